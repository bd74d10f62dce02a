package gridline.gateway.login;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log in.
 *
 * @param publicUrl address under which browsers reach the gateway
 * @param issuer the OpenID provider
 * @param clientId the gateway's own client there
 * @param clientSecret its secret
 * @param idle time without a request after which a session ends
 * @param lifetime time after login at which a session ends whatever happens
 */
@ConfigurationProperties("gridline.login")
public record LoginSettings(
        URI publicUrl,
        URI issuer,
        @DefaultValue("gridline-gateway") String clientId,
        String clientSecret,
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration lifetime) {

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "LoginSettings[publicUrl=%s, issuer=%s, clientId=%s]".formatted(publicUrl, issuer, clientId);
    }
}
