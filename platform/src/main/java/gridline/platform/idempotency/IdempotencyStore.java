package gridline.platform.idempotency;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * 幂等记录: one document per caller and key. Its unique {@code _id} lets one of many simultaneous requests win; a lease
 * frees it again when the winner died before it could keep an answer.
 */
final class IdempotencyStore {

    static final String COLLECTION = "idempotency";
    private static final int CLAIM_ATTEMPTS = 5;

    private final MongoOperations mongo;
    private final Clock clock;
    private final Duration lease;
    private final Duration kept;

    IdempotencyStore(MongoOperations mongo, Clock clock, Duration lease, Duration kept) {
        this.mongo = mongo;
        this.clock = clock;
        this.lease = lease;
        this.kept = kept;
    }

    Claim claim(String id) {
        for (int attempt = 0; attempt < CLAIM_ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            String owner = UUID.randomUUID().toString();
            if (inserted(id, owner, now)) {
                return new Claim.Won(owner);
            }
            Document found = collection().find(Filters.eq("_id", id)).first();
            if (found == null) {
                continue;
            }
            boolean expired = !found.getDate("expiresAt").toInstant().isAfter(now);
            Document answer = found.get("answer", Document.class);
            if (answer != null && !expired) {
                return new Claim.Done(found.getString("fingerprint"), KeptAnswer.from(answer));
            }
            if (answer == null && found.getDate("leaseUntil").toInstant().isAfter(now)) {
                return new Claim.InFlight();
            }
            if (takenOver(found, owner, now)) {
                return new Claim.Won(owner);
            }
        }
        return new Claim.InFlight();
    }

    /** Makes the answer known to retries; false when the lease was lost to another one in the meantime. */
    boolean keep(String id, String owner, String fingerprint, KeptAnswer answer) {
        return collection()
                        .updateOne(
                                owned(id, owner),
                                Updates.combine(
                                        Updates.set("fingerprint", fingerprint),
                                        Updates.set("answer", answer.toDocument()),
                                        Updates.set(
                                                "expiresAt",
                                                Date.from(clock.instant().plus(kept)))))
                        .getMatchedCount()
                == 1;
    }

    /** Lets a retry carry the request out again, after an answer that says nothing lasting. */
    void release(String id, String owner) {
        collection().deleteOne(owned(id, owner));
    }

    void renew(String id, String owner) {
        collection()
                .updateOne(
                        owned(id, owner),
                        Updates.set("leaseUntil", Date.from(clock.instant().plus(lease))));
    }

    /** Removes what is past its time; returns how many. */
    long sweep() {
        return collection()
                .deleteMany(Filters.lt("expiresAt", Date.from(clock.instant())))
                .getDeletedCount();
    }

    void ensureIndexes() {
        collection().createIndex(Indexes.ascending("expiresAt"));
    }

    private boolean inserted(String id, String owner, Instant now) {
        try {
            collection()
                    .insertOne(new Document("_id", id)
                            .append("owner", owner)
                            .append("leaseUntil", Date.from(now.plus(lease)))
                            .append("expiresAt", Date.from(now.plus(kept))));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private boolean takenOver(Document found, String owner, Instant now) {
        return collection()
                        .updateOne(
                                owned(found.getString("_id"), found.getString("owner")),
                                Updates.combine(List.of(
                                        Updates.set("owner", owner),
                                        Updates.set("leaseUntil", Date.from(now.plus(lease))),
                                        Updates.set("expiresAt", Date.from(now.plus(kept))),
                                        Updates.unset("answer"),
                                        Updates.unset("fingerprint"))))
                        .getModifiedCount()
                == 1;
    }

    private static Bson owned(String id, String owner) {
        return Filters.and(Filters.eq("_id", id), Filters.eq("owner", owner));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
