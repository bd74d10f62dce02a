package gridline.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every way to fail ends in a problem document. */
@SampleTest
class ProblemsTest {

    private static final String GRID = "/13/1301/130102/130102001";
    private static final String VALID = """
            {"name":"a","kind":"SMALL","size":1,"gridPath":"/13/1301/130102/130102001"}""";

    @LocalServerPort
    private int port;

    private final String manager = TestTokens.of(GRID, Role.GRID_MANAGER);

    @ParameterizedTest
    @CsvSource({
        "REFUSED, 422, SM-01.evidence-missing",
        "CONFLICT, 409, SM-02.claimed",
        "DUPLICATE, 409, duplicate",
        "DUPLICATE_KEY, 409, duplicate-key",
        "UNAVAILABLE, 503, unavailable",
        "STORE_AWAY, 503, unavailable",
        "STORE_TIMEOUT, 503, unavailable",
        "BUG, 500, internal-error",
        "ERROR, 500, internal-error",
        "IO, 500, internal-error"
    })
    void answersWhatControllersThrow(String kind, int status, String code) {
        Http.Answer answer = get("/failures/" + kind + "?times=1");
        problem(answer, status, code);
        if (status == 503) {
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        }
        assertThat(answer.body()).doesNotContain("13812341234", "mongodb://", "王建北", "Exception", "at gridline");
    }

    @Test
    void namesEveryReasonWithItsValuesInTheLanguageAskedFor() {
        JsonNode chinese = get("/failures/REFUSED?times=1").json();
        assertThat(chinese.path("title").asString()).isEqualTo("不符合业务规则");
        assertThat(chinese.path("violations")).hasSize(2);
        assertThat(chinese.path("violations").path(0).path("message").asString())
                .isEqualTo("缺少证据：visit, offer。");
        assertThat(chinese.path("violations").path(0).path("field").asString()).isEqualTo("evidence");
        assertThat(chinese.path("type").asString()).isEqualTo("urn:gridline:problem:SM-01.evidence-missing");
        assertThat(chinese.path("instance").asString()).isEqualTo("/api/sample/v1/failures/REFUSED");

        JsonNode english = to("/failures/REFUSED?times=1")
                .header("Accept-Language", "fr;q=0.9, en-GB;q=0.8, zh;q=0.1")
                .send()
                .json();
        assertThat(english.path("violations").path(0).path("message").asString())
                .isEqualTo("Evidence is missing: visit, offer.");
    }

