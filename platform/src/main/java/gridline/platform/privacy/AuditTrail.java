package gridline.platform.privacy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import gridline.platform.security.Caller;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * 审计轨迹 (PI-01): who saw whose personal data, and why. Append-only: each row holds the hash of the one before, and its
 * place in the chain is its unique id, so that writers on several replicas grow one chain without a fork, and a row
 * changed or taken out later shows in {@link #verify}.
 */
public final class AuditTrail {

    static final String COLLECTION = "audit";
    private static final int MAX_ATTEMPTS = 1_000;

    private final MongoOperations mongo;
    private final Clock clock;
    // Writers of one process queue here instead of racing in the store.
    private final ReentrantLock queue = new ReentrantLock(true);

    AuditTrail(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Appends a row; call it before the data is shown. When it throws, nothing may be shown.
     *
     * @param action what is done, for example {@code customer.reveal}
     * @param subjectId opaque id of whose data it is, or of the export
     * @param fields names of the fields shown, never their values
     * @param reason why, in the caller's words
     */
    public AuditRow record(Caller caller, String action, String subjectId, List<String> fields, String reason) {
        queue.lock();
        try {
            for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
                AuditRow last = last();
                AuditRow row = AuditRow.sealed(
                        last == null ? 1 : last.sequence() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        caller.id(),
                        commonScope(caller.scopes()),
                        action,
                        subjectId,
                        fields,
                        reason,
                        last == null ? AuditRow.GENESIS : last.hash());
                if (appended(row)) {
                    return row;
                }
                giveWay(attempt);
            }
        } finally {
            queue.unlock();
        }
        throw new IllegalStateException("the audit trail takes no row");
    }

    /** Reads the whole chain and recomputes it. */
    public Verification verify() {
        long expected = 1;
        String previous = AuditRow.GENESIS;
        try (var rows =
                rows().find().sort(Sorts.ascending("_id")).batchSize(500).cursor()) {
            while (rows.hasNext()) {
                AuditRow row = AuditRow.from(rows.next());
                boolean whole = row.sequence() == expected
                        && row.previous().equals(previous)
                        && row.hash().equals(row.computeHash());
                if (!whole) {
                    return new Verification(expected - 1, expected, previous);
                }
                previous = row.hash();
                expected++;
            }
        }
        return new Verification(expected - 1, null, previous);
    }

    /**
     * 校验结果.
     *
     * @param rows how many rows are intact from the start on
     * @param firstBroken sequence of the first row that was changed or is missing; null when the chain is whole
     * @param head hash of the last intact row; compare it with one noted elsewhere to see whether the end was cut off
     */
    public record Verification(long rows, @Nullable Long firstBroken, String head) {}

    void ensureIndexes() {
        // Read by whom, what, of whom and when; each in the order of the chain, of which a supervisor sees most.
        for (String narrowed : List.of("scope", "callerId", "action", "subjectId", "at")) {
            rows().createIndex(Indexes.ascending(narrowed, "_id"));
        }
    }

    private @Nullable AuditRow last() {
        Document last = rows().find().sort(Sorts.descending("_id")).limit(1).first();
        return last == null ? null : AuditRow.from(last);
    }

    private boolean appended(AuditRow row) {
        try {
            rows().insertOne(row.toDocument());
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    /** Deepest node above all scopes: whoever covers it covers everything the caller could have seen. */
    static String commonScope(List<String> scopes) {
        if (scopes.isEmpty()) {
            return "/";
        }
        String common = scopes.getFirst();
        for (String scope : scopes) {
            while (!common.isEmpty() && !scope.equals(common) && !scope.startsWith(common + "/")) {
                common = common.substring(0, common.lastIndexOf('/'));
            }
        }
        return common.isEmpty() ? "/" : common;
    }

    private static void giveWay(int attempt) {
        LockSupport.parkNanos(
                ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(Math.min(attempt, 20))));
    }

    private MongoCollection<Document> rows() {
        return mongo.getCollection(COLLECTION);
    }
}
