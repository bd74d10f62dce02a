package gridline.pricing;

import static gridline.contracts.community.CompetitorTier.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import gridline.platform.testing.TestTokens;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the API answers to good and to bad requests. */
@PricingTest
class PricingApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    private Field field;
    private JsonNode pending;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        field = new Field(sender, port);
        pending = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));
    }

    @Test
    void pr10WhoRecordedTheOfferMayNotApproveIt() {
        Http.Answer refused = approval("{}")
                .bearer(Field.token(Field.RECORDER, Role.SUPERVISOR))
                .header("Accept-Language", "en")
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("PR-10.recorder-may-not-approve");
        assertThat(refused.json().at("/violations/0/message").asString()).contains("recorded");
        assertThat(field.tariffs("")).isEmpty();
    }

    @Test
    void answersInChineseUnlessAskedOtherwise() {
        Http.Answer refused = field.post("/proposals/" + id() + "/rejection", "{\"comment\":\" \"}")
                .header("If-Match", Field.etag(pending))
                .send();

        assertThat(refused.code()).isEqualTo("PR-10.comment-missing");
        assertThat(refused.json().at("/violations/0/message").asString()).isEqualTo("驳回时必须填写意见。");
    }

    @Test
    void pr10ARejectionKeepsItsComment() {
        Http.Answer rejected = field.post("/proposals/" + id() + "/rejection", "{\"comment\":\"too cheap\"}")
                .header("If-Match", Field.etag(pending))
                .send();

        assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);
        assertThat(rejected.json().path("status").asString()).isEqualTo("REJECTED");
        assertThat(field.get("/proposals/" + id()).json().path("comment").asString())
                .isEqualTo("too cheap");
    }

    @Test
    void pr10OnlyTheFirstOfTwoSupervisorsDecides() {
        assertThat(field.approve(pending).status()).isEqualTo(200);

        Http.Answer second = field.post("/proposals/" + id() + "/rejection", "{\"comment\":\"no\"}")
                .header("If-Match", Field.etag(pending))
                .send();

        assertThat(second.status()).isEqualTo(412);
    }

    @Test
    void anUpdateWithoutIfMatchAnswers428() {
        assertThat(field.post("/proposals/" + id() + "/approval", "{}").send().status())
                .isEqualTo(428);
    }

    @Test
    void theSameIdempotencyKeyGivesTheSameAnswer() {
        String key = "approve-" + id();
        Http.Answer first = approval("{}").header("Idempotency-Key", key).send();
        Http.Answer again = approval("{}").header("Idempotency-Key", key).send();

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"comment\":1}; 400",
                "{\"coment\":\"x\"}; 400",
                "{; 400",
                "[]; 400",
                "; 400",
            })
    void refusesBodiesItDoesNotUnderstand(String body, int status) {
        Http.Answer refused = approval(body == null ? "" : body).send();

        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/proposals?status=MAYBE",
        "/proposals?nonsense=1",
        "/proposals?limit=0",
        "/proposals?cursor=abc",
        "/proposals?sort=comment",
        "/proposals?gridPath=elsewhere",
        "/tariffs?speedMbps=fast",
    })
    void refusesParametersItDoesNotUnderstand(String path) {
        Http.Answer refused = field.get(path);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void showsNothingOfAnotherGrid() {
        String elsewhere = TestTokens.of(Field.OTHER_GRID, Role.SUPERVISOR);

        assertThat(field.getAs("/proposals/" + id(), elsewhere).status()).isEqualTo(403);
        assertThat(field.getAs("/proposals?communityId=" + field.community, elsewhere)
                        .json()
                        .path("items"))
                .isEmpty();
        Http.Answer refused = approval("{}").bearer(elsewhere).send();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("outside-grid-scope");
    }

    @Test
    void pr10OnlySupervisorsDecide() {
        for (Role role : Role.values()) {
            if (role != Role.SUPERVISOR) {
                assertThat(approval("{}")
                                .bearer(Field.token("u-x", role))
                                .send()
                                .status())
                        .as("%s", role)
                        .isEqualTo(403);
            }
        }
        assertThat(field.tariffs("")).isEmpty();
    }

    @Test
    void listsByGridAndStatusAndPagesThroughThem() {
        field.pendingAfter(field.offer("telecom", FIRST, 2, "80", TODAY));
        String filter = "/proposals?communityId=" + field.community + "&gridPath=/13/1301&status=PENDING_APPROVAL";

        JsonNode first = field.get(filter + "&limit=1&total=true").json();
        JsonNode second = field.get(filter + "&limit=1&total=true&cursor="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("total").asInt()).isEqualTo(2);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(first.at("/items/0/id")).isNotEqualTo(second.at("/items/0/id"));
        assertThat(field.get("/proposals?gridPath=/13/1302&communityId=" + field.community)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void exportsTheListAsCsv() {
        String csv = Http.get("http://localhost:" + port + "/api/pricing/v1/proposals?communityId=" + field.community)
                .bearer(Field.supervisor())
                .header("Accept", "text/csv")
                .send()
                .body();

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("theirMonthlyFee", "50.00", "45.00", "锦绣家园");
    }

    @Test
    void namesTheRuleSetInForceWithItsRules() {
        JsonNode rules = field.get("/rule-sets").json().at("/items/0");

        assertThat(rules.path("inForce").asBoolean()).isTrue();
        assertThat(rules.at("/ruleSet/id").asString()).isEqualTo("default");
        assertThat(rules.at("/ruleSet/rules/0/kind").asString()).isEqualTo("UNDERCUT");
        assertThat(rules.at("/ruleSet/rules/0/by/amount").asString()).isEqualTo("5.00");
    }

    @Test
    void answersAnUnknownIdWith404() {
        Http.Answer unknown = field.get("/proposals/p-nowhere");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("not-found");
    }

    private Http approval(String body) {
        return field.post("/proposals/" + id() + "/approval", body).header("If-Match", Field.etag(pending));
    }

    private String id() {
        return pending.path("id").asString();
    }
}
