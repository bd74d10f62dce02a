package gridline.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the embedded store cannot honour it refuses by name; nothing is silently ignored. */
class RefusedOptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{createIndexes: 'c', indexes: [{name: 'x', key: {a: 'text'}}]}",
                "{createIndexes: 'c', indexes: [{name: 'x', key: {a: '2dsphere'}}]}",
                "{createIndexes: 'c', indexes: [{name: 'x', key: {a: 'hashed'}}]}",
                "{createIndexes: 'c', indexes: [{name: 'x', key: {'a.$**': 1}}]}",
                "{createIndexes: 'c', indexes: [{name: 'x', key: {'a.0': 1}}]}",
                "{createIndexes: 'c', indexes: [{name: 'x', key: {a: 1}, collation: {locale: 'zh'}}]}",
                "{createIndexes: 'c', indexes: [{name: 'x', key: {a: 1}, hidden: true}]}",
                "{createIndexes: 'c', indexes: [{name: 'x', key: {a: 1}, partialFilterExpression: {b: {$gt: 5}}}]}",
                "{createIndexes: 'c', indexes: [{name: 'x', key: {a: 1}, partialFilterExpression: {$or: [{b: 1}]}}]}",
                "{createIndexes: 'c', indexes: [{name: 'x', key: {a: 1, b: 1}, expireAfterSeconds: 1}]}",
                "{create: 'c', capped: true, size: 1000}",
                "{create: 'c', validator: {a: 1}}",
                "{create: 'c', viewOn: 'd', pipeline: []}",
                "{find: 'c', filter: {a: 'x'}, collation: {locale: 'zh'}}",
                "{find: 'c', tailable: true}",
                "{update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'zh'}}]}"
            })
    void areRefused(String command) {
        try (EmbeddedStore store = EmbeddedStore.inMemoryOrTemp();
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoDatabase database = client.getDatabase("test");
            assertThatThrownBy(() -> database.runCommand(Document.parse(command)))
                    .isInstanceOf(MongoException.class)
                    .hasMessageMatching("(?s).*(not supported|needs an index on a single field).*");
            assertThat(database.getCollection("c").listIndexes()).noneMatch(index -> "x".equals(index.get("name")));
        }
    }
}
