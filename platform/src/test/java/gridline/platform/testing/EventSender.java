package gridline.platform.testing;

import gridline.contracts.DomainEvent;
import gridline.contracts.EventTypes;
import gridline.contracts.Topic;
import gridline.platform.messaging.EventJson;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** 事件发送: plays the other services: sends their events to the application under test, also twice or out of order. */
public final class EventSender {

    private final String prefix;
    private final EventJson json = new EventJson();
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();

    public EventSender(String prefix) {
        this.prefix = prefix;
    }

    private static final class Connection {
        private static final KafkaProducer<String, byte[]> OPEN = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.bootstrapServers(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends an event as the next one of its aggregate; returns its sequence. */
    public long send(DomainEvent event) {
        long sequence = sequences.merge(event.subject(), 1L, Long::sum);
        send(event, sequence);
        return sequence;
    }

    /** Sends an event with a sequence of its own; the same sequence makes it the same event. */
    public void send(DomainEvent event, long sequence) {
        send(
                EventTypes.topicOf(event.getClass()),
                EventTypes.nameOf(event.getClass()),
                event.subject(),
                sequence,
                json.write(event));
    }

    /** Sends what may be no proper event at all. */
    public void send(Topic topic, String type, String subject, long sequence, String data) {
        String source = "/" + topic.name().toLowerCase(Locale.ROOT) + "/aggregates";
        String id = UUID.nameUUIDFromBytes((source + subject + sequence).getBytes(StandardCharsets.UTF_8))
                .toString();
        var event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create(source))
                .withType(type)
                .withSubject(subject)
                .withTime(OffsetDateTime.of(2026, 3, 2, 1, 0, 0, 0, ZoneOffset.UTC))
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .withExtension("partitionkey", subject)
                .withExtension("sequence", String.format(Locale.ROOT, "%019d", sequence))
                .build();
        sendAsIs(KafkaMessageFactory.<String>createWriter(prefix + topic.topicName(), subject)
                .writeBinary(event));
    }

    /** Sends bytes without any envelope. */
    public void sendRaw(Topic topic, String key, String value) {
        sendAsIs(new ProducerRecord<>(prefix + topic.topicName(), key, value.getBytes(StandardCharsets.UTF_8)));
    }

    private static void sendAsIs(ProducerRecord<String, byte[]> message) {
        try {
            Connection.OPEN.send(message).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("not sent", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("not sent", interrupted);
        }
    }
}
