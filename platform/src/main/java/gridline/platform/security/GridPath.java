package gridline.platform.security;

import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * 组织路径: a path of the org tree such as {@code /13/1301/130102/130102004} (province, city, branch, grid), and what
 * lies below it.
 */
public final class GridPath {

    // No character of an id may sort before '/': only then is one range exactly a node and everything below it.
    private static final Pattern FORM = Pattern.compile("(/[0-9A-Za-z_]{1,32}){1,8}");

    private GridPath() {}

    public static boolean isValid(String path) {
        return FORM.matcher(path).matches();
    }

    /** True when {@code path} is {@code scope} or lies below it; compared on the border of a segment. */
    public static boolean covers(String scope, String path) {
        return path.equals(scope) || path.startsWith(scope) && path.charAt(scope.length()) == '/';
    }

    /**
     * The node and everything below it as one index range.
     *
     * @throws IllegalArgumentException if {@code scope} is not a path of the org tree
     */
    public static Criteria within(String field, String scope) {
        if (!isValid(scope)) {
            throw new IllegalArgumentException("not a path of the org tree");
        }
        // '0' is the character after '/', and ids hold nothing before '/'.
        return Criteria.where(field).gte(scope).lt(scope + "0");
    }
}
