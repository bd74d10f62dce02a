package gridline.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * 死信箱: keeps dead letters until they are replayed or discarded, and announces each on the topic
 * {@code <topic>.<service>.dlt}, with the reason in its headers, for whoever watches that.
 */
final class DeadLetters {

    static final String COLLECTION = "deadLetters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String ID = "_id";

    private final MongoTemplate mongo;
    private final EventProducer producer;
    private final TopicNames names;

    DeadLetters(MongoTemplate mongo, EventProducer producer, TopicNames names) {
        this.mongo = mongo;
        this.producer = producer;
        this.names = names;
    }

    void prepare() {
        mongo.getCollection(COLLECTION).createIndex(new Document("hold", 1).append("sequence", 1));
    }

    /** Stored before it is announced: what was announced can be replayed. */
    void put(DeadLetter letter) throws InterruptedException {
        try {
            mongo.execute(COLLECTION, all -> all.insertOne(letter.toDocument()));
        } catch (DuplicateKeyException deliveredAgain) {
            LOG.debug("Dead letter {} is there already", letter.id());
        }
        producer.send(announcement(letter));
        LOG.warn("Dead letter {}: {}", letter.id(), letter.reason());
    }

    private ProducerRecord<String, byte[]> announcement(DeadLetter letter) {
        var message = letter.message();
        String topic = names.deadLetters(names.named(message.topic()));
        var announcement = new ProducerRecord<>(topic, message.key(), message.value());
        message.headers().forEach(announcement.headers()::add);
        announcement
                .headers()
                .add("dlt-subscription", bytes(letter.subscription()))
                .add("dlt-reason", bytes(letter.reason()))
                .add("dlt-attempts", bytes(Integer.toString(letter.attempts())))
                .add("dlt-origin", bytes(message.topic() + "-" + message.partition() + "@" + message.offset()));
        return announcement;
    }

    /** Up to {@code max} of those waiting in a hold, in their order. */
    List<DeadLetter> waiting(String hold, int max) {
        List<DeadLetter> letters = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .find(new Document("hold", hold))
                .sort(new Document("sequence", 1))
                .limit(max)
                .forEach(found -> letters.add(DeadLetter.of(found)));
        return letters;
    }

    Optional<DeadLetter> find(String id) {
        return Optional.ofNullable(mongo.getCollection(COLLECTION)
                        .find(new Document(ID, id))
                        .first())
                .map(DeadLetter::of);
    }

    long waiting(String hold) {
        return mongo.getCollection(COLLECTION).countDocuments(new Document("hold", hold));
    }

    void failedAgain(DeadLetter letter, String reason) {
        Document update =
                new Document("$set", new Document("reason", reason)).append("$inc", new Document("attempts", 1));
        mongo.getCollection(COLLECTION).updateOne(new Document(ID, letter.id()), update);
    }

    /** It was dealt with. */
    void remove(String id) {
        mongo.getCollection(COLLECTION).deleteOne(new Document(ID, id));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
