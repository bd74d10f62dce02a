package gridline.standalone.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.bson.Document;

/** A database of its own: in a new embedded store, or in a real MongoDB when {@code MONGODB_URI} is set. */
final class TestDatabase implements AutoCloseable {

    private final EmbeddedStore store;
    private final MongoClient client;
    private final MongoDatabase database;

    TestDatabase() {
        String real = System.getenv("MONGODB_URI");
        store = real == null ? EmbeddedStore.inMemoryOrTemp() : null;
        client = MongoClients.create(real == null ? store.connectionString() : real);
        database = client.getDatabase("test-" + UUID.randomUUID());
    }

    MongoDatabase database() {
        return database;
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    MongoCollection<Document> newCollection() {
        return collection("c" + UUID.randomUUID());
    }

    @Override
    public void close() {
        if (store == null) {
            database.drop();
        }
        client.close();
        if (store != null) {
            store.close();
        }
    }
}
