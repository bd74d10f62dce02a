package gridline.standalone.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Everything this provider knows (身份认证服务的设置): its own address, token lifetimes, staff and clients. A wrong entry
 * stops the start and is named.
 *
 * @param issuer address under which browsers and services reach this provider
 * @param publicUrl address of the gateway, without a slash at its end; log-in and log-out return there
 * @param data folder for the signing key and what has been granted
 * @param accessTokenLifetime how long an access token is good for
 * @param refreshTokenLifetime how long a log-in can be refreshed
 * @param gatewaySecret secret of the client {@code gridline-gateway}
 * @param demoPassword password of every member of staff, shown on the log-in page
 * @param staff who can log in
 * @param clients programs with a secret of their own and no user
 */
@ConfigurationProperties("gridline.identity")
record IdentityProperties(
        URI issuer,
        URI publicUrl,
        Path data,
        Duration accessTokenLifetime,
        Duration refreshTokenLifetime,
        String gatewaySecret,
        String demoPassword,
        List<Staff> staff,
        List<MachineClient> clients) {

    private static final Pattern ORG_PATH = Pattern.compile("(/\\d+)+");

    IdentityProperties {
        if (publicUrl.toString().endsWith("/")) {
            publicUrl = URI.create(publicUrl.toString().replaceAll("/+$", ""));
        }
        Set<String> logins = new HashSet<>();
        staff.forEach(one -> refuseDuplicate(logins, one.login()));
        Set<String> ids = new HashSet<>();
        staff.forEach(one -> refuseDuplicate(ids, one.id()));
        clients.forEach(one -> refuseDuplicate(ids, one.id()));
    }

    /**
     * A member of staff (员工).
     *
     * @param login what is typed into the log-in page
     * @param id opaque id, the subject of the tokens
     * @param name display name
     * @param place where the roles are held, for the log-in page
     * @param roles at least one
     * @param gridScope org paths; access covers each node and everything below it
     */
    record Staff(String login, String id, String name, String place, Set<StaffRole> roles, List<String> gridScope) {
        Staff {
            requireRights(login, roles, gridScope);
        }
    }

    /**
     * A machine client (机器客户端) for the client-credentials grant.
     *
     * @param id client id and subject of its tokens
     * @param secret as the client sends it
     * @param name display name
     * @param write whether it may ask for the scope {@code gridline.write} besides {@code gridline.read}
     */
    record MachineClient(
            String id, String secret, String name, boolean write, Set<StaffRole> roles, List<String> gridScope) {
        MachineClient {
            requireRights(id, roles, gridScope);
        }
    }

    private static void requireRights(String who, Set<StaffRole> roles, List<String> gridScope) {
        if (roles.isEmpty() || gridScope.isEmpty()) {
            throw new IllegalArgumentException(who + " has no role or no grid scope");
        }
        for (String path : gridScope) {
            if (!ORG_PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("grid scope of " + who + " is not an org path: " + path);
            }
        }
    }

    private static void refuseDuplicate(Set<String> seen, String id) {
        if (!seen.add(id)) {
            throw new IllegalArgumentException("defined twice: " + id);
        }
    }
}
