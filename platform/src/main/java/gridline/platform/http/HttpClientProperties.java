package gridline.platform.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 服务间调用配置: {@code gridline.http.clients.<name>.*}, for example {@code gridline.http.clients.pricing.url}.
 *
 * @param clients settings of each service called
 */
@ConfigurationProperties("gridline.http")
record HttpClientProperties(@DefaultValue Map<String, Client> clients) {

    /** @throws IllegalArgumentException if there are no settings of that name */
    Client of(String name) {
        Client client = clients.get(name);
        if (client == null) {
            throw new IllegalArgumentException("gridline.http.clients." + name + ".url is missing");
        }
        return client;
    }

    /**
     * 单个服务的配置.
     *
     * @param url where the service is
     * @param connectTimeout for the connection alone
     * @param timeLimit for one attempt, from connecting to the last byte
     * @param attempts of a call that may be repeated, the first one included
     * @param backoff mean pause before the second attempt; doubles, plus or minus a half at random
     * @param concurrent calls at once; beyond it a call fails at once instead of waiting
     * @param window last calls the circuit breaker looks at
     * @param failurePercent of them that open it
     * @param open how long it stays open before it tries again
     */
    record Client(
            @Nullable URI url,
            @DefaultValue("1s") Duration connectTimeout,
            @DefaultValue("2s") Duration timeLimit,
            @DefaultValue("3") int attempts,
            @DefaultValue("100ms") Duration backoff,
            @DefaultValue("32") int concurrent,
            @DefaultValue("20") int window,
            @DefaultValue("50") float failurePercent,
            @DefaultValue("5s") Duration open) {}
}
