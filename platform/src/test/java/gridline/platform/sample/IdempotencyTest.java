package gridline.platform.sample;

import static gridline.platform.sample.ProblemsTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** A POST with an Idempotency-Key takes effect once. */
@SampleTest
class IdempotencyTest {

    private static final String GRID = "/13/1301/130102/130102001";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    private final String manager = TestTokens.token()
            .subject("u-1")
            .roles(Role.GRID_MANAGER)
            .grids(GRID)
            .sign();
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void count() {
        ThingController.CREATED.set(0);
        ThingController.gate = new CountDownLatch(0);
    }

    @Test
    void givesTheSameAnswerAgain() {
        Http.Answer first = post(key, thing("a"));
        Http.Answer again = post(key, thing("a"));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).isNotBlank().isEqualTo(first.header(header));
        }
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(ThingController.CREATED).hasValue(1);
    }

    @Test
    void repeatsRefusalsToo() {
        problem(post(key, "{}"), 400, "field-missing");
        problem(post(key, "{}"), 400, "field-missing");
        assertThat(post(key, "{}").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void refusesTheKeyForAnotherBodyOrAddress() {
        assertThat(post(key, thing("a")).status()).isEqualTo(201);
        problem(post(key, thing("b")), 422, "idempotency-key-reused");
        problem(upload(key, "a"), 422, "idempotency-key-reused");
        assertThat(ThingController.CREATED).hasValue(1);
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        assertThat(post(key, thing("a")).status()).isEqualTo(201);
        String other = TestTokens.token()
                .subject("u-2")
                .roles(Role.GRID_MANAGER)
                .grids(GRID)
                .sign();
        assertThat(request(key, thing("b"), other).send().status()).isEqualTo(201);
        assertThat(ThingController.CREATED).hasValue(2);
    }

    @Test
    void refusesKeysThatAreNone() {
        problem(post("a b", thing("a")), 400, "idempotency-key-invalid");
        problem(post("k".repeat(256), thing("a")), 400, "idempotency-key-invalid");
        assertThat(ThingController.CREATED).hasValue(0);
    }

    @Test
    void carriesOutOneOfFiftyAtOnce() throws Exception {
        List<Http.Answer> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> calls = new ArrayList<>();
            for (int each = 0; each < 50; each++) {
                calls.add(pool.submit(() -> post(key, thing("a"))));
            }
            for (Future<Http.Answer> call : calls) {
                answers.add(call.get());
            }
        }
        assertThat(ThingController.CREATED).hasValue(1);
        Set<String> bodies = new HashSet<>();
        for (Http.Answer answer : answers) {
            if (answer.status() == 201) {
                bodies.add(answer.body());
            } else {
                problem(answer, 409, "idempotency-in-flight");
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            }
        }
        assertThat(bodies).hasSize(1);
        assertThat(post(key, thing("a")).body()).isEqualTo(bodies.iterator().next());
    }

    @Test
    void saysSoWhileTheFirstIsAtWork() throws Exception {
        ThingController.gate = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Http.Answer> first = pool.submit(() -> post(key, waiting()));
            await().untilAtomic(ThingController.CREATED, is(1));
            problem(post(key, waiting()), 409, "idempotency-in-flight");
            ThingController.gate.countDown();
            assertThat(first.get().status()).isEqualTo(201);
        }
        assertThat(post(key, waiting()).status()).isEqualTo(201);
        assertThat(ThingController.CREATED).hasValue(1);
    }

    @Test
    void letsARetryFareBetterAfterAFailure() {
        ThingController.gate = new CountDownLatch(1);
        String failing = thing("a").replace("\"kind\"", "\"note\":\"fail once\",\"kind\"");
        problem(post(key, failing), 500, "internal-error");
        Http.Answer retried = post(key, failing);
        assertThat(retried.status()).isEqualTo(201);
        // The work was done twice, but on the same id: one thing is there.
        assertThat(mongo.getCollection("things").countDocuments(Filters.eq("state.note", "fail once")))
                .isEqualTo(1);
    }

    @Test
    void takesOverFromOneThatDied() {
        Http.Answer first = post(key, thing("died"));
        String id = first.json().path("id").asString();
        Document record = mongo.getCollection("idempotency")
                .find(Filters.eq("answer.headers.Location", first.header("Location")))
                .first();
        assertThat(record).isNotNull();
        assertThat(record.toJson()).doesNotContain(key).doesNotContain("u-1");
        // As after a kill between work and answer: in flight, and its lease runs out.
        mongo.getCollection("idempotency")
                .updateOne(
                        Filters.eq("_id", record.get("_id")),
                        Updates.combine(
                                Updates.unset("answer"),
                                Updates.unset("fingerprint"),
                                Updates.set(
                                        "leaseUntil", Date.from(clock.instant().plusSeconds(60)))));
        problem(post(key, thing("died")), 409, "idempotency-in-flight");
        mongo.getCollection("idempotency")
                .updateOne(
                        Filters.eq("_id", record.get("_id")),
                        Updates.set("leaseUntil", Date.from(clock.instant().minusSeconds(1))));
        Http.Answer again = post(key, thing("died"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("id").asString()).isEqualTo(id);
        assertThat(mongo.getCollection("things").countDocuments(Filters.eq("state.name", "died")))
                .isEqualTo(1);
    }

    @Test
    void takesBodiesOfAnySizeAndKind() {
        String large = "x".repeat(3_000_000);
        Http.Answer first = upload(key, large);
        assertThat(first.json().path("size").asInt()).isEqualTo(3_000_000);
        assertThat(upload(key, large).body()).isEqualTo(first.body());
        problem(upload(key, large + "y"), 422, "idempotency-key-reused");
        assertThat(ThingController.CREATED).hasValue(1);
    }

    @Test
    void tellsMultipartBodiesApartByTheirPartsAndNotByTheirBoundary() {
        Http.Answer first = multipart("one", "content");
        assertThat(first.json().path("size").asInt()).as(first.toString()).isEqualTo(7);
        assertThat(multipart("two", "content").body()).isEqualTo(first.body());
        problem(multipart("three", "another"), 422, "idempotency-key-reused");
        assertThat(ThingController.CREATED).hasValue(1);
    }

    private Http.Answer multipart(String boundary, String content) {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return Http.send("POST", "http://localhost:" + port + "/api/sample/v1/files", body)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .bearer(manager)
                .send();
    }

    private static String thing(String name) {
        return "{\"name\":\"" + name + "\",\"kind\":\"SMALL\",\"size\":1,\"gridPath\":\"" + GRID + "\"}";
    }

    private static String waiting() {
        return thing("a").replace("\"kind\"", "\"note\":\"wait\",\"kind\"");
    }

    private Http.Answer upload(String idempotencyKey, String body) {
        return Http.send("POST", "http://localhost:" + port + "/api/sample/v1/uploads", body)
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", idempotencyKey)
                .bearer(manager)
                .send();
    }

    private Http.Answer post(String idempotencyKey, String body) {
        return request(idempotencyKey, body, manager).send();
    }

    private Http request(String idempotencyKey, String body, String token) {
        return Http.json("POST", "http://localhost:" + port + "/api/sample/v1/things", body)
                .header("Idempotency-Key", idempotencyKey)
                .bearer(token);
    }
}
