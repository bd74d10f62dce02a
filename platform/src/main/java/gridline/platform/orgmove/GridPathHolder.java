package gridline.platform.orgmove;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 路径持有者: a collection of aggregates that bear the path of their grid. Copies of the path elsewhere in the same document
 * follow with it.
 *
 * @param collection name of the collection
 * @param path field of the grid's path, with {@code state.} in front
 * @param community field of the community's id; null when the aggregates belong to no single community
 * @param ancestors fields that hold the first so many levels of the path, kept beside it for indexes
 */
public record GridPathHolder(
        String collection, String path, @Nullable String community, Map<String, Integer> ancestors) {

    public GridPathHolder {
        ancestors = Map.copyOf(ancestors);
    }

    public static GridPathHolder in(String collection, String path) {
        return new GridPathHolder(collection, path, null, Map.of());
    }

    /** The same for aggregates of one community each. */
    public GridPathHolder ofCommunity(String field) {
        return new GridPathHolder(collection, path, field, ancestors);
    }

    /** The same with a field that holds the first {@code levels} of the path. */
    public GridPathHolder withAncestor(String field, int levels) {
        Map<String, Integer> more = new LinkedHashMap<>(ancestors);
        more.put(field, levels);
        return new GridPathHolder(collection, path, community, more);
    }
}
