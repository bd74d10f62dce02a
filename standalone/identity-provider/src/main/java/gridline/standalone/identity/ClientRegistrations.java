package gridline.standalone.identity;

import gridline.standalone.identity.IdentityProperties.MachineClient;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Turns the configured clients into registrations (客户端注册): the gateway for browsers, and the machine clients. */
final class ClientRegistrations {

    static final String GATEWAY = "gridline-gateway";
    static final String READ = "gridline.read";
    static final String WRITE = "gridline.write";

    private final IdentityProperties properties;

    ClientRegistrations(IdentityProperties properties) {
        this.properties = properties;
    }

    List<RegisteredClient> all() {
        return Stream.concat(Stream.of(gateway()), properties.clients().stream().map(this::machine))
                .toList();
    }

    private RegisteredClient gateway() {
        return withSecret(GATEWAY, properties.gatewaySecret())
                .clientName("Gridline")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(properties.publicUrl() + "/login/oauth2/code/gridline")
                .postLogoutRedirectUri(properties.publicUrl() + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(READ)
                .scope(WRITE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.accessTokenLifetime())
                        .refreshTokenTimeToLive(properties.refreshTokenLifetime())
                        // Parallel requests of one page refresh at the same time: a rotated token would log some out.
                        .reuseRefreshTokens(true)
                        .build())
                .build();
    }

    private RegisteredClient machine(MachineClient client) {
        RegisteredClient.Builder registration = withSecret(client.id(), client.secret())
                .clientName(client.name())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(READ)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.accessTokenLifetime())
                        .build());
        if (client.write()) {
            registration.scope(WRITE);
        }
        return registration.build();
    }

    /** The id is the client id: what was granted is kept on disk and refers to it after a restart. */
    private static RegisteredClient.Builder withSecret(String clientId, String secret) {
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }
}
