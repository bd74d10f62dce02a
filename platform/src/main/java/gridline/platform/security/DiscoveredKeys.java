package gridline.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * 签名公钥发现: asks the identity provider where its keys are and fetches them, each time they are needed and never at
 * start: a service starts while the provider is down.
 */
final class DiscoveredKeys implements JWKSetSource<SecurityContext> {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int MAX_BYTES = 256 * 1024;

    private final String issuer;
    private final DefaultResourceRetriever http = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MAX_BYTES);
    private volatile boolean everLoaded;

    DiscoveredKeys(String issuer) {
        this.issuer = issuer;
    }

    /** Whether the provider has ever been reached. */
    boolean everLoaded() {
        return everLoaded;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
            String description = get(base + "/.well-known/openid-configuration");
            String keys = JSONObjectUtils.getString(JSONObjectUtils.parse(description), "jwks_uri");
            JWKSet set = JWKSet.parse(get(keys));
            everLoaded = true;
            return set;
        } catch (IOException | ParseException | IllegalArgumentException unreachable) {
            throw new JWKSetUnavailableException("the identity provider's keys cannot be fetched", unreachable);
        }
    }

    private String get(String url) throws IOException {
        return http.retrieveResource(URI.create(url).toURL()).getContent();
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}
