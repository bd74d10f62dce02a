package gridline.platform.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The envelope of a message, its data not read yet. */
record IncomingEvent(
        String eventId,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        @Nullable String correlationId,
        @Nullable String traceparent,
        byte[] data) {

    <E> ReceivedEvent<E> with(E event) {
        return new ReceivedEvent<>(eventId, type, source, subject, sequence, time, correlationId, event);
    }
}
