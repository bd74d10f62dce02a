package gridline.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers commands: every write waits until it is durable, every read until what it saw is (后端). */
final class StoreBackend extends AbstractMongoBackend {

    /** Documents in the first answer when the client leaves it open, as in MongoDB. */
    private static final int FIRST_BATCH = 101;

    private static final Logger LOG = LoggerFactory.getLogger(StoreBackend.class);

    private final MVStore store;
    private final GroupCommit commits;
    private final OpenCursors cursors;
    private final ReadCounters counters = new ReadCounters();
    private final Map<String, StoreDatabase> databases = new ConcurrentHashMap<>();

    StoreBackend(MVStore store, Clock clock, Consumer<Throwable> onFailure) {
        super(clock);
        this.store = store;
        this.cursors = new OpenCursors(getCursorRegistry(), clock);
        this.commits = new GroupCommit(store, onFailure);
        store.getMapNames().stream()
                .filter(name -> name.startsWith(StoreDatabase.DOCUMENTS))
                .map(name -> Utils.firstFragment(name.substring(StoreDatabase.DOCUMENTS.length())))
                .distinct()
                .toList()
                .forEach(this::resolveDatabase);
    }

    ReadCounters counters() {
        return counters;
    }

    GroupCommit commits() {
        return commits;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return databases.computeIfAbsent(name, missing -> new StoreDatabase(missing, store, cursors, counters));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        databases.remove(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Commands.refuseWhatIsNotHonoured(command, query);
        if (command.equals("find")) {
            boundFirstBatch(query);
        }
        // The newer name of a question every database answers; health checks ask it.
        String known = command.equals("hello") ? "ismaster" : command;
        Supplier<Document> answer = () -> super.handleCommand(channel, database, known, query);
        try {
            return Commands.isWrite(command, query) ? commits.write(database, answer) : commits.read(database, answer);
        } catch (MongoServerException refusal) {
            throw refusal;
        } catch (RuntimeException defect) {
            // Without the command: documents do not belong in logs.
            LOG.error("{} on {} failed", command, database, defect);
            throw defect;
        }
    }

    private static void boundFirstBatch(Document query) {
        int asked = query.get("batchSize") instanceof Number size ? size.intValue() : 0;
        int limit = query.get("limit") instanceof Number number ? number.intValue() : 0;
        int batch = asked > 0 ? asked : FIRST_BATCH;
        query.put("batchSize", batch);
        if (Utils.isTrue(query.get("singleBatch"))) {
            query.put("limit", limit == 0 ? batch : Math.min(limit, batch));
        }
    }

    /** Housekeeping due every now and then: expired documents, forgotten cursors. */
    void removeExpired() {
        cursors.closeForgotten();
        databases.forEach((name, database) -> commits.write(name, () -> {
            database.removeExpired(getClock().instant());
            return true;
        }));
    }

    @Override
    public void close() {
        commits.close();
        super.close();
        databases.clear();
    }

    @Override
    public String toString() {
        return "document store";
    }
}
