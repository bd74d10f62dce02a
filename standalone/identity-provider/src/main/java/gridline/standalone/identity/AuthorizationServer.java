package gridline.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The OAuth 2 and OpenID Connect endpoints (授权端点) and what they are made of. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

    @Bean
    @Order(1)
    SecurityFilterChain protocolEndpoints(HttpSecurity http, IdentityProperties properties) {
        MediaTypeRequestMatcher fromABrowser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc -> oidc.logoutEndpoint(logout -> logout.errorResponseHandler(
                            (request, response, refused) -> endSession(request, response, refused, properties))));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), fromABrowser));
        return http.build();
    }

    /**
     * A log-out whose token is no longer known (it was refreshed, or the grant has expired) still logs out: the user
     * asked for just that, and the only address it leads to is our own.
     */
    private static void endSession(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused,
            IdentityProperties properties)
            throws IOException {
        new SecurityContextLogoutHandler().logout(request, response, null);
        response.sendRedirect(properties.publicUrl() + "/");
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    RegisteredClientRepository registeredClients(IdentityProperties properties) {
        return new InMemoryRegisteredClientRepository(new ClientRegistrations(properties).all());
    }

    @Bean
    OAuth2AuthorizationService authorizations(DataSource database, RegisteredClientRepository clients, Clock clock) {
        return new StoredAuthorizations(database, clients, clock);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentityProperties properties) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.loadOrCreate(properties.data())));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(IdentityProperties properties) {
        return new TokenClaims(properties);
    }
}
