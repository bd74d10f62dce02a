package gridline.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What services rely on, the same on the embedded store and on a real MongoDB. */
class StoreContractTest {

    private static TestDatabase test;

    private MongoCollection<Document> collection;

    @BeforeAll
    static void open() {
        test = new TestDatabase();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @BeforeEach
    void newCollection() {
        collection = test.newCollection();
    }

    @Test
    void aConditionalUpdateWinsOnce() throws Exception {
        collection.insertOne(new Document("_id", "a").append("version", 0));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int version = i / 10;
                answers.add(threads.submit(() -> collection
                        .updateOne(
                                new Document("_id", "a").append("version", version),
                                new Document("$inc", new Document("version", 1))
                                        .append("$push", new Document("log", version)))
                        .getModifiedCount()));
            }
            long won = 0;
            for (Future<Long> answer : answers) {
                won += answer.get();
            }
            Document after = collection.find().first();
            assertThat(after.getInteger("version")).isEqualTo((int) won);
            assertThat(after.getList("log", Integer.class))
                    .doesNotHaveDuplicates()
                    .hasSize((int) won);
        }
    }

    @Test
    void oneOfManyClaimsASharedDocument() throws Exception {
        collection.createIndex(new Document("dueAt", 1));
        collection.insertMany(IntStream.range(0, 50)
                .mapToObj(i -> new Document("_id", i).append("dueAt", i))
                .toList());
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Document>> claims = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                claims.add(threads.submit(() -> collection.findOneAndUpdate(
                        new Document("dueAt", new Document("$lt", 100)),
                        new Document("$inc", new Document("dueAt", 1000)),
                        new FindOneAndUpdateOptions()
                                .sort(new Document("dueAt", 1))
                                .returnDocument(ReturnDocument.AFTER))));
            }
            List<Object> claimed = new ArrayList<>();
            for (Future<Document> claim : claims) {
                if (claim.get() != null) {
                    claimed.add(claim.get().get("_id"));
                }
            }
            assertThat(claimed).hasSize(50).doesNotHaveDuplicates();
        }
    }

    @Test
    void anUpdateOfManyMeetsEachDocumentOnce() {
        collection.createIndex(new Document("n", 1));
        collection.insertMany(IntStream.range(0, 1000)
                .mapToObj(i -> new Document("_id", i).append("n", i))
                .toList());
        long modified = collection
                .updateMany(new Document("n", new Document("$gte", 0)), new Document("$inc", new Document("n", 10)))
                .getModifiedCount();
        assertThat(modified).isEqualTo(1000);
        assertThat(collection.find(new Document("n", new Document("$gte", 1010))))
                .isEmpty();
    }

    @Test
    void anOrderedBulkStopsAtTheFirstFailureAnUnorderedOneGoesOn() {
        List<WriteModel<Document>> writes = List.of(
                new InsertOneModel<>(new Document("_id", 1)),
                new InsertOneModel<>(new Document("_id", 1)),
                new InsertOneModel<>(new Document("_id", 2)));
        assertThatThrownBy(() -> collection.bulkWrite(writes))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, failure -> {
                    assertThat(failure.getWriteErrors()).hasSize(1);
                    assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(1);
                });
        assertThat(collection.countDocuments()).isEqualTo(1);
        assertThatThrownBy(() -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, failure -> {
                    assertThat(failure.getWriteErrors()).hasSize(2);
                    assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(1);
                });
        assertThat(collection.countDocuments()).isEqualTo(2);
    }

    @Test
    void anOrderedBulkOfUpdatesStopsAtTheFirstFailure() {
        collection.createIndex(new Document("code", 1), new com.mongodb.client.model.IndexOptions().unique(true));
        collection.insertMany(List.of(
                new Document("_id", 1).append("code", 1),
                new Document("_id", 2).append("code", 2),
                new Document("_id", 3).append("code", 3)));
        List<WriteModel<Document>> writes = List.of(update(1, 10), update(2, 10), update(3, 30));
        assertThatThrownBy(() -> collection.bulkWrite(writes)).isInstanceOf(MongoBulkWriteException.class);
        assertThat(collection.find().sort(new Document("_id", 1)))
                .extracting(found -> found.get("code"))
                .containsExactly(10, 2, 3);
    }

    private static UpdateOneModel<Document> update(int id, int code) {
        return new UpdateOneModel<>(new Document("_id", id), new Document("$set", new Document("code", code)));
    }

    @Test
    void upsertsInsertOnce() {
        collection.updateOne(
                new Document("_id", "k"), new Document("$inc", new Document("n", 1)), new UpdateOptions().upsert(true));
        collection.updateOne(
                new Document("_id", "k"), new Document("$inc", new Document("n", 1)), new UpdateOptions().upsert(true));
        assertThat(collection.find()).containsExactly(new Document("_id", "k").append("n", 2));
    }

    @Test
    void manyDocumentsComeInBatchesAndSurviveChangesMeanwhile() {
        collection.createIndex(new Document("n", 1));
        collection.insertMany(IntStream.range(0, 3000)
                .mapToObj(i -> new Document("_id", i).append("n", i))
                .toList());
        int seen = 0;
        for (Document found :
                collection.find(new Document("n", new Document("$gte", 0))).batchSize(100)) {
            collection.deleteOne(new Document("_id", found.get("_id")));
            seen++;
        }
        assertThat(seen).isEqualTo(3000);
        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void aScanEndsWithAnErrorWhenTheCollectionIsDropped() {
        collection.insertMany(
                IntStream.range(0, 3000).mapToObj(i -> new Document("_id", i)).toList());
        assertThatThrownBy(() -> {
                    for (Document found : collection.find().batchSize(10)) {
                        if (found.getInteger("_id") == 5) {
                            collection.drop();
                        }
                    }
                })
                .isInstanceOf(MongoException.class);
    }

    @Test
    void aDocumentThatIsTooLargeLeavesNothingBehind() {
        collection.createIndex(new Document("n", 1));
        collection.insertOne(new Document("_id", 1).append("n", 1));
        assertThatThrownBy(() -> collection.updateOne(
                        new Document("_id", 1),
                        new Document("$set", new Document("n", 2).append("a", "x".repeat(9 << 20)))
                                .append("$push", new Document("b", "y".repeat(7 << 20)))))
                .isInstanceOf(MongoException.class);
        assertThat(collection.find(new Document("n", 1))).hasSize(1);
        assertThat(collection.find(new Document("n", 2))).isEmpty();
    }

    @Test
    void droppedDatabasesAreEmpty() {
        collection.insertOne(new Document("_id", 1));
        collection.createIndex(new Document("a", 1));
        collection.drop();
        assertThat(collection.countDocuments()).isZero();
        collection.insertOne(new Document("_id", 2).append("a", 3));
        assertThat(collection.find(new Document("a", 3))).hasSize(1);
        assertThat(collection.listIndexes()).hasSize(1);
    }

    @Test
    void aggregatesIntoAnotherCollection() {
        collection.insertMany(List.of(new Document("_id", 1).append("a", 5), new Document("_id", 2).append("a", 6)));
        MongoCollection<Document> target = test.newCollection();
        collection
                .aggregate(List.of(
                        new Document("$match", new Document("a", 6)),
                        new Document("$out", target.getNamespace().getCollectionName())))
                .toCollection();
        assertThat(target.find()).containsExactly(new Document("_id", 2).append("a", 6));
    }

    @Test
    void anUnknownOperatorIsRefused() {
        collection.insertOne(new Document("_id", 1));
        assertThatThrownBy(() ->
                        collection.updateOne(new Document("_id", 1), new Document("$nonsense", new Document("a", 1))))
                .isInstanceOf(MongoException.class)
                .isNotInstanceOf(MongoCommandException.class);
    }
}
