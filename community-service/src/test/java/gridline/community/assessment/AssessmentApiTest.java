package gridline.community.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.platform.lease.LeasedJobRunner;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Assessments over HTTP, kept up by events over the real broker (CO-20 … CO-23). */
class AssessmentApiTest extends ServiceTest {

    private static final String OWN_GRID = "/13/1301/130102/130102009";

    @Autowired
    private LeasedJobRunner jobs;

    @BeforeEach
    void threeCommunities() {
        ownGrid();
        register("130102009601", "评估一号", 2000);
        register("130102009602", "评估二号", 300);
        register("130102009603", "评估三号", 900);
    }

    @Test
    void co23_anAssessmentFollowsTheSurveyAndExplainsItself() {
        String id = "c-130102009601";
        send("PATCH", id + "/survey", """
                {"asOf":"2026-11-18","entryThreshold":"LOW","estateClass":"UPSCALE","handoverOn":"2024-05-01",
                 "mixedUse":false,"besideShopping":false,"statedOwnerOccupied":90,"statedOccupancy":80,
                 "computers":90,"aged16To50":85,"forum":"LIVELY","ourHouseholds":100,"competitorFree":true}""");
        send("PUT", id + "/survey/residents", "{\"asOf\":\"2026-11-17\",\"shares\":{\"SG4\":60,\"SG7\":40}}");

        JsonNode shown = await().atMost(Duration.ofSeconds(60))
                .until(() -> assessment(id), each -> each.path("missing").isEmpty());

        assertThat(shown.at("/value/low").asString())
                .isEqualTo(shown.at("/value/high").asString());
        JsonNode owners = shown.at("/contributions/0");
        assertThat(owners.path("input").asString()).isEqualTo("OWNER_OCCUPIED");
        assertThat(owners.path("value").asString()).isEqualTo("90");
        assertThat(owners.path("asOf").asString()).isEqualTo("2026-11-18");
        assertThat(owners.path("weight").asString()).isEqualTo("17.00");
        assertThat(owners.at("/adds/low").asString()).isEqualTo("15.30");
        assertThat(shown.at("/contributions/2/value").asString()).isEqualTo("SG4 60 %, SG7 40 %");
        assertThat(shown.at("/contributions/7/asOf").asString()).isEqualTo("2026-11-20");
        // 2000 × 80 % × 85 % = 1360, × 90 % = 1224 less 100 ours; a lively forum makes 10 % more, capped at 1260
        assertThat(shown.at("/capacity/low").asInt()).isEqualTo(1124);
        assertThat(shown.at("/capacity/expected").asInt()).isEqualTo(1236);
        assertThat(shown.at("/capacity/high").asInt()).isEqualTo(1260);
    }

    @Test
    void co22_theWorkOrderOfAGridFollowsContractsThatComeToTheirEnd() {
        String id = "c-130102009602";
        await().atMost(Duration.ofSeconds(60)).until(() -> workOrder().size() == 3);
        put("/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}")
                .bearer(admin())
                .send();
        send("PUT", id + "/buildings/1", "{\"name\":\"1 号楼\",\"entrances\":2,\"floors\":20,\"flatsPerFloor\":4}");
        for (int flat = 1; flat <= 25; flat++) {
            Http.Answer found = post("/communities/" + id + "/buildings/1/households", """
                            {"door":"1-%d","use":"COMPETITOR","competitorId":"telecom","contractEndsOn":"2027-01-31",
                             "asOf":"2026-11-19"}""".formatted(flat))
                    .bearer(qingyuan())
                    .send();
            assertThat(found.status()).as(found.toString()).isEqualTo(200);
        }

        List<String> order = await().atMost(Duration.ofSeconds(60))
                .until(this::workOrder, names -> names.getFirst().equals("评估二号"));

        assertThat(order).hasSize(3);
        JsonNode urgency = assessment(id).path("urgency");
        assertThat(urgency.path("endingWithin3Months").asInt()).isEqualTo(25);
        assertThat(urgency.at("/points/low").asString()).isEqualTo("25.00");
    }

