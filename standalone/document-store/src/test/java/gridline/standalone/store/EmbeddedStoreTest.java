package gridline.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @TempDir
    Path folder;

    @Test
    void keepsDocumentsAndIndexesOverAReopening() {
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            var people = client.getDatabase("test").getCollection("people");
            people.insertOne(new Document("_id", 1).append("name", "王建北"));
            people.createIndex(Indexes.ascending("name"));
        }
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            var people = client.getDatabase("test").getCollection("people");
            assertThat(people.find(Filters.eq("name", "王建北")).first()).containsEntry("_id", 1);
            assertThat(people.listIndexes())
                    .extracting(index -> index.get("name"))
                    .contains("name_1");
        }
    }

    @Test
    void everyDatabaseAnswersAHealthCheck() {
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            assertThat(client.getDatabase("campaign").runCommand(new Document("hello", 1)))
                    .containsEntry("ismaster", true)
                    .containsKey("maxWireVersion");
            assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
                    .containsKey("maxWireVersion");
        }
    }

    @Test
    void refusesAFolderInUse() {
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0)) {
            assertThat(store.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedStore.start(folder, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is in use by another process");
        }
    }

    @Test
    void refusesAPortInUse() {
        try (EmbeddedStore store = EmbeddedStore.inMemoryOrTemp()) {
            assertThatThrownBy(() -> EmbeddedStore.start(folder, store.port()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("port " + store.port() + " is in use");
        }
        EmbeddedStore.start(folder, 0).close();
    }
}