    @Test
    void bearsTheCallersTraceId() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        Http.Answer answer = to("/failures/BUG?times=1")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .send();
        assertThat(answer.json().path("traceId").asString()).isEqualTo(trace);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"nam\":1,\"size\":1}                        | unknown-field     | nam",
                "{\"kind\":\"HUGE\"}                        | unknown-value     | kind",
                "{\"kind\":0}                               | unknown-value     | kind",
                "{\"size\":\"x\"}                           | wrong-type        | size",
                "{\"size\":\"1\"}                           | wrong-type        | size",
                "{\"size\":1.5}                             | wrong-type        | size",
                "{\"size\":99999999999}                     | wrong-type        | size",
                "{\"size\":null}                            | field-missing     | size",
                "{}                                         | field-missing     | size",
                "{\"name\":{}}                              | wrong-type        | name",
                "{\"name\":1,\"size\":1}                    | wrong-type        | name",
                "{\"since\":\"2025-13-01\"}                 | wrong-type        | since",
                "{\"fee\":{\"amount\":\"4x\",\"currency\":\"CNY\"}} | wrong-type | fee.amount",
                "{\"fee\":{\"amount\":\"4.005\",\"currency\":\"CNY\"}} | invalid-value | fee",
                "{\"fee\":{\"amount\":\"4\"}}               | field-missing     | fee.currency",
                "{\"parts\":[{\"label\":\"a\"},{\"lable\":\"b\"}]} | unknown-field | parts[1].lable",
                "{\"name\":\"a\",\"name\":\"b\"}            | field-twice       | name",
                "{\"name\":                                 | malformed-json    |",
                "{\"size\":1} {}                             | malformed-json    |",
                "[]                                         | wrong-type        |",
            })
    void saysWhatIsWrongWithABody(String body, String code, String field) {
        Http.Answer answer = post(body);
        problem(answer, 400, code);
        assertThat(answer.json().path("violations").path(0).path("field").asString(null))
                .as(answer.toString())
                .isEqualTo(field);
    }

    @Test
    void namesAllThatCannotBeReadBesideWhatIsMissingAndWhatBreaksAConstraint() {
        Http.Answer answer = post("""
                {"name":" ","kind":"HUGE","sice":3,"fee":{"amount":"4x","currency":"CNY"},"since":"2025-13-01",
                 "parts":[{"lable":"x"},{"label":7}, null]}""");
        problem(answer, 400, "unknown-value");
        assertThat(answer.json().path("violations"))
                .extracting(each ->
                        each.path("field").asString() + " " + each.path("code").asString())
                .containsExactly(
                        "kind unknown-value",
                        "fee.amount wrong-type",
                        "since wrong-type",
                        "parts[0].lable unknown-field",
                        "parts[1].label wrong-type",
                        "sice unknown-field",
                        "size field-missing",
                        "name not-blank",
                        "gridPath SM-01.grid-missing",
                        "parts[0].label not-blank");
        assertThat(answer.json().path("detail").asString()).contains("size: 缺少此字段");
    }

    @Test
    void namesAHundredFaultsAndNoMore() {
        String parts = String.join(",", Collections.nCopies(500, "{\"label\":7}"));
        Http.Answer answer = post("{\"parts\":[" + parts + "]}");
        problem(answer, 400, "wrong-type");
        assertThat(answer.json().path("violations")).hasSize(100);
    }

    @Test
    void namesEveryBrokenConstraintAtOnce() {
        Http.Answer answer = post("""
                {"name":" ","size":0,"parts":[{"label":"x"},{"label":""}]}""");
        problem(answer, 400, "SM-01.grid-missing");
        assertThat(answer.json().path("violations"))
                .extracting(each ->
                        each.path("field").asString() + " " + each.path("code").asString())
                .containsExactly(
                        "gridPath SM-01.grid-missing",
                        "kind not-null",
                        "name not-blank",
                        "parts[1].label not-blank",
                        "size min");
        assertThat(answer.json().path("violations").path(4).path("message").asString())
                .isEqualTo("不能小于 1。");
    }

    @Test
    void refusesBodiesThatAreEmptyTooLargeOrOfAnotherType() {
        problem(post(""), 400, "body-missing-or-unreadable");
        problem(post("{\"name\":\"" + "x".repeat(20_000) + "\"}"), 413, "body-too-large");
        problem(
                to("POST", "/things", "a,b").header("Content-Type", "text/csv").send(),
                415,
                "media-type-not-supported");
        problem(to("POST", "/things", "x").header("Content-Type", "no type").send(), 415, "media-type-not-supported");
    }

    @Test
    void answersForAddressesAndMethodsThatAreNotThere() {
        problem(get("/nowhere"), 404, "no-such-route");
        problem(Http.get("http://localhost:" + port + "/").bearer(manager).send(), 404, "no-such-route");
        problem(
                Http.get("http://localhost:" + port + "/index.html")
                        .bearer(manager)
                        .send(),
                404,
                "no-such-route");
        Http.Answer method = to("DELETE", "/things", "").send();
        problem(method, 405, "method-not-allowed");
        assertThat(method.header("Allow")).contains("GET").contains("POST");
        problem(to("/things/never").header("Accept", "image/png").send(), 404, "not-found");
        problem(to("/things").header("Accept", "image/png").send(), 406, "not-acceptable");
        problem(get("/things/none"), 404, "not-found");
        problem(get("/failures/BUG"), 400, "parameter-missing");
        problem(get("/failures/BUG?times=x"), 400, "wrong-type");
        problem(get("/failures/NOPE?times=1"), 400, "unknown-value");
        problem(
                Http.get("http://localhost:" + port + "/api/..;/x")
                        .bearer(manager)
                        .send(),
                400,
                "request-rejected");
        problem(
                Http.get("http://localhost:" + port + "/actuator/health")
                        .bearer(manager)
                        .send(),
                404,
                "no-such-route");
    }

    @Test
    void answersWhoIsNotLetIn() {
        Http.Answer without = Http.get(url("/things")).send();
        problem(without, 401, "unauthenticated");
        assertThat(without.header("WWW-Authenticate")).startsWith("Bearer");
        for (String bad : new String[] {
            "x.y.z",
            TestTokens.token().roles(Role.GRID_MANAGER).forged().sign(),
            TestTokens.token().roles(Role.GRID_MANAGER).audience("other").sign(),
            TestTokens.token()
                    .roles(Role.GRID_MANAGER)
                    .issuer("http://localhost:1")
                    .sign(),
            TestTokens.token()
                    .roles(Role.GRID_MANAGER)
                    .expiredAt(Instant.now().minusSeconds(120))
                    .sign()
        }) {
            Http.Answer answer = Http.get(url("/things")).bearer(bad).send();
            problem(answer, 401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        }
        problem(
                Http.get(url("/things"))
                        .bearer(TestTokens.of(GRID, Role.HALL_CLERK))
                        .send(),
                403,
                "forbidden");
        problem(Http.get(url("/nowhere")).send(), 401, "unauthenticated");
    }

    @Test
    void guardsUpdatesByVersion() {
        Http.Answer created = post(VALID);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        String path = created.header("Location").replace("/api/sample/v1", "");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");

        problem(put(path, VALID).send(), 428, "if-match-missing");
        problem(put(path, VALID).header("If-Match", "7").send(), 400, "if-match-unreadable");
        problem(put(path, VALID).header("If-Match", "\"1\", \"2\"").send(), 400, "if-match-unreadable");
        problem(put(path, VALID).header("If-Match", "W/\"1\"").send(), 412, "stale-version");
        problem(put(path, VALID).header("If-Match", "\"9\"").send(), 412, "stale-version");
        Http.Answer changed = put(path, VALID).header("If-Match", "\"1\"").send();
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");

        Http.Answer same = to(path).header("If-None-Match", "\"2\"").send();
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(to(path).header("If-None-Match", "\"1\"").send().status()).isEqualTo(200);
        problem(
                Http.get(url(path))
                        .bearer(TestTokens.of("/13/1302", Role.GRID_MANAGER))
                        .send(),
                403,
                "outside-grid-scope");
    }

    static void problem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(answer.toString()).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("code").asString()).as(answer.toString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("{");
        assertThat(problem.path("violations")).isNotEmpty();
    }

    private Http.Answer get(String path) {
        return to(path).send();
    }

    private Http.Answer post(String body) {
        return to("POST", "/things", body)
                .header("Content-Type", "application/json")
                .send();
    }

    private Http put(String path, String body) {
        return to("PUT", path, body).header("Content-Type", "application/json");
    }

    private Http to(String path) {
        return Http.get(url(path)).bearer(manager);
    }

    private Http to(String method, String path, String body) {
        return Http.send(method, url(path), body).bearer(manager);
    }

    private String url(String path) {
        return "http://localhost:" + port + "/api/sample/v1" + path;
    }
}
