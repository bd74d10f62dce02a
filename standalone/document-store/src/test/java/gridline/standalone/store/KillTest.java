package gridline.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the store's process while eight clients write, again and again on the same data: what was acknowledged is there,
 * and documents and indexes agree. {@code -Dkill.rounds=20} for the long version, {@code -Dkill.writes} for longer
 * rounds.
 */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
    private static final int MOST_WRITES = Integer.getInteger("kill.writes", 1_000);
    private static final int WRITERS = 8;
    private static final int GRIDS = 7;

    @TempDir
    Path folder;

    private final Random random = new Random();
    private final List<Writer> writers =
            IntStream.range(0, WRITERS).mapToObj(Writer::new).toList();

    @Test
    void losesNothingAcknowledgedAndTearsNothing() throws Exception {
        long acknowledged = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            try (StoreProcess process = StoreProcess.start(folder)) {
                check(process);
                writeUntilKilled(process);
            }
            long now = writers.stream().mapToLong(writer -> writer.acknowledged).sum();
            System.out.printf("round %d: %d writes acknowledged before the kill%n", round, now - acknowledged);
            assertThat(now).as("writes happened").isGreaterThan(acknowledged);
            acknowledged = now;
        }
        try (StoreProcess process = StoreProcess.start(folder)) {
            check(process);
            System.out.printf("%d kills, %d writes acknowledged, 0 lost, 0 torn%n", ROUNDS, acknowledged);
        }
    }

    private void writeUntilKilled(StoreProcess process) throws Exception {
        try (MongoClient client = MongoClients.create(process.connectionString() + "/?retryWrites=false");
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            MongoDatabase database = client.getDatabase("kill");
            MongoCollection<Document> collection = database.getCollection("customers");
            collection.createIndex(new Document("code", 1), new IndexOptions().unique(true));
            collection.createIndex(new Document("grid", 1).append("revision", -1));
            collection.createIndex(new Document("tags", 1));
            CountDownLatch untilKill = new CountDownLatch(50 + random.nextInt(MOST_WRITES));
            List<Future<?>> running = new ArrayList<>();
            writers.forEach(writer -> running.add(threads.submit(() -> writer.write(collection, untilKill))));
            running.add(threads.submit(() -> createAndDropIndexes(database)));
            assertThat(untilKill.await(2, TimeUnit.MINUTES)).as("writes happen").isTrue();
            process.kill();
            for (Future<?> writer : running) {
                writer.get();
            }
        }
    }

    private static void createAndDropIndexes(MongoDatabase database) {
        try {
            MongoCollection<Document> passing = database.getCollection("passing");
            passing.drop();
            while (true) {
                passing.insertOne(new Document("a", 1));
                passing.createIndex(new Document("a", 1));
                assertThat(passing.countDocuments(new Document("a", 1))).isEqualTo(1);
                passing.dropIndex("a_1");
                passing.drop();
            }
        } catch (MongoException killed) {
            // The end of the round.
        }
    }

    private void check(StoreProcess process) {
        try (MongoClient client = MongoClients.create(process.connectionString())) {
            MongoDatabase database = client.getDatabase("kill");
            MongoCollection<Document> collection = database.getCollection("customers");
            Map<String, Document> scanned = new TreeMap<>();
            collection
                    .find()
                    .sort(new Document("$natural", 1))
                    .forEach(found -> scanned.put(found.getString("_id"), found));
            writers.forEach(writer -> writer.settle(scanned));
            Map<String, Integer> expected = new TreeMap<>();
            writers.forEach(writer -> expected.putAll(writer.revisions));
            Map<String, Integer> actual = new TreeMap<>();
            scanned.forEach((id, found) -> actual.put(id, found.getInteger("revision")));
            assertThat(actual).as("acknowledged state").isEqualTo(expected);
            if (!scanned.isEmpty()) {
                Document verdict = database.runCommand(new Document("validate", "customers"));
                assertThat(verdict.getList("errors", String.class)).isEmpty();
            }
            checkLookUps(collection, scanned);
        }
    }

    private static void checkLookUps(MongoCollection<Document> collection, Map<String, Document> scanned) {
        List<String> ids = List.copyOf(scanned.keySet());
        for (int i = 0; i < ids.size(); i += 1 + ids.size() / 500) {
            Document found = scanned.get(ids.get(i));
            assertThat(collection.find(new Document("_id", ids.get(i))).first()).isEqualTo(found);
            assertThat(collection.find(new Document("code", found.get("code"))).first())
                    .isEqualTo(found);
        }
        int byGrid = 0;
        for (int grid = 0; grid < GRIDS; grid++) {
            for (Document found : collection.find(new Document("grid", grid))) {
                assertThat(scanned).containsEntry(found.getString("_id"), found);
                byGrid++;
            }
        }
        assertThat(byGrid).isEqualTo(scanned.size());
        long tagged = scanned.values().stream()
                .filter(found -> found.getList("tags", Integer.class).contains(1))
                .count();
        assertThat(collection.countDocuments(new Document("tags", 1))).isEqualTo(tagged);
    }

    /** One client: what it has been told is stored, and the one write it has had no answer to. */
    private static final class Writer {

        private final Map<String, Integer> revisions = new TreeMap<>();
        private final Map<String, Integer> inDoubt = new TreeMap<>();
        private final Random random = new Random();
        private final int number;
        private long acknowledged;
        private int created;

        Writer(int number) {
            this.number = number;
        }

        void write(MongoCollection<Document> collection, CountDownLatch untilKill) {
            try {
                while (true) {
                    writeOnce(collection);
                    inDoubt.forEach(this::know);
                    inDoubt.clear();
                    acknowledged++;
                    untilKill.countDown();
                }
            } catch (MongoException killed) {
                // The end of the round; what was under way stays in doubt.
            }
        }

        private void writeOnce(MongoCollection<Document> collection) {
            String some = revisions.isEmpty()
                    ? null
                    : ((TreeMap<String, Integer>) revisions).ceilingKey(id(random.nextInt(created)));
            int kind = some == null ? 0 : random.nextInt(20);
            if (kind < 8) {
                inDoubt.put(id(created), 0);
                collection.insertOne(fresh());
            } else if (kind == 8) {
                List<Document> batch = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    inDoubt.put(id(created), 0);
                    batch.add(fresh());
                }
                collection.insertMany(batch);
            } else if (kind < 11) {
                inDoubt.put(some, null);
                collection.deleteOne(new Document("_id", some));
            } else if (kind < 15) {
                inDoubt.put(some, revisions.get(some) + 1);
                collection.findOneAndUpdate(
                        new Document("_id", some).append("revision", revisions.get(some)),
                        change(),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            } else {
                inDoubt.put(some, revisions.get(some) + 1);
                collection.updateOne(new Document("code", "code-" + some), change());
            }
        }

        private String id(int index) {
            return "w%d-%07d".formatted(number, index);
        }

        private Document fresh() {
            String id = id(created++);
            return new Document("_id", id)
                    .append("code", "code-" + id)
                    .append("revision", 0)
                    .append("grid", random.nextInt(GRIDS))
                    .append("tags", List.of(random.nextInt(5), 5 + random.nextInt(5)))
                    .append("note", "建设路".repeat(random.nextInt(60)));
        }

        private Document change() {
            return new Document("$inc", new Document("revision", 1))
                    .append(
                            "$set",
                            new Document("grid", random.nextInt(GRIDS)).append("tags", List.of(random.nextInt(5))));
        }

        private void know(String id, Integer revision) {
            if (revision == null) {
                revisions.remove(id);
            } else {
                revisions.put(id, revision);
            }
        }

        /** A write without an answer may have happened or not; of several documents, all or none, as it is one command. */
        void settle(Map<String, Document> stored) {
            long happened = inDoubt.entrySet().stream()
                    .filter(doubt -> happened(stored.get(doubt.getKey()), doubt.getValue()))
                    .count();
            assertThat(happened).as("a command is stored as a whole").isIn(0L, (long) inDoubt.size());
            if (happened > 0) {
                inDoubt.forEach(this::know);
            }
            inDoubt.clear();
        }

        private static boolean happened(Document stored, Integer revision) {
            return revision == null ? stored == null : stored != null && revision.equals(stored.getInteger("revision"));
        }
    }
}
