package gridline.platform.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * 权限行: who may call one endpoint.
 *
 * @param method HTTP method; GET covers HEAD
 * @param pattern path pattern exactly as the controller declares it, for example
 *     {@code /api/community/v1/communities/{id}}
 * @param roles any one of these is enough; never empty
 */
public record AccessRow(HttpMethod method, String pattern, Set<Role> roles) {

    public AccessRow {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("no role may call " + method + " " + pattern);
        }
    }

    public static AccessRow get(String pattern, Role... roles) {
        return row(HttpMethod.GET, pattern, roles);
    }

    public static AccessRow post(String pattern, Role... roles) {
        return row(HttpMethod.POST, pattern, roles);
    }

    public static AccessRow put(String pattern, Role... roles) {
        return row(HttpMethod.PUT, pattern, roles);
    }

    public static AccessRow patch(String pattern, Role... roles) {
        return row(HttpMethod.PATCH, pattern, roles);
    }

    public static AccessRow delete(String pattern, Role... roles) {
        return row(HttpMethod.DELETE, pattern, roles);
    }

    /** Every role, for what anybody with a token may read. */
    public static Role[] everyone() {
        return EnumSet.allOf(Role.class).toArray(Role[]::new);
    }

    private static AccessRow row(HttpMethod method, String pattern, Role... roles) {
        return new AccessRow(method, pattern, Set.copyOf(List.of(roles)));
    }
}
