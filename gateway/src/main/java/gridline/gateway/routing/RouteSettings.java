package gridline.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are and how long the gateway waits for them.
 *
 * @param services base address of each service by its name in the path, for example {@code community}
 * @param connectTimeout longest wait for a connection
 * @param idleTimeout longest silence on a connection while an answer is awaited or streamed; live streams send a
 *     heartbeat well within it
 * @param connections most connections open to one service
 */
@ConfigurationProperties("gridline.routes")
public record RouteSettings(
        Map<String, URI> services,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("30s") Duration idleTimeout,
        @DefaultValue("512") int connections) {}
