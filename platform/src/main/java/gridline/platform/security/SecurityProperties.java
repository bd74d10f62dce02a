package gridline.platform.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 权限配置.
 *
 * @param resourceServer whether this process checks bearer tokens; the gateway has chains of its own
 * @param issuer {@code iss} of the tokens, and where the provider describes itself
 * @param audience {@code aud} the tokens must name
 * @param keysKept how long known signing keys serve on while the provider is away
 */
@ConfigurationProperties("gridline.security")
record SecurityProperties(
        @DefaultValue("true") boolean resourceServer,
        @DefaultValue("http://localhost:8085") String issuer,
        @DefaultValue("gridline") String audience,
        @DefaultValue("24h") Duration keysKept) {}
