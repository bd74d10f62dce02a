package gridline.platform.live;

import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * 变化: that an aggregate was written; not what is in it.
 *
 * @param collection where it is kept
 * @param id of the aggregate; null for any number of them
 * @param path of the org unit it belongs to; null when it belongs to none, or to many
 */
public record LiveChange(
        String collection, @Nullable String id, @Nullable String path) {

    private static final String PATH = "gridPath";

    /** The change of an aggregate by the state it is left in: its path stands there, or one level further down. */
    public static LiveChange of(String collection, String id, Document state) {
        return new LiveChange(collection, id, path(state));
    }

    private static @Nullable String path(Document state) {
        if (state.get(PATH) instanceof String path) {
            return path;
        }
        for (Object each : state.values()) {
            if (each instanceof Map<?, ?> part && part.get(PATH) instanceof String path) {
                return path;
            }
        }
        return null;
    }

    /** The same without saying which one. */
    LiveChange ofAny() {
        return new LiveChange(collection, null, path);
    }
}
