package gridline.platform.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Gives every service the one factory for clients of other services. */
@AutoConfiguration
@EnableConfigurationProperties(HttpClientProperties.class)
public class HttpAutoConfiguration {

    @Bean
    HttpClients httpClients(
            RestClient.Builder builder,
            JsonMapper json,
            HttpClientProperties properties,
            ObjectProvider<CircuitBreakerRegistry> breakers) {
        return new HttpClients(builder, json, properties, breakers.getIfAvailable(CircuitBreakerRegistry::ofDefaults));
    }
}
