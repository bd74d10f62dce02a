package gridline.platform.messaging;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * 暂缓: which aggregates' events a subscription does not take at present, because an earlier one is a dead letter: taken
 * out of order they would make a replay of that one look old.
 */
final class HeldBack {

    static final String COLLECTION = "heldBack";

    private static final String ID = "_id";
    private static final String LAST = "lastSequence";
    private static final String DEALT_WITH = "dealtWith";

    /** One aggregate held back for one subscription. */
    record Hold(String key, String subscription, String source, String subject, Instant since) {}

    private final MongoTemplate mongo;
    private final Clock clock;

    HeldBack(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    static String key(String subscription, IncomingEvent event) {
        return subscription + "|" + event.source() + "/" + event.subject();
    }

    /** From this event on, the aggregate is held back. */
    void hold(String subscription, IncomingEvent event) {
        Document hold = new Document(ID, key(subscription, event))
                .append("subscription", subscription)
                .append("source", event.source())
                .append("subject", event.subject())
                .append(LAST, event.sequence())
                .append("since", Date.from(clock.instant()));
        try {
            mongo.execute(COLLECTION, all -> all.insertOne(hold));
        } catch (DuplicateKeyException alreadyHeld) {
            joins(subscription, event);
        }
    }

    /** Whether anything is held back at present. */
    boolean any() {
        return mongo.getCollection(COLLECTION)
                        .find()
                        .projection(new Document(ID, 1))
                        .first()
                != null;
    }

    /** Whether the aggregate is held back; if so, this event is from now on known to be waiting too. */
    boolean joins(String subscription, IncomingEvent event) {
        Document id = new Document(ID, key(subscription, event));
        // Reading first: the usual case is that nothing is held, and a read costs less than an update without effect.
        if (mongo.getCollection(COLLECTION).find(id).first() == null) {
            return false;
        }
        Document waiting = new Document("$max", new Document(LAST, event.sequence()));
        return mongo.getCollection(COLLECTION)
                        .findOneAndUpdate(id, waiting, new FindOneAndUpdateOptions().projection(new Document(ID, 1)))
                != null;
    }

    /** The dead letter with this sequence was replayed or discarded; kept here before the letter goes. */
    void dealtWith(String key, long sequence) {
        Document most = new Document("$max", new Document(DEALT_WITH, sequence));
        mongo.getCollection(COLLECTION).updateOne(new Document(ID, key), most);
    }

    /**
     * Ends the hold unless an event has joined it that was not dealt with. That event may not be among the dead letters
     * yet: if its reader was stopped in between, it will be delivered again, and keeps the hold until then.
     */
    boolean release(String key) {
        Document hold =
                mongo.getCollection(COLLECTION).find(new Document(ID, key)).first();
        Long dealtWith = hold == null ? null : hold.getLong(DEALT_WITH);
        if (dealtWith == null) {
            return false;
        }
        Document upTo = new Document(ID, key).append(LAST, new Document("$lte", dealtWith));
        return mongo.getCollection(COLLECTION).deleteOne(upTo).getDeletedCount() == 1;
    }

    List<Hold> all() {
        List<Hold> holds = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .find()
                .sort(new Document(ID, 1))
                .forEach(found -> holds.add(new Hold(
                        found.getString(ID),
                        found.getString("subscription"),
                        found.getString("source"),
                        found.getString("subject"),
                        found.getDate("since").toInstant())));
        return holds;
    }
}
