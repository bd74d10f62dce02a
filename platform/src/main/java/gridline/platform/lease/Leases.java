package gridline.platform.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * 租约登记: who of several replicas may do something, kept in the store. Who is paused for longer than his lease may still
 * think he holds it: what is done under a lease must do no harm when done twice.
 */
public final class Leases {

    static final String COLLECTION = "leases";

    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";

    private final MongoTemplate mongo;
    private final Clock clock;

    Leases(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The lease, unless somebody else holds it. */
    public Optional<Lease> tryAcquire(String name, Duration length) {
        Instant now = clock.instant();
        Lease lease = new Lease(name, UUID.randomUUID().toString());
        Document taken = new Document(HOLDER, lease.holder()).append(UNTIL, Date.from(now.plus(length)));
        Document over = new Document(ID, name).append(UNTIL, new Document("$lte", Date.from(now)));
        if (updated(over, taken)) {
            return Optional.of(lease);
        }
        try {
            mongo.execute(
                    COLLECTION,
                    all -> all.insertOne(new Document(ID, name)
                            .append(HOLDER, lease.holder())
                            .append(UNTIL, taken.get(UNTIL))));
            return Optional.of(lease);
        } catch (DuplicateKeyException held) {
            return Optional.empty();
        }
    }

    /** Prolongs it from now on; false if it has run out and somebody else has it. */
    public boolean renew(Lease lease, Duration length) {
        return updated(
                mine(lease), new Document(UNTIL, Date.from(clock.instant().plus(length))));
    }

    /** Gives it back; nothing happens if somebody else has it. */
    public void release(Lease lease) {
        // Not "until now": by a clock that is put back afterwards the lease would still run.
        updated(mine(lease), new Document(UNTIL, Date.from(Instant.EPOCH)));
    }

    private static Document mine(Lease lease) {
        return new Document(ID, lease.name()).append(HOLDER, lease.holder());
    }

    private boolean updated(Document condition, Document values) {
        return mongo.getCollection(COLLECTION)
                        .updateOne(condition, new Document("$set", values))
                        .getMatchedCount()
                == 1;
    }
}
