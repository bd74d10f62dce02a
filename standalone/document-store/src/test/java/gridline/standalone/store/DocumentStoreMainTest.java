package gridline.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreMainTest {

    private static final int SIGTERM = 143;

    @TempDir
    Path folder;

    @Test
    void stopsCleanlyWhenAskedTo() throws Exception {
        try (StoreProcess process = StoreProcess.start(folder)) {
            try (MongoClient client = MongoClients.create(process.connectionString())) {
                client.getDatabase("test").getCollection("c").insertOne(new Document("_id", 1));
            }
            assertThat(process.stop()).isEqualTo(SIGTERM);
        }
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            assertThat(client.getDatabase("test").getCollection("c").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void saysThatTheFolderIsInUse() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0)) {
            assertRefused(StoreProcess.builder(folder, 0), "data folder " + folder + " is in use by another process");
            assertThat(store.port()).isPositive();
        }
    }

    @Test
    void saysThatThePortIsInUse() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.inMemoryOrTemp()) {
            assertRefused(
                    StoreProcess.builder(folder, store.port()),
                    "port " + store.port() + " is in use by another program");
        }
    }

    private static void assertRefused(ProcessBuilder command, String reason) throws Exception {
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(output).contains("document store: " + reason);
    }
}
