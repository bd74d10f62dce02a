package gridline.platform.persistence;

import gridline.platform.messaging.PendingEvent;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate's document as it was read for a change.
 *
 * @param versioned id, version and state
 * @param stored the state as stored, to see whether anything changes
 * @param sequence sequence of the last event pushed, 0 before the first
 * @param owed events not yet known to be on the broker, oldest first
 * @param requests marks of the last requests with an Idempotency-Key that changed it, oldest first
 * @param seen last sequence seen of the source asked for; null if none was
 */
record Loaded<S>(
        Versioned<S> versioned,
        Document stored,
        long sequence,
        List<PendingEvent> owed,
        List<String> requests,
        @Nullable Long seen) {}
