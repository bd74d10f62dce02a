package gridline.community.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import gridline.community.ServiceTest;
import gridline.platform.testing.Http;
import gridline.platform.testing.PlatformTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Rate of an import, from the first byte sent to the last row stored, beside {@code insertMany} of the very same documents into
 * an equally indexed collection of the same store, in turn, while both grow. With events, the import also pays for the outbox and
 * for the relay at work beside it; the documents inserted for comparison have theirs sent already. Not a test: run it with
 * {@code -Dtest=ImportRateMeasurement}; {@code -Drows=50000} for more rows a round.
 */
@PlatformTest(shared = "import-rate")
class ImportRateMeasurement extends ServiceTest {

    private static final int ROWS = Integer.getInteger("rows", 20_000);
    private static final int ROUNDS = 4;
    private static final int BATCH = 500;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void rateBesideInsertMany() {
        MongoCollection<Document> communities = mongo.getCollection("communities");
        MongoCollection<Document> bare = mongo.getCollection("bare");
        communities.listIndexes().forEach(index -> bare.createIndex(index.get("key", Document.class)));
        report("%8s %8s %14s %14s %8s", "events", "rows", "import", "insertMany", "ratio");
        for (boolean events : List.of(false, true)) {
            for (int round = 0; round < ROUNDS; round++) {
                int from = (events ? ROUNDS + round : round) * ROWS;
                grids(from);
                long importNanos = timed(() -> imported(list(from, events)));
                await().atMost(Duration.ofMinutes(5))
                        .until(() ->
                                communities.countDocuments(new Document("outboxDueAt", new Document("$exists", true)))
                                        == 0);
                List<Document> same = communities
                        .find(new Document("_id", new Document("$gte", id(from)).append("$lt", id(from + ROWS))))
                        .into(new ArrayList<>());
                assertThat(same).hasSize(ROWS);
                long bareNanos = timed(() -> {
                    for (int at = 0; at < ROWS; at += BATCH) {
                        bare.insertMany(same.subList(at, Math.min(at + BATCH, ROWS)));
                    }
                });
                report(
                        "%8s %8d %10.0f/s   %10.0f/s   %8.2f",
                        events ? "1 a row" : "none",
                        from + ROWS,
                        ROWS * 1e9 / importNanos,
                        ROWS * 1e9 / bareNanos,
                        (double) bareNanos / importNanos);
            }
        }
    }

    private static String list(int from, boolean events) {
        StringBuilder list =
                new StringBuilder("code,name,address,kind,households,buildState,source,listVersion,asOf\n");
        for (int at = from; at < from + ROWS; at++) {
            list.append(code(at))
                    .append(",锦绣家园第")
                    .append(at)
                    .append("社区,石家庄市长安区建北街道,COMMERCIAL,")
                    .append(at % 3000)
                    .append(events ? ",OPEN,CONSTRUCTION,v1,2026-11-01\n" : ",,,,\n");
        }
        return list.toString();
    }

    private static String code(int at) {
        return String.format(Locale.ROOT, "1399%08d", at);
    }

    private static String id(int at) {
        return "c-" + code(at);
    }

    /** Grids of nine digits under the codes used. */
    private void grids(int from) {
        for (int grid = from / 1000; grid <= (from + ROWS - 1) / 1000; grid++) {
            put(
                            "/org-units/" + String.format(Locale.ROOT, "1399%05d", grid),
                            "{\"kind\":\"GRID\",\"name\":\"网格" + grid + "\",\"parent\":\"130102\"}")
                    .bearer(admin())
                    .send();
        }
    }

    private void imported(String list) {
        Http.Answer received = Http.send("POST", url("/imports?kind=communities"), list)
                .header("Content-Type", "text/csv")
                .bearer(admin())
                .send();
        String id = received.json().path("id").asString();
        JsonNode job = await().atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> get("/imports/" + id).bearer(admin()).send().json(),
                        each -> List.of("COMPLETED", "FAILED")
                                .contains(each.path("status").asString()));
        assertThat(job.path("counts").path("created").asInt())
                .as(job.toString())
                .isEqualTo(ROWS);
    }

    private static long timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private static void report(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
