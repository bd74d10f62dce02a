package gridline.platform.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 变化通知: what one process of a service changed in a moment, as it stands on the topic.
 *
 * @param service name of the service, for example {@code funnel}
 */
public record LiveMessage(String service, List<LiveChange> changes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public LiveMessage {
        changes = List.copyOf(changes);
    }

    /** As it stands on the topic. */
    public byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /** Null if it is none: a later version of it may be, and nobody relies on a single one. */
    public static @Nullable LiveMessage read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, LiveMessage.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException unreadable) {
            return null;
        }
    }
}
