package gridline.community.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.contracts.campaign.ScheduleItemCompleted;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What changed between two versions of a list (CO-02), and where a community stands on the road (CO-03). */
class CoverageListsApiTest extends ServiceTest {

    private static final String OWN_GRID = "/13/1301/130102/130102009";

    @BeforeEach
    void grid() {
        ownGrid();
    }

    @Test
    void co02_tellsWhatIsNewMovedAndGoneBetweenTwoVersions() {
        listed("130102009701", "v-10", "PLANNED", "2027-01-10");
        listed("130102009701", "v-11", "PLANNED", "2027-03-10");
        listed("130102009702", "v-10", "IN_BUILD", null);
        listed("130102009702", "v-11", "IN_BUILD", null);
        listed("130102009703", "v-10", "PLANNED", "2027-02-01");
        listed("130102009704", "v-11", "OPEN", null);

        JsonNode outcome = compare(TestTokens.of(OWN_GRID, Role.GRID_MANAGER)).json();

        assertThat(outcome.path("added").asInt()).isEqualTo(1);
        assertThat(outcome.path("moved").asInt()).isEqualTo(1);
        assertThat(outcome.path("gone").asInt()).isEqualTo(1);
        assertThat(outcome.path("items")
                        .valueStream()
                        .map(each -> each.path("communityId").asString() + " "
                                + each.path("change").asString()))
                .containsExactly("c-130102009701 MOVED", "c-130102009703 GONE", "c-130102009704 NEW");
        assertThat(outcome.at("/items/0/openingAfter").asString()).isEqualTo("2027-03-10");
        assertThat(compare(manager()).json().path("items"))
                .as("of another grid")
                .isEmpty();
        assertThat(changes("application/json").json().path("items").findValuesAsString("change"))
                .containsExactly("MOVED", "GONE", "NEW");
        assertThat(changes("text/csv").body().lines().skip(1).map(line -> line.split(",")[0]))
                .containsExactly("c-130102009701", "c-130102009703", "c-130102009704");
        Http.Answer incomplete = get("/coverage-lists/changes?source=CONSTRUCTION&from=v-10")
                .bearer(manager())
                .send();
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.code()).isEqualTo("parameter-missing");
    }

    @Test
    void co03_theRoadMapFollowsTheScheduleOfTheCampaign() {
        listed("130102009705", "v-12", "PLANNED", "2027-01-10");
        String id = "c-130102009705";
        assertThat(roadMap(id).path("position").asString()).isEqualTo("FIND_MOST_VALUABLE");

        sender.send(new ScheduleItemCompleted(id, "路线小区", OWN_GRID, "CP-08", LocalDate.of(2026, 11, 19), 8, 16), 1);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> roadMap(id).at("/steps/8/status").asString().equals("DONE"));
        assertThat(roadMap(id).at("/steps/8/step").asString()).isEqualTo("FIRST_SALES");
        assertThat(roadMap(id).at("/steps/3/status").asString()).isEqualTo("DONE");
    }

    private Http.Answer changes(String type) {
        return get("/coverage-lists/changes?source=CONSTRUCTION&from=v-10&to=v-11")
                .header("Accept", type)
                .bearer(TestTokens.of(OWN_GRID, Role.GRID_MANAGER))
                .send();
    }

    private JsonNode roadMap(String id) {
        return get("/communities/" + id + "/road-map")
                .bearer(supervisor())
                .send()
                .json();
    }

    private Http.Answer compare(String token) {
        return get("/coverage-lists/comparison?source=CONSTRUCTION&from=v-10&to=v-11")
                .bearer(token)
                .send();
    }

    private void listed(String code, String version, String state, String opening) {
        community(code, "清单小区" + code);
        String planned = opening == null ? "" : ",\"plannedOpening\":\"" + opening + "\"";
        Http.Answer answer = put("/communities/c-" + code + "/coverage", """
                        {"buildState":"%s","source":"CONSTRUCTION","listVersion":"%s","asOf":"2026-11-1%s"%s}""".formatted(
                                state, version, version.charAt(3), planned))
                .header("If-Match", "*")
                .bearer(supervisor())
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
