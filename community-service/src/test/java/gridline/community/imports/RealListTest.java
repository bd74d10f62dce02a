package gridline.community.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.contracts.community.CommunityCoverageChanged;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.platform.testing.Http;
import gridline.platform.testing.PlatformTest;
import gridline.platform.testing.Repository;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The 5,844 neighbourhoods of Hebei with twenty broken rows behind them, through the whole service. */
@PlatformTest(shared = "real-list")
class RealListTest extends ServiceTest {

    private static final int REAL = 5844;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void storesTheRealRowsOnceAndGivesBackEveryBrokenOneWithItsReason() throws Exception {
        JsonNode tree = finished(upload("?kind=org-units", Files.readAllBytes(sample("org-units.csv"))));
        assertThat(tree.path("counts").path("refused").asInt()).isZero();
        List<BrokenRows.Broken> broken = BrokenRows.all();
        assertThat(broken).hasSize(20);
        byte[] list = BrokenRows.joined(Files.readAllBytes(sample("communities.csv")), broken);

        JsonNode judged = finished(upload("?kind=communities&dryRun=true", list));
        assertThat(mongo.getCollection("communities").countDocuments()).isZero();

        JsonNode first = finished(upload("?kind=communities", list));
        List<Document> stored = everything();

        for (JsonNode counts : List.of(judged.path("counts"), first.path("counts"))) {
            assertThat(counts.path("created").asInt()).isEqualTo(REAL);
            assertThat(counts.path("refused").asInt()).isEqualTo(broken.size());
            assertThat(counts.path("rows").asInt()).isEqualTo(REAL + broken.size());
        }
        assertThat(stored).hasSize(REAL);
        refusedFileNames(first, broken);

        long planned = stored.stream()
                .filter(each -> each.get("state", Document.class).get("plannedOpening") != null)
                .count();
        await().atMost(Duration.ofSeconds(120)).until(() -> outboxes() == 0);
        assertThat(recorder.all(CommunityCoverageChanged.class)).hasSize(REAL);
        assertThat(recorder.all(CommunityOpeningPlanned.class)).hasSize((int) planned);

        clock.advance(Duration.ofDays(2));
        List<Document> before = everything();
        JsonNode second = finished(upload("?kind=communities", list));
        JsonNode updating = finished(upload("?kind=communities&mode=update", list));

        for (JsonNode counts : List.of(second.path("counts"), updating.path("counts"))) {
            assertThat(counts.path("unchanged").asInt()).isEqualTo(REAL);
            assertThat(counts.path("created").asInt() + counts.path("updated").asInt())
                    .isZero();
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(recorder.all(CommunityCoverageChanged.class)).hasSize(REAL);
        // Files of finished imports are not kept.
        assertThat(mongo.getCollection("importUploads.chunks").countDocuments()).isZero();
    }

    private void refusedFileNames(JsonNode job, List<BrokenRows.Broken> broken) {
        Http.Answer file = get("/imports/" + job.path("id").asString() + "/refused.csv")
                .bearer(admin())
                .send();
        List<String> lines = file.body().lines().collect(Collectors.toList());
        assertThat(lines).hasSize(broken.size() + 1);
        assertThat(file.body()).hasSizeLessThan(20_000);
        for (int at = 0; at < broken.size(); at++) {
            assertThat(lines.get(at + 1))
                    .contains("[" + broken.get(at).code() + "]")
                    .contains("," + (REAL + 2 + at) + ",");
        }
    }

    private List<Document> everything() {
        return mongo.getCollection("communities")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private long outboxes() {
        return mongo.getCollection("communities")
                .countDocuments(new Document("outboxDueAt", new Document("$exists", true)));
    }

    private static Path sample(String name) {
        return Repository.root().resolve("sample-data").resolve(name);
    }

    private JsonNode finished(Http.Answer received) {
        assertThat(received.status()).as(received.toString()).isEqualTo(202);
        String id = received.json().path("id").asString();
        JsonNode job = await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> get("/imports/" + id).bearer(admin()).send().json(),
                        each -> List.of("COMPLETED", "FAILED")
                                .contains(each.path("status").asString()));
        assertThat(job.path("status").asString()).as(job.toString()).isEqualTo("COMPLETED");
        return job;
    }

    private Http.Answer upload(String parameters, byte[] bytes) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url("/imports" + parameters)))
                                .header("Content-Type", "text/csv")
                                .header("Authorization", "Bearer " + admin())
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new Http.Answer(answer);
    }
}
