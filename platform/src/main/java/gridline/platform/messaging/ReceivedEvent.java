package gridline.platform.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 收到的事件: an event of another aggregate as a subscription gets it.
 *
 * @param eventId identity of the event, the same in every delivery of it
 * @param type name on the wire, {@code gridline.<service>.<Event>.v1}
 * @param source the collection the event comes from, {@code /<service>/<collection>}
 * @param subject id of the aggregate the event happened to
 * @param sequence position among the events of that aggregate, from 1, rising, with gaps for a reader that skips types
 * @param time when it happened
 * @param correlationId what the whole chain of causes and effects is found by, if one was given
 * @param data the event itself
 */
public record ReceivedEvent<E>(
        String eventId,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        @Nullable String correlationId,
        E data) {

    /** The aggregate the event comes from, unique over all services. */
    public String sourceAggregate() {
        return source + "/" + subject;
    }

    /** An id for the aggregate this event brings into being: the same in every delivery, so that it is created once. */
    public String derivedId(String prefix) {
        return prefix + eventId;
    }
}
