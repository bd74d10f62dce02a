package gridline.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries read about as many documents as they return: indexes are used, whatever the time of day. */
class IndexUseTest {

    private static final int SIZE = 5_000;

    private static EmbeddedStore store;
    private static MongoClient client;
    private static MongoCollection<Document> customers;

    @BeforeAll
    static void fill() {
        store = EmbeddedStore.inMemoryOrTemp();
        client = MongoClients.create(store.connectionString());
        customers = client.getDatabase("test").getCollection("customers");
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            documents.add(new Document("_id", i)
                    .append("code", "C%05d".formatted(i))
                    .append("grid", "/13/1301/13010%d/%02d".formatted(i % 10, i % 100))
                    .append("stage", i % 2)
                    .append("created", (i * 7919) % SIZE)
                    .append("grams", List.of("g" + i % 500, "h" + i % 7))
                    .append("contacts", List.of(new Document("phone", "138" + i), new Document("phone", "139" + i))));
        }
        customers.insertMany(documents);
        customers.createIndex(new Document("code", 1));
        customers.createIndex(new Document("grid", 1).append("created", -1));
        customers.createIndex(new Document("stage", 1));
        customers.createIndex(new Document("created", 1));
        customers.createIndex(new Document("grams", 1).append("created", 1));
        customers.createIndex(new Document("contacts.phone", 1));
    }

    @AfterAll
    static void close() {
        client.close();
        store.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            equality            | {code: 'C00042'}                                             | {}                     | 0  | 1
            equality and more   | {stage: 1, code: 'C00043', created: {$gte: 0}}               | {}                     | 0  | 1
            in                  | {code: {$in: ['C00001', 'C04999', 'none']}}                  | {}                     | 0  | 2
            range               | {code: {$gte: 'C00100', $lt: 'C00120'}}                      | {}                     | 0  | 20
            prefix              | {code: {$regex: '^C0012'}}                                   | {}                     | 0  | 10
            compound            | {grid: '/13/1301/130103/43', created: {$lt: 1000}}           | {created: -1}          | 0  | 12
            scope of a tree     | {$or: [{grid: '/13/1301/130104'}, {grid: {$gte: '/13/1301/130104/', $lt: '/13/1301/1301040'}}]} | {} | 0 | 500
            array element       | {grams: 'g77'}                                               | {}                     | 0  | 10
            all of some words   | {grams: {$all: ['h0', 'g77']}}                               | {}                     | 0  | 2
            words, then sorted  | {grams: {$all: ['h0', 'g77']}}                               | {created: 1, _id: 1}   | 2  | 2
            first by a word     | {grams: 'h0'}                                                | {created: 1, _id: 1}   | 10 | 10
            next by a word      | {grams: 'h0', $or: [{created: {$gt: 2500}}, {created: 2500, _id: {$gt: 7}}]} | {created: 1, _id: 1} | 10 | 10
            embedded element    | {'contacts.phone': '139321'}                                 | {}                     | 0  | 1
            element match       | {contacts: {$elemMatch: {phone: '138321'}}}                  | {}                     | 0  | 1
            first of a sort     | {}                                                           | {created: -1}          | 20 | 20
            first of many       | {stage: 1}                                                   | {created: 1}           | 10 | 40
            few, then sorted    | {grid: '/13/1301/130103/43'}                                 | {code: 1}              | 10 | 50
            sort behind equal   | {grid: '/13/1301/130103/43'}                                 | {created: -1, _id: -1} | 5  | 50
            next page           | {$or: [{created: {$gt: 2500}}, {created: 2500, _id: {$gt: 7}}]} | {created: 1, _id: 1} | 25 | 25
            next page in a grid | {grid: '/13/1301/130103/43', $or: [{created: {$lt: 2500}}, {created: 2500, _id: {$gt: 7}}]} | {created: -1, _id: 1} | 5 | 5
            either of two       | {$or: [{code: 'C00007'}, {'contacts.phone': '13899'}]}       | {}                     | 0  | 2
            nothing possible    | {code: 'C00001', $and: [{code: 'C00002'}]}                   | {}                     | 0  | 0
            """)
    void readsWhatItReturns(String name, String query, String order, int limit, int most) {
        long before = store.documentsRead();
        List<Document> found = customers
                .find(Document.parse(query))
                .sort(Document.parse(order))
                .limit(limit)
                .into(new ArrayList<>());
        long read = store.documentsRead() - before;
        assertThat(read).as(name).isLessThanOrEqualTo(most);
        assertThat(found)
                .hasSameSizeAs(limit == 0 ? byScan(query) : byScan(query).subList(0, limit));
    }

    private static List<Document> byScan(String query) {
        Document unindexable = new Document("$nor", List.of(new Document("$nor", List.of(Document.parse(query)))));
        return customers.find(unindexable).into(new ArrayList<>());
    }

    @Test
    void updatesAndDeletesUseIndexesToo() {
        long before = store.documentsRead();
        customers.updateOne(new Document("code", "C00900"), new Document("$set", new Document("note", "x")));
        customers.findOneAndUpdate(new Document("code", "C00901"), new Document("$set", new Document("note", "x")));
        customers.updateMany(
                new Document("note", "x").append("code", new Document("$in", List.of("C00900", "C00901"))),
                new Document("$unset", new Document("note", "")));
        customers.countDocuments(new Document("code", "C00902"));
        assertThat(store.documentsRead() - before).isLessThanOrEqualTo(6);
    }

    @Test
    void aggregationsStartAtAnIndex() {
        long before = store.documentsRead();
        List<Document> groups = customers
                .aggregate(List.of(
                        new Document("$match", new Document("grid", "/13/1301/130105/25")),
                        new Document("$group", new Document("_id", "$stage").append("n", new Document("$sum", 1)))))
                .into(new ArrayList<>());
        assertThat(groups).containsExactly(new Document("_id", 1).append("n", 50));
        assertThat(store.documentsRead() - before).isEqualTo(50);
    }

    @Test
    void aLimitInAnAggregationEndsTheReading() {
        long before = store.documentsRead();
        assertThat(customers.aggregate(
                        List.of(new Document("$sort", new Document("created", 1)), new Document("$limit", 5))))
                .hasSize(5);
        assertThat(store.documentsRead() - before).isEqualTo(5);
    }

    @Test
    void aSlowReaderGetsItsDocumentsWhenItAsks() {
        long before = store.documentsRead();
        try (var cursor = customers.find().batchSize(10).cursor()) {
            cursor.next();
            assertThat(store.documentsRead() - before).isLessThan(SIZE / 10);
        }
        assertThat(Map.of(
                        "all",
                        customers.find().batchSize(300).into(new ArrayList<>()).size()))
                .containsEntry("all", SIZE);
    }
}
