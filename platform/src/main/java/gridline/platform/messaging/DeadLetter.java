package gridline.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * 死信: a message a subscription could not do anything with, complete, so that it can be tried again whatever has become of
 * the topic.
 *
 * @param id the same for every delivery of the message
 * @param subscription whose it is; empty if the message is no event at all
 * @param hold key of the hold it waits in; empty if the message is no event at all
 * @param sequence position among the events of its aggregate
 * @param reason why, without personal data
 * @param attempts how often it was tried, replays included
 * @param message as it came
 */
record DeadLetter(
        String id,
        String subscription,
        String hold,
        long sequence,
        String reason,
        int attempts,
        ConsumerRecord<String, byte[]> message) {

    static DeadLetter of(
            String subscription,
            IncomingEvent event,
            String reason,
            int attempts,
            ConsumerRecord<String, byte[]> message) {
        String hold = HeldBack.key(subscription, event);
        String id = hold + "|" + String.format(Locale.ROOT, "%019d", event.sequence());
        return new DeadLetter(id, subscription, hold, event.sequence(), reason, attempts, message);
    }

    static DeadLetter unreadable(String reason, ConsumerRecord<String, byte[]> message) {
        String id = message.topic() + "|" + message.partition() + "|" + message.offset();
        return new DeadLetter(id, "", "", 0, reason, 1, message);
    }

    Document toDocument() {
        List<Document> headers = new ArrayList<>();
        message.headers()
                .forEach(header -> headers.add(new Document("name", header.key())
                        .append("value", header.value() == null ? null : new Binary(header.value()))));
        return new Document("_id", id)
                .append("subscription", subscription)
                .append("hold", hold)
                .append("sequence", sequence)
                .append("reason", reason)
                .append("attempts", attempts)
                .append("topic", message.topic())
                .append("partition", message.partition())
                .append("offset", message.offset())
                .append("timestamp", message.timestamp())
                .append("key", message.key())
                .append("headers", headers)
                .append("value", message.value() == null ? null : new Binary(message.value()));
    }

    static DeadLetter of(Document stored) {
        RecordHeaders headers = new RecordHeaders();
        stored.getList("headers", Document.class)
                .forEach(header -> headers.add(header.getString("name"), bytes(header.get("value", Binary.class))));
        @SuppressWarnings("NullAway") // a message may have neither key nor value; Kafka's own class says nothing of it
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                stored.getString("topic"),
                stored.getInteger("partition"),
                stored.getLong("offset"),
                stored.getLong("timestamp"),
                TimestampType.CREATE_TIME,
                0,
                0,
                stored.getString("key"),
                bytes(stored.get("value", Binary.class)),
                headers,
                java.util.Optional.empty());
        return new DeadLetter(
                stored.getString("_id"),
                stored.getString("subscription"),
                stored.getString("hold"),
                stored.getLong("sequence"),
                stored.getString("reason"),
                stored.getInteger("attempts"),
                message);
    }

    /** Text of a header of the message, for those who look for the event among the dead letters. */
    @Nullable
    String header(String name) {
        Header found = message.headers().lastHeader(name);
        return found == null || found.value() == null ? null : new String(found.value(), StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] bytes(@Nullable Binary binary) {
        return binary == null ? null : binary.getData();
    }
}
