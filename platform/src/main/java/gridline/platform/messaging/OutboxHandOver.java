package gridline.platform.messaging;

import java.time.Instant;
import java.util.List;

/**
 * 交接: how a write in this process tells the relay of this process what it just stored. Only a short cut: a document that
 * is never handed over is found by any relay once its {@code outboxDueAt} has passed.
 */
public interface OutboxHandOver {

    /** Makes the relay look after the collection from now on. */
    void register(String collection);

    /** What a write that will be handed over puts into {@code outboxDueAt}: later than now, so that others keep off. */
    Instant dueAt();

    /** What a write that will not be handed over puts into {@code outboxDueAt}. */
    Instant dueNow();

    /**
     * The document was stored; these are all the events it owes, oldest first. Never blocks.
     *
     * @param sequence sequence of the document after the write
     */
    void stored(String collection, String id, long sequence, List<PendingEvent> owed);

    /** Documents with {@link #dueNow()} were stored. Never blocks. */
    void stored(String collection);
}
