package gridline.platform.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** 令牌解读: the {@link Caller} and the API scopes a checked access token stands for. */
final class CallerTokens {

    private CallerTokens() {}

    /** @throws AuthenticationCredentialsNotFoundException (401) if the request bears no checked token */
    static Caller caller(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken token)) {
            throw new AuthenticationCredentialsNotFoundException("no access token");
        }
        return caller(token.getToken());
    }

    static Caller caller(Jwt jwt) {
        String id = String.valueOf(jwt.getSubject());
        String name = jwt.getClaimAsString("name");
        return new Caller(id, name == null ? id : name, roles(jwt), texts(jwt, "grid_scope"));
    }

    static Set<Role> roles(Jwt jwt) {
        Set<String> claimed = Set.copyOf(texts(jwt, "roles"));
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> claimed.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** API scopes; providers write them as one string or as a list. */
    static Set<String> apiScopes(Jwt jwt) {
        Object claim = jwt.getClaims().get("scope");
        if (claim instanceof String text) {
            return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
        }
        return Set.copyOf(texts(jwt, "scope"));
    }

    private static List<String> texts(Jwt jwt, String claim) {
        return jwt.getClaims().get(claim) instanceof Collection<?> many
                ? many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .distinct()
                        .toList()
                : List.of();
    }
}
