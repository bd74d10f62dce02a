package gridline.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Instant now = START;
    private MVStore store;
    private StoreBackend backend;

    @BeforeEach
    void open() {
        InstantSource time = () -> now;
        Clock clock = time.withZone(ZoneOffset.UTC);
        store = new MVStore.Builder()
                .fileName(folder.resolve("store").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        backend = new StoreBackend(store, clock, failure -> {});
    }

    @AfterEach
    void close() {
        backend.close();
        store.close();
    }

    @Test
    void documentsGoWhenTheirTimeIsOver() {
        command(new Document("createIndexes", "sessions")
                .append(
                        "indexes",
                        List.of(new Document("name", "expiry")
                                .append("key", new Document("expireAt", 1))
                                .append("expireAfterSeconds", 60))));
        command(new Document("insert", "sessions")
                .append(
                        "documents",
                        List.of(
                                new Document("_id", 1).append("expireAt", START),
                                new Document("_id", 2).append("expireAt", START.plusSeconds(3600)),
                                new Document("_id", 3).append("expireAt", "never"),
                                new Document("_id", 4))));
        now = START.plusSeconds(60);
        backend.removeExpired();
        assertThat(ids()).containsExactly(1, 2, 3, 4);
        now = START.plusSeconds(61);
        backend.removeExpired();
        assertThat(ids()).containsExactly(2, 3, 4);
    }

    @Test
    void cursorsGoWhenForgotten() {
        command(new Document("insert", "c")
                .append(
                        "documents",
                        IntStream.range(0, 50)
                                .mapToObj(i -> new Document("_id", i))
                                .toList()));
        Document query = new Document("find", "c").append("batchSize", 10);
        long used = cursor(command(query));
        long forgotten = cursor(command(query));
        now = now.plus(Duration.ofMinutes(6));
        command(new Document("getMore", used).append("collection", "c").append("batchSize", 10));
        now = now.plus(Duration.ofMinutes(6));
        backend.removeExpired();
        assertThat(backend.getServerStatus().toString()).contains("\"total\" : 1");
        command(new Document("getMore", used).append("collection", "c").append("batchSize", 10));
        assertThat(forgotten).isNotEqualTo(used);
    }

    private static long cursor(Document answer) {
        return (Long) ((Document) answer.get("cursor")).get("id");
    }

    private Document command(Document command) {
        Document answer = backend.handleCommand(
                new EmbeddedChannel(), "test", command.keySet().iterator().next(), command);
        assertThat(Utils.isTrue(answer.get("ok"))).isTrue();
        assertThat(answer.get("writeErrors")).isNull();
        return answer;
    }

    private List<Object> ids() {
        MongoCollection<?> sessions = backend.resolveDatabase("test").resolveCollection("sessions", true);
        return sessions.queryAllAsStream().map(found -> found.get("_id")).toList();
    }
}
