package gridline.platform.messaging;

import gridline.contracts.Topic;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * 事件信封: CloudEvents 1.0 in binary mode: attributes in headers, the event's JSON as the value, the aggregate's id as the
 * key. Beside the standard ones: {@code partitionkey}, {@code sequence} (19 digits, so that it sorts as text),
 * {@code correlationid} and {@code traceparent}; the latter also as a plain header, where tracing tools look for it.
 */
final class CloudEventEnvelope {

    private static final String PARTITION_KEY = "partitionkey";
    private static final String SEQUENCE = "sequence";
    private static final String CORRELATION_ID = "correlationid";
    private static final String TRACEPARENT = "traceparent";

    private final TopicNames names;

    CloudEventEnvelope(TopicNames names) {
        this.names = names;
    }

    ProducerRecord<String, byte[]> pack(String collection, String aggregateId, PendingEvent pending) {
        Topic topic = TopicNames.ofType(pending.type())
                .orElseThrow(() -> new IllegalArgumentException("no topic for " + pending.type()));
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(pending.id())
                .withSource(URI.create(Outbox.source(names.service(), collection)))
                .withType(pending.type())
                .withSubject(aggregateId)
                .withTime(OffsetDateTime.ofInstant(pending.time(), ZoneOffset.UTC))
                .withData("application/json", pending.data().getBytes(StandardCharsets.UTF_8))
                .withExtension(PARTITION_KEY, aggregateId)
                .withExtension(SEQUENCE, String.format(Locale.ROOT, "%019d", pending.sequence()));
        if (pending.correlationId() != null) {
            event.withExtension(CORRELATION_ID, pending.correlationId());
        }
        if (pending.traceparent() != null) {
            event.withExtension(TRACEPARENT, pending.traceparent());
        }
        ProducerRecord<String, byte[]> message = KafkaMessageFactory.<String>createWriter(names.of(topic), aggregateId)
                .writeBinary(event.build());
        if (pending.traceparent() != null) {
            message.headers().add(TRACEPARENT, pending.traceparent().getBytes(StandardCharsets.UTF_8));
        }
        return message;
    }

    /** @throws UnreadableEventException if it is no CloudEvent, or one without what a reader relies on */
    IncomingEvent open(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            CloudEventData data = event.getData();
            return new IncomingEvent(
                    event.getId(),
                    event.getType(),
                    event.getSource().toString(),
                    required("subject", event.getSubject()),
                    Long.parseLong(required(SEQUENCE, extension(event, SEQUENCE))),
                    required("time", event.getTime()).toInstant(),
                    extension(event, CORRELATION_ID),
                    extension(event, TRACEPARENT),
                    required("data", data).toBytes());
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException unreadable) {
            throw new UnreadableEventException("no CloudEvent", unreadable);
        }
    }

    private static <T> T required(String attribute, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEventException("no " + attribute, null);
        }
        return value;
    }

    private static @Nullable String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }
}
