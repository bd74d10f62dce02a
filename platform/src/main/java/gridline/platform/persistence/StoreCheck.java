package gridline.platform.persistence;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * 存储检查: at start-up, says what store this is and shows on a replica set that a write acknowledged by a majority with
 * journal can be had at all, rather than at the first user's write.
 */
final class StoreCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(StoreCheck.class);
    private static final WriteConcern DURABLE =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS);

    private final MongoDatabaseFactory databases;

    StoreCheck(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    @Override
    public void afterSingletonsInstantiated() {
        MongoDatabase database = databases.getMongoDatabase();
        requireDurable(database);
        if (isEmbedded(database)) {
            LOG.info("Document store: the embedded one of this machine; a write is answered after it is committed");
            return;
        }
        Document hello = database.runCommand(new Document("hello", 1));
        if (!hello.containsKey("setName")) {
            LOG.info("Document store: a MongoDB without replica set; writes wait for its journal");
            return;
        }
        var probes = database.getCollection("startup").withWriteConcern(DURABLE);
        probes.updateOne(
                new Document("_id", "probe"),
                new Document("$inc", new Document("starts", 1L)),
                new UpdateOptions().upsert(true));
        probes.withReadConcern(ReadConcern.MAJORITY).find().first();
        LOG.info(
                "Document store: MongoDB replica set {}; writes wait for a majority and its journals",
                hello.getString("setName"));
    }

    private static void requireDurable(MongoDatabase database) {
        WriteConcern concern = database.getWriteConcern();
        if (!"majority".equals(concern.getWObject()) || !Boolean.TRUE.equals(concern.getJournal())) {
            throw new IllegalStateException("writes must wait for a majority and its journals, not for " + concern);
        }
        if (!ReadConcern.MAJORITY.equals(database.getReadConcern())) {
            throw new IllegalStateException("reads must have concern majority, not " + database.getReadConcern());
        }
    }

    /** A real server names the allocator it was built with; the embedded one does not. */
    private static boolean isEmbedded(MongoDatabase database) {
        return !database.runCommand(new Document("buildInfo", 1)).containsKey("allocator");
    }
}