    @Test
    void co22_comparesSideBySideAndRefusesTooFewAndOtherGrids() {
        await().atMost(Duration.ofSeconds(60)).until(() -> workOrder().size() == 3);

        Http.Answer two = get("/assessments/comparison?ids=c-130102009603,c-130102009602")
                .bearer(qingyuan())
                .send();

        assertThat(two.json().path("communities").findValuesAsString("communityName"))
                .containsExactly("评估三号", "评估二号");
        JsonNode households = two.json()
                .path("inputs")
                .valueStream()
                .filter(line -> line.path("input").asString().equals("HOUSEHOLDS"))
                .findFirst()
                .orElseThrow();
        assertThat(households.path("values").findValuesAsString("value")).containsExactly("900", "300");
        assertThat(get("/assessments/comparison?ids=c-130102009603")
                        .bearer(qingyuan())
                        .send()
                        .code())
                .isEqualTo("CO-22.comparison-size");
        assertThat(get("/assessments/comparison?ids=c-130102009603,c-130102009602")
                        .bearer(manager())
                        .send()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void co20_aCityAdjustsTheWeightsWithinBoundsAndItsCommunitiesAreAssessedAnew() {
        await().atMost(Duration.ofSeconds(60)).until(() -> workOrder().size() == 3);
        String policy = """
                {"policy":{"residents":40,"threshold":20,"households":40,"importantAt":50,"urgentAt":40,
                 "fullCapacity":500},"reason":"大盘优先"}""";

        Http.Answer wild = policy("1301", policy.replace(":40,\"importantAt\"", ":70,\"importantAt\""), supervisor());
        Http.Answer grid = policy("130102009", policy, supervisor());
        Http.Answer whatIf = post("/work-order/what-if", """
                        {"gridPath":"%s","policy":{"residents":40,"threshold":20,"households":40,"importantAt":50,
                         "urgentAt":40,"fullCapacity":500}}""".formatted(OWN_GRID))
                .bearer(qingyuan())
                .send();
        Http.Answer adopted = policy("1301", policy, supervisor());

        assertThat(wild.json().path("violations").findValuesAsString("code"))
                .containsExactly("CO-20.policy-out-of-bounds", "CO-20.weights-do-not-add-up");
        assertThat(grid.code()).isEqualTo("CO-20.only-a-city");
        assertThat(adopted.status()).as(adopted.toString()).isEqualTo(200);
        int version = adopted.json().path("policyVersion").asInt();
        clock.set(clock.instant().plusSeconds(60));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            jobs.runDue();
            return assessment("c-130102009603").path("policyVersion").asInt() == version;
        });
        JsonNode after = assessment("c-130102009603");
        String importance = after.at("/importance/low").asString();
        assertThat(whatIf.json()
                        .path("communities")
                        .valueStream()
                        .filter(line -> line.path("communityId").asString().equals("c-130102009603"))
                        .map(line -> line.path("importance").asString()))
                .as("what if told it before")
                .containsExactly(importance);
        assertThat(after.at("/contributions/7/weight").asString()).isEqualTo("40.00");
        policy(
                "1301",
                policy.replace("\"residents\":40", "\"residents\":50")
                        .replace("\"households\":40", "\"households\":30"),
                supervisor());
        JsonNode history = get("/scoring-policies/130102009")
                .bearer(qingyuan())
                .send()
                .json()
                .path("history");
        assertThat(history.size()).isGreaterThanOrEqualTo(2);
    }

    private Http.Answer policy(String unit, String body, String token) {
        return put("/scoring-policies/" + unit, body)
                .header("If-Match", "*")
                .bearer(token)
                .send();
    }

    private JsonNode assessment(String id) {
        return get("/communities/" + id + "/assessment")
                .bearer(supervisor())
                .send()
                .json();
    }

    private List<String> workOrder() {
        return get("/work-order?gridPath=" + OWN_GRID)
                .bearer(qingyuan())
                .send()
                .json()
                .path("items")
                .findValuesAsString("communityName");
    }

    private void register(String code, String name, int households) {
        post("/communities", """
                        {"code":"%s","name":"%s","kind":"COMMERCIAL","households":%d}""".formatted(code, name, households))
                .bearer(admin())
                .send();
    }

    private void send(String method, String path, String body) {
        Http.Answer answer = Http.json(method, url("/communities/" + path), body)
                .header("If-Match", "*")
                .bearer(qingyuan())
                .send();
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    }

    private static String qingyuan() {
        return TestTokens.of(OWN_GRID, Role.GRID_MANAGER);
    }
}
