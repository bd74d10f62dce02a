package gridline.platform.orgmove;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 机构位置: where a grid, or a community that came out of its grid, belongs now. Only what was ever moved has one.
 *
 * @param subject id of the grid or community
 * @param gridId grid it belongs to now: for a grid that was merged, the one it was merged into
 * @param path path of that grid when this was told
 * @param formerPaths every path its things may still bear, oldest first
 * @param changedAt when this service heard of the last change
 */
record OrgPlace(String subject, String gridId, String path, List<String> formerPaths, Instant changedAt) {

    OrgPlace {
        formerPaths = List.copyOf(formerPaths);
    }

    static OrgPlace after(@Nullable OrgPlace before, String subject, String from, String to, Instant at) {
        Set<String> former = new LinkedHashSet<>(before == null ? List.of() : before.formerPaths);
        if (before != null) {
            former.add(before.path);
        }
        former.add(from);
        return new OrgPlace(subject, lastSegment(to), to, List.copyOf(former), at);
    }

    /** Whether it is a grid that was merged into another and is no more. */
    boolean isMergedAway() {
        return !subject.equals(gridId);
    }

    static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
