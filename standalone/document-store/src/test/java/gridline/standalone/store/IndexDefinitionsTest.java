package gridline.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an index is asked to do it does, as a real MongoDB would. */
class IndexDefinitionsTest {

    private static final int DUPLICATE_KEY = 11000;

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
    void uniqueRefusesTheSameValueTwice() {
        collection.createIndex(new Document("code", 1), new IndexOptions().unique(true));
        collection.insertOne(new Document("_id", 1).append("code", 7));
        collection.insertOne(new Document("_id", 2).append("code", 8));
        assertDuplicate(() -> collection.insertOne(new Document("_id", 3).append("code", 7.0)));
        assertDuplicate(() -> collection.updateOne(id(2), set("code", 7)));
        collection.updateOne(id(1), set("code", 9));
        collection.updateOne(id(2), set("code", 7));
        assertThat(collection.find(new Document("code", 7)).first()).containsEntry("_id", 2);
        assertThat(collection.countDocuments()).isEqualTo(2);
    }

    @Test
    void uniqueCountsTheMissingAsAValueUnlessSparse() {
        collection.createIndex(new Document("code", 1), new IndexOptions().unique(true));
        collection.createIndex(
                new Document("other", 1), new IndexOptions().unique(true).sparse(true));
        collection.insertOne(new Document("_id", 1));
        assertDuplicate(() -> collection.insertOne(new Document("_id", 2)));
        collection.insertOne(new Document("_id", 3).append("code", 3));
        assertThat(collection.find(new Document("other", null))).hasSize(2);
    }

    @Test
    void uniqueOverAnArrayAllowsTheSameWithinADocument() {
        collection.createIndex(new Document("phones", 1), new IndexOptions().unique(true));
        collection.insertOne(new Document("_id", 1).append("phones", List.of("a", "a", "b")));
        assertDuplicate(() -> collection.insertOne(new Document("_id", 2).append("phones", List.of("c", "b"))));
        collection.updateOne(id(1), set("phones", List.of("a")));
        collection.insertOne(new Document("_id", 2).append("phones", List.of("c", "b")));
    }

    @Test
    void aUniqueIndexOverDuplicatesIsNotCreatedAndMayBeTriedAgain() {
        collection.insertMany(
                List.of(new Document("_id", 1).append("code", 7), new Document("_id", 2).append("code", 7)));
        assertThatThrownBy(() -> collection.createIndex(new Document("code", 1), new IndexOptions().unique(true)))
                .isInstanceOf(MongoException.class);
        collection.deleteOne(id(2));
        collection.createIndex(new Document("code", 1), new IndexOptions().unique(true));
        assertThat(collection.find(new Document("code", 7)).first()).containsEntry("_id", 1);
    }

    @Test
    void partialHoldsOnlyWhatMatches() {
        collection.createIndex(
                new Document("code", 1),
                new IndexOptions().unique(true).partialFilterExpression(new Document("code", exists())));
        collection.createIndex(
                new Document("holder", 1),
                new IndexOptions().name("open").unique(true).partialFilterExpression(new Document("status", "OPEN")));
        collection.insertMany(List.of(
                new Document("_id", 1).append("holder", "a").append("status", "OPEN"),
                new Document("_id", 2).append("holder", "a").append("status", "DONE"),
                new Document("_id", 3).append("holder", "b").append("status", "DONE")));
        assertDuplicate(() -> collection.updateOne(id(2), set("status", "OPEN")));
        collection.updateOne(id(1), set("status", "DONE"));
        collection.updateOne(id(2), set("status", "OPEN"));
        assertThat(collection.find(new Document("holder", "a"))).hasSize(2);
        assertThat(collection.find(new Document("holder", "a").append("status", "OPEN")))
                .hasSize(1);
        assertThat(collection.find().sort(new Document("holder", 1))).hasSize(3);
    }

    @Test
    void theSameIndexAgainIsNothingNewButAnotherOfItsNameIsRefused() {
        collection.createIndex(new Document("a", 1), new IndexOptions().name("one"));
        collection.createIndex(new Document("a", 1), new IndexOptions().name("one"));
        assertThatThrownBy(() -> collection.createIndex(new Document("b", 1), new IndexOptions().name("one")))
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> collection.createIndex(new Document("a", 1), new IndexOptions().name("two")))
                .isInstanceOf(MongoCommandException.class);
        assertThat(collection.listIndexes()).hasSize(2);
    }

    @Test
    void dropsOnlyTheIndexNamedAndOnlyHere() {
        MongoCollection<Document> other = test.newCollection();
        for (MongoCollection<Document> each : List.of(collection, other)) {
            each.createIndex(new Document("a", 1));
            each.createIndex(new Document("b", 1));
            each.insertOne(new Document("_id", 1).append("a", 1).append("b", 1));
        }
        collection.dropIndex("a_1");
        assertThat(collection.listIndexes())
                .extracting(index -> index.get("name"))
                .containsExactlyInAnyOrder("_id_", "b_1");
        collection.dropIndexes();
        assertThat(collection.listIndexes()).hasSize(1);
        assertThat(other.listIndexes()).hasSize(3);
        assertThat(collection.find(new Document("b", 1))).hasSize(1);
        assertThatThrownBy(() -> collection.dropIndex("a_1")).isInstanceOf(MongoCommandException.class);
        collection.createIndex(new Document("a", 1));
        assertThat(collection.find(new Document("a", 1))).hasSize(1);
    }

    @Test
    void parallelArraysAreRefusedAsAWhole() {
        collection.createIndex(new Document("a", 1).append("b", 1));
        assertThatThrownBy(() -> collection.insertOne(
                        new Document("_id", 1).append("a", List.of(1, 2)).append("b", List.of(3, 4))))
                .isInstanceOf(MongoWriteException.class);
        assertThat(collection.countDocuments()).isZero();
    }

    private static void assertDuplicate(Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        failure -> assertThat(failure.getCode()).isEqualTo(DUPLICATE_KEY));
    }

    private static Document id(int id) {
        return new Document("_id", id);
    }

    private static Document set(String path, Object value) {
        return new Document("$set", new Document(path, value));
    }

    private static Document exists() {
        return new Document("$exists", true);
    }
}
