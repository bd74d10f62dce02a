package gridline.platform.messaging;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * 待发事件: an event as it waits in the outbox of the aggregate's document.
 *
 * @param id identity of the event
 * @param type name on the wire
 * @param sequence position among the events of the aggregate, from 1
 * @param time when it happened
 * @param correlationId what the chain of causes and effects is found by
 * @param traceparent W3C trace context of the write
 * @param data the event as JSON, exactly as it will be sent
 */
public record PendingEvent(
        String id,
        String type,
        long sequence,
        Instant time,
        @Nullable String correlationId,
        @Nullable String traceparent,
        String data) {

    /** The entry of the outbox array. */
    public Document toDocument() {
        Document document = new Document("id", id)
                .append("type", type)
                .append("sequence", sequence)
                .append("time", Date.from(time));
        if (correlationId != null) {
            document.append("correlationId", correlationId);
        }
        if (traceparent != null) {
            document.append("traceparent", traceparent);
        }
        return document.append("data", data);
    }

    /** Reads an entry of the outbox array. */
    public static PendingEvent of(Document entry) {
        return new PendingEvent(
                entry.getString("id"),
                entry.getString("type"),
                entry.getLong("sequence"),
                entry.getDate("time").toInstant(),
                entry.getString("correlationId"),
                entry.getString("traceparent"),
                entry.getString("data"));
    }
}
