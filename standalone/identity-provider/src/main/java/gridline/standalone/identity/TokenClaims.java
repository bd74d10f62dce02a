package gridline.standalone.identity;

import gridline.standalone.identity.IdentityProperties.MachineClient;
import gridline.standalone.identity.IdentityProperties.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Puts into tokens what the services decide by (令牌声明): {@code sub}, {@code name}, {@code roles}, {@code grid_scope};
 * access tokens are for the audience {@code gridline}, with {@code scope} as one string (RFC 9068).
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "gridline";

    private final Map<String, Staff> staff;
    private final Map<String, MachineClient> clients;

    TokenClaims(IdentityProperties properties) {
        this.staff = properties.staff().stream().collect(Collectors.toMap(Staff::login, Function.identity()));
        this.clients = properties.clients().stream().collect(Collectors.toMap(MachineClient::id, Function.identity()));
    }

    @Override
    public void customize(JwtEncodingContext context) {
        boolean accessToken = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        boolean idToken =
                OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue());
        if (!accessToken && !idToken) {
            return;
        }
        JwtClaimsSet.Builder claims = context.getClaims();
        Authentication principal = Objects.requireNonNull(context.getPrincipal(), "a token for nobody");
        identify(claims, principal.getName());
        if (accessToken) {
            String clientId = context.getRegisteredClient().getClientId();
            claims.audience(kept(List.of(AUDIENCE)));
            claims.claim("client_id", clientId);
            claims.claim("azp", clientId);
            claims.claim("scope", String.join(" ", context.getAuthorizedScopes()));
        }
    }

    private void identify(JwtClaimsSet.Builder claims, String principal) {
        Staff person = staff.get(principal);
        if (person != null) {
            claims.claim("preferred_username", person.login());
            identify(claims, person.id(), person.name(), person.roles(), person.gridScope());
            return;
        }
        MachineClient client = clients.get(principal);
        if (client != null) {
            identify(claims, client.id(), client.name(), client.roles(), client.gridScope());
            return;
        }
        // Somebody removed from the configuration whose log-in is still being refreshed.
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    private static void identify(
            JwtClaimsSet.Builder claims, String id, String name, Set<StaffRole> roles, List<String> gridScope) {
        claims.subject(id);
        claims.claim("name", name);
        claims.claim("roles", kept(roles.stream().map(Enum::name).sorted().toList()));
        claims.claim("grid_scope", kept(gridScope));
    }

    /** Claims are kept with the grant, and only lists of this type are read back from there. */
    private static List<String> kept(List<String> values) {
        return new ArrayList<>(values);
    }
}
