package gridline.platform.security;

import gridline.platform.web.OutsideScopeException;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * 调用者: the person or machine behind a request, from the checked token; a controller's argument.
 *
 * @param id staff id, opaque (the token's {@code sub})
 * @param name display name of the staff member; not for logs
 * @param roles known roles of the token
 * @param scopes paths of the org tree the caller may see, each with everything below it
 */
public record Caller(String id, String name, Set<Role> roles, List<String> scopes) {

    public Caller {
        roles = Set.copyOf(roles);
        scopes = scopes.stream().filter(GridPath::isValid).toList();
    }

    /** The caller an access token stands for, whose signature was checked before. */
    public static Caller of(Jwt token) {
        return CallerTokens.caller(token);
    }

    /** The same person with the scopes of now. */
    public Caller withScopes(List<String> current) {
        return current.equals(scopes) ? this : new Caller(id, name, roles, current);
    }

    public boolean hasRole(Role role) {
        return roles.contains(role);
    }

    public boolean hasAnyRole(Role... any) {
        return List.of(any).stream().anyMatch(roles::contains);
    }

    public boolean covers(String gridPath) {
        return scopes.stream().anyMatch(scope -> GridPath.covers(scope, gridPath));
    }

    /** @throws OutsideScopeException (403) if no scope covers the path */
    public void requireCovers(String gridPath) {
        if (!covers(gridPath)) {
            throw new OutsideScopeException();
        }
    }

    /** Limits a query to what the caller may see; with no scope at all, to nothing. */
    public Criteria scopeCriteria(String field) {
        return switch (scopes.size()) {
            case 0 -> Criteria.where(field).in(List.of());
            case 1 -> GridPath.within(field, scopes.getFirst());
            default ->
                new Criteria()
                        .orOperator(scopes.stream()
                                .map(scope -> GridPath.within(field, scope))
                                .toList());
        };
    }
}
