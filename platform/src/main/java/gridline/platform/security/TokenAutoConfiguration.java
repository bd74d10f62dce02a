package gridline.platform.security;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Checks access tokens, in the services and in the gateway alike. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
public class TokenAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    TokenDecoder tokenDecoder(SecurityProperties properties) {
        // Not the business clock: how long a token lives is settled with the provider, who has no other time.
        return new TokenDecoder(properties, Clock.systemUTC());
    }

    /** Requests are measured and traced as a whole; each of the dozen security filters for itself cost a third of the gateway. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }
}
