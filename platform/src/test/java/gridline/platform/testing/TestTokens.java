package gridline.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import gridline.platform.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/**
 * Issues access tokens (测试令牌) signed with a real RSA key whose public half a local issuer publishes, so that services
 * under test check them with their real decoder.
 */
public final class TestTokens {

    private static final RSAKey KEY = newKey("test-key");
    private static final RSAKey STRANGER = newKey("stranger");
    private static final String ISSUER = startIssuer();

    private TestTokens() {}

    /** Address of the issuer, as in {@code OIDC_ISSUER}. */
    public static String issuer() {
        return ISSUER;
    }

    /** A valid token for roles in one grid; the most common case. */
    public static String of(String gridPath, Role... roles) {
        return token().roles(roles).grids(gridPath).sign();
    }

    public static Builder token() {
        return new Builder();
    }

    /** Everything about a token can be changed. */
    public static final class Builder {

        private String subject = "u-test";
        private String name = "测试员";
        private List<String> roles = List.of();
        private List<String> grids = List.of();
        private String scope = "gridline.read gridline.write";
        private String audience = "gridline";
        private String issuer = ISSUER;
        private Instant issuedAt = Instant.now();
        /** Far ahead: services under test go by a clock that is moved. */
        private Instant expiresAt = issuedAt.plus(Duration.ofDays(3650));

        private RSAKey key = KEY;

        public Builder subject(String id) {
            this.subject = id;
            return this;
        }

        public Builder name(String displayName) {
            this.name = displayName;
            return this;
        }

        public Builder roles(Role... some) {
            this.roles = Arrays.stream(some).map(Enum::name).toList();
            return this;
        }

        public Builder grids(String... paths) {
            this.grids = List.of(paths);
            return this;
        }

        public Builder scope(String apiScopes) {
            this.scope = apiScopes;
            return this;
        }

        public Builder audience(String other) {
            this.audience = other;
            return this;
        }

        public Builder issuer(String other) {
            this.issuer = other;
            return this;
        }

        public Builder expiredAt(Instant end) {
            this.issuedAt = end.minusSeconds(600);
            this.expiresAt = end;
            return this;
        }

        /** Signed with a key the issuer does not publish. */
        public Builder forged() {
            this.key = STRANGER;
            return this;
        }

        public String sign() {
            try {
                SignedJWT jwt = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .type(JOSEObjectType.JWT)
                                .build(),
                        new JWTClaimsSet.Builder()
                                .subject(subject)
                                .claim("name", name)
                                .claim("roles", roles)
                                .claim("grid_scope", grids)
                                .claim("scope", scope)
                                .claim("client_id", "test")
                                .audience(audience)
                                .issuer(issuer)
                                .issueTime(Date.from(issuedAt))
                                .expirationTime(Date.from(expiresAt))
                                .build());
                jwt.sign(new RSASSASigner(key));
                return jwt.serialize();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String startIssuer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://localhost:" + server.getAddress().getPort();
            answer(
                    server,
                    "/.well-known/openid-configuration",
                    "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}");
            answer(server, "/keys", new JWKSet(KEY.toPublicJWK()).toString());
            server.setExecutor(runnable -> Thread.ofVirtual().start(runnable));
            server.start();
            return issuer;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }
}
