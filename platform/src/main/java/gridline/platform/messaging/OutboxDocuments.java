package gridline.platform.messaging;

import static gridline.platform.messaging.OutboxFields.DUE_AT;
import static gridline.platform.messaging.OutboxFields.OUTBOX;
import static gridline.platform.messaging.OutboxFields.SEQUENCE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the relay does to documents. It never touches their version: no user's change is refused because of it. */
final class OutboxDocuments {

    private static final String ID = "_id";

    private final MongoTemplate mongo;

    OutboxDocuments(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void prepare(String collection) {
        // Most documents owe nothing, and are not in it.
        collection(collection).createIndex(new Document(DUE_AT, 1), new IndexOptions().sparse(true));
    }

    /**
     * Takes up to {@code max} due documents up, the longest due first, and keeps other relays off them until the end of
     * the lease. The lease saves double work, no more: whoever sends an event has sent those before it, so that even
     * two relays on one document keep the order.
     */
    List<OwedEvents> lease(String name, Instant now, Duration lease, int max) {
        MongoCollection<Document> all = collection(name);
        Document due = new Document(DUE_AT, new Document("$lte", Date.from(now)));
        List<Object> ids = new ArrayList<>();
        all.find(due)
                .sort(new Document(DUE_AT, 1))
                .limit(max)
                .projection(new Document(ID, 1))
                .forEach(found -> ids.add(found.get(ID)));
        if (ids.isEmpty()) {
            return List.of();
        }
        Date until = Date.from(now.plus(lease));
        Document among = new Document(ID, new Document("$in", ids));
        all.updateMany(
                new Document(among).append(DUE_AT, due.get(DUE_AT)), new Document("$set", new Document(DUE_AT, until)));
        List<OwedEvents> leased = new ArrayList<>();
        all.find(new Document(among).append(DUE_AT, until))
                .projection(new Document(OUTBOX, 1).append(SEQUENCE, 1))
                .forEach(found -> leased.add(owed(name, found)));
        return leased;
    }

    private static OwedEvents owed(String name, Document found) {
        List<PendingEvent> events = found.getList(OUTBOX, Document.class, List.of()).stream()
                .map(PendingEvent::of)
                .toList();
        return new OwedEvents(name, found.getString(ID), found.getLong(SEQUENCE), events);
    }

    /** Removes what the broker has; documents that owe nothing else are no longer due. */
    void settle(String name, List<OwedEvents> sent) {
        MongoCollection<Document> all = collection(name);
        List<UpdateOneModel<Document>> settled = sent.stream()
                .map(each -> new UpdateOneModel<Document>(
                        new Document(ID, each.id()).append(SEQUENCE, each.sequence()),
                        pull(each).append("$unset", new Document(DUE_AT, ""))))
                .toList();
        int matched =
                all.bulkWrite(settled, new BulkWriteOptions().ordered(false)).getMatchedCount();
        if (matched == sent.size()) {
            return;
        }
        // Some got new events meanwhile: those stay due as their writer has set it.
        List<UpdateOneModel<Document>> partly = sent.stream()
                .map(each -> new UpdateOneModel<Document>(
                        new Document(ID, each.id()).append(SEQUENCE, new Document("$gt", each.sequence())), pull(each)))
                .toList();
        all.bulkWrite(partly, new BulkWriteOptions().ordered(false));
    }

    private static Document pull(OwedEvents sent) {
        Document sentOnes = new Document("id", new Document("$in", sent.eventIds()));
        return new Document("$pull", new Document(OUTBOX, sentOnes));
    }

    /** Ends leases: the documents still owe something and may be taken up again from the moment given. */
    void release(String name, List<OwedEvents> unsent, Instant dueAt) {
        collection(name)
                .bulkWrite(
                        unsent.stream()
                                .map(each -> new UpdateOneModel<Document>(
                                        new Document(ID, each.id()).append(SEQUENCE, each.sequence()),
                                        new Document("$set", new Document(DUE_AT, Date.from(dueAt)))))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
    }

    /** How many documents owe events. */
    long backlog(String name) {
        return collection(name).countDocuments(owing());
    }

    /** When the oldest of the events owed happened, as far as the documents longest due show it. */
    Optional<Instant> oldest(String name) {
        List<Instant> times = new ArrayList<>();
        collection(name)
                .find(owing())
                .sort(new Document(DUE_AT, 1))
                .limit(50)
                .projection(new Document(OUTBOX + ".time", 1))
                .forEach(found -> found.getList(OUTBOX, Document.class, List.of()).stream()
                        .map(entry -> entry.getDate("time").toInstant())
                        .forEach(times::add));
        return times.stream().min(Instant::compareTo);
    }

    private static Document owing() {
        return new Document(DUE_AT, new Document("$gt", new Date(0)));
    }

    private MongoCollection<Document> collection(String name) {
        return mongo.getCollection(name);
    }
}
