package gridline.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, a collection with indexes answers what the same collection without them answers. */
class IndexedQueriesTest {

    private static final int DOCUMENTS = 300;
    private static final int QUERIES = 250;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreeWithAScanWhileDocumentsChange(long seed) {
        RandomData data = new RandomData(seed);
        try (TestDatabase test = new TestDatabase()) {
            MongoCollection<Document> plain = test.newCollection();
            MongoCollection<Document> indexed = test.newCollection();
            fill(plain, indexed, data);
            compareQueries(plain, indexed, data);
            change(plain, indexed, data);
            compareQueries(plain, indexed, data);
        }
    }

    @Test
    void agreeWithAScanAfterReopening() {
        RandomData data = new RandomData(99);
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoDatabase database = client.getDatabase("test");
            fill(database.getCollection("plain"), database.getCollection("indexed"), data);
        }
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoDatabase database = client.getDatabase("test");
            change(database.getCollection("plain"), database.getCollection("indexed"), data);
            compareQueries(database.getCollection("plain"), database.getCollection("indexed"), data);
        }
    }

    private static void fill(MongoCollection<Document> plain, MongoCollection<Document> indexed, RandomData data) {
        List<Document> documents = new ArrayList<>();
        for (int id = 0; id < DOCUMENTS; id++) {
            documents.add(data.document(id % 3 == 0 ? "id" + id : id));
        }
        plain.insertMany(documents);
        indexed.insertMany(documents.subList(0, DOCUMENTS / 2));
        RandomData.INDEXES.forEach(indexed::createIndex);
        indexed.insertMany(documents.subList(DOCUMENTS / 2, DOCUMENTS));
    }

    private static void change(MongoCollection<Document> plain, MongoCollection<Document> indexed, RandomData data) {
        for (int i = 0; i < 60; i++) {
            Document query = data.query();
            Document update = data.update();
            Document first = plain.find(query).sort(new Document("_id", 1)).first();
            switch (data.number(4)) {
                case 0 ->
                    assertThat(indexed.updateMany(query, update).getModifiedCount())
                            .isEqualTo(plain.updateMany(query, update).getModifiedCount());
                case 1 -> {
                    if (first != null) {
                        plain.deleteOne(first);
                        indexed.deleteOne(first);
                    }
                }
                case 2 -> {
                    Document fresh = data.document("new" + i);
                    plain.insertOne(fresh);
                    indexed.insertOne(fresh);
                }
                default -> {
                    if (first != null) {
                        Document byId = new Document("_id", first.get("_id"));
                        plain.findOneAndUpdate(byId, update);
                        indexed.findOneAndUpdate(byId, update);
                    }
                }
            }
        }
        assertThat(all(indexed.find())).containsExactlyInAnyOrderElementsOf(all(plain.find()));
    }

    private static void compareQueries(
            MongoCollection<Document> plain, MongoCollection<Document> indexed, RandomData data) {
        int matches = 0;
        for (int i = 0; i < QUERIES; i++) {
            Document query = data.query();
            Document order = data.order();
            int limit = data.number(3) == 0 ? 0 : 1 + data.number(20);
            int skip = data.number(3) == 0 ? data.number(10) : 0;
            String asked = query.toJson() + " " + order.toJson() + " skip " + skip + " limit " + limit;
            List<Document> expected =
                    all(plain.find(query).sort(order).skip(skip).limit(limit));
            matches += expected.size();
            assertThat(all(indexed.find(query).sort(order).skip(skip).limit(limit)))
                    .as(asked)
                    .isEqualTo(expected);
            assertThat(all(indexed.find(query))).as(asked).containsExactlyInAnyOrderElementsOf(all(plain.find(query)));
            assertThat(indexed.countDocuments(query)).as(asked).isEqualTo(plain.countDocuments(query));
        }
        assertThat(matches).as("the queries find something").isGreaterThan(QUERIES);
    }

    private static List<Document> all(Iterable<Document> found) {
        List<Document> documents = new ArrayList<>();
        found.forEach(documents::add);
        return documents;
    }
}
