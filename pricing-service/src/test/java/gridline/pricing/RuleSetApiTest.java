package gridline.pricing;

import static gridline.contracts.community.CompetitorTier.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.contracts.community.OrgUnitMoved;
import gridline.contracts.funnel.OrderSigned;
import gridline.platform.lease.LeasedJob;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A rule set from draft to retirement over HTTP, and what it does to the proposals of its area. */
@PricingTest
class RuleSetApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    @Autowired
    private List<LeasedJob> jobs;

    private Field field;
    /** A grid of its own, so that other tests keep the rules they know. */
    private String grid;

    private JsonNode draft;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        grid = "/13/1309/130902/"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        field = new Field(sender, port, grid);
        draft = send("POST", "", "{\"basedOn\":\"default-v1\",\"scope\":\"" + grid + "\"}", "u-author", null);
    }

    @AfterEach
    void moveBack() {
        clock.set(MovableClock.START);
    }

    @Test
    void theRulesOfAGridFollowItToAnotherBranch() {
        String after = grid.replace("/130902/", "/130903/");

        sender.send(new OrgUnitMoved(grid.substring(grid.lastIndexOf('/') + 1), "随迁街道", after, grid, "u-s"));

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            run("follow-org-moves");
            assertThat(get(id()).at("/ruleSet/scope").asString()).isEqualTo(after);
        });
    }

    @Test
    void pr10ADraftIsACopyThatDecidesNothing() {
        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("inForce").asBoolean()).isFalse();
        assertThat(draft.at("/ruleSet/effectiveFrom").asString()).isEqualTo("2026-03-03");
        assertThat(draft.at("/authors/0").asString()).isEqualTo("u-author");
        assertThat(draft.at("/ruleSet/rules").size()).isEqualTo(6);
        JsonNode shipped = get("/default-v1");
        assertThat(shipped.path("status").asString()).isEqualTo("IN_FORCE");
        assertThat(shipped.at("/ruleSet/rules")).isEqualTo(draft.at("/ruleSet/rules"));
    }

    @Test
    void pr22AContradictionIsRefusedWithAnExampleMarket() {
        ObjectNode body = body("2026-03-03");
        ((ObjectNode) body.at("/rules/2")).put("reach", "ANY_STEP");

        Http.Answer refused = request("PUT", id(), body.toString(), "u-author", draft);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("PR-22.rules-contradict");
        assertThat(refused.json().at("/violations/0/params/fee").asString()).isEqualTo("50.00");
        assertThat(refused.json().at("/violations/0/message").asString()).contains("PR-03", "PR-01", "45.00");
        assertThat(get(id()).path("version")).isEqualTo(draft.path("version"));
    }

    @Test
    void refusesBodiesItDoesNotUnderstandAndNamesWhatIsMissing() {
        ObjectNode unknownKind = body("2026-03-03");
        ((ObjectNode) unknownKind.at("/rules/0")).put("kind", "SCRIPT");
        ObjectNode missing = body("2026-03-03");
        ((ObjectNode) missing.at("/rules/0")).remove("by");
        missing.remove("terms");

        assertThat(request("PUT", id(), unknownKind.toString(), "u-author", draft)
                        .code())
                .isEqualTo("unknown-kind");
        Http.Answer refused = request("PUT", id(), missing.toString(), "u-author", draft);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.body()).contains("terms", "rules[0].by");
        assertThat(request("PUT", id(), "{}", "u-author", null).status()).isEqualTo(428);
    }

    @Test
    void pr10OnlyASecondPersonApprovesWhatWasSimulated() {
        assertThat(approve(draft, "u-second").code()).isEqualTo("rule-set.not-simulated");
        JsonNode simulated = simulate(draft);
        assertThat(get(id()).path("status").asString()).isEqualTo("SIMULATED");
        assertThat(approve(simulated, "u-author").code()).isEqualTo("PR-10.author-may-not-approve");

        Http.Answer approved = approve(simulated, "u-second");

        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(approved.json().path("status").asString()).isEqualTo("APPROVED");
        clock.advance(Duration.ofDays(1));
        assertThat(get(id()).path("status").asString()).isEqualTo("IN_FORCE");
    }

    @Test
    void pr21OtherRulesMakeOtherProposalsAndTheirAuthorMayNotApproveThem() {
        JsonNode before = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));
        JsonNode same = field.pendingAfter(field.offer("telecom", FIRST, 2, "80", TODAY));
        JsonNode changed = changeUndercutTo("7.00", "2026-03-02");
        JsonNode simulated = simulate(changed);
        assertThat(simulated.at("/summary/comparedWith").asString()).isEqualTo("default-v1");
        assertThat(simulated.at("/summary/cheaper").asInt()).isEqualTo(1);
        assertThat(simulated.at("/summary/monthlyRevenueDifference/amount").asString())
                .isEqualTo("-200.00");
        assertThat(simulated.at("/changes/0/inForce/monthlyFee/amount").asString())
                .isEqualTo("45.00");
        assertThat(simulated.at("/changes/0/draft/monthlyFee/amount").asString())
                .isEqualTo("43.00");

        assertThat(approve(simulated, "u-second").status()).isEqualTo(200);
        run("rule-changes");

        JsonNode superseded = field.awaitProposal("SUPERSEDED");
        assertThat(superseded.path("id")).isEqualTo(before.path("id"));
        JsonNode now = field.proposals("&status=PENDING_APPROVAL").stream()
                .filter(each -> each.at("/tariff/speedMbps").asInt() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(now.at("/tariff/monthlyFee/amount").asString()).isEqualTo("43.00");
        assertThat(now.at("/cause/kind").asString()).isEqualTo("RULE_CHANGE");
        assertThat(now.at("/cause/reference").asString()).isEqualTo(id().substring(1));
        assertThat(field.get("/proposals/" + same.path("id").asString())
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("PENDING_APPROVAL");
        Http.Answer own = field.post("/proposals/" + now.path("id").asString() + "/approval", "{}")
                .bearer(supervisor("u-author"))
                .header("If-Match", Field.etag(now))
                .send();
        assertThat(own.code()).isEqualTo("PR-10.author-may-not-approve");
        assertThat(field.approve(now).status()).isEqualTo(200);

        JsonNode inForce = get(id());
        Http.Answer retired = request("POST", id() + "/retirement", "{\"reason\":\"too deep\"}", "u-author", inForce);

        assertThat(retired.status()).as(retired.toString()).isEqualTo(200);
        assertThat(retired.json().path("status").asString()).isEqualTo("RETIRED");
        run("rule-changes");
        assertThat(field.proposals("&status=PENDING_APPROVAL"))
                .anySatisfy(
                        each -> assertThat(each.at("/tariff/monthlyFee/amount").asString())
                                .isEqualTo("45.00"));
    }

    @Test
    void pr21ACommunityThatOpensWithoutOffersAsksForASurvey() {
        sender.send(new CommunityOpeningPlanned(field.community, "锦绣家园", grid, TODAY.plusDays(30)));

        JsonNode survey = field.awaitProposal("SURVEY_NEEDED");

        assertThat(survey.path("offer").isNull()).isTrue();
        assertThat(survey.at("/cause/kind").asString()).isEqualTo("COMMUNITY_OPENING");
        assertThat(survey.at("/explanation/steps/0/code").asString()).isEqualTo("no-offer-known");
        assertThat(field.get("/proposals?communityId=" + field.community).status())
                .isEqualTo(200);
        JsonNode pending = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));
        assertThat(field.awaitProposal("SUPERSEDED").path("id")).isEqualTo(survey.path("id"));
        assertThat(pending.at("/cause/kind").asString()).isEqualTo("OFFER_OBSERVED");
        assertThat(pending.at("/alternatives/0/lostBecause/0/code").asString()).isEqualTo("breaks-limit");
        assertThat(pending.at("/comparables/0/monthlyEquivalent/amount").asString())
                .isEqualTo("50.00");
        assertThat(pending.at("/monthlyEquivalent/amount").asString()).isEqualTo("70.00");
    }

    @Test
    void pr10CommentsAreKeptWithTheProposal() {
        JsonNode pending = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));
        String comments = "/proposals/" + pending.path("id").asString() + "/comments";

        assertThat(field.post(comments, "{\"text\":\"ask again\"}").send().status())
                .isEqualTo(200);

        JsonNode said = field.get("/proposals/" + pending.path("id").asString()).json();
        assertThat(said.at("/comments/0/text").asString()).isEqualTo("ask again");
        assertThat(said.at("/comments/0/by").asString()).isEqualTo(Field.SUPERVISOR);
        assertThat(field.post(comments, "{}").send().code()).isEqualTo("PR-10.comment-missing");
    }

    @Test
    void pr05ALimitedRuleSetMakesTariffsThatEndByThemselves() {
        ObjectNode body = body("2026-03-02");
        body.withArray("rules")
                .add(JSON.readTree("{\"kind\":\"LIMITED\",\"id\":\"PR-05\",\"firstUsers\":2,\"days\":3}"));
        JsonNode changed = put(body);
        assertThat(approve(simulate(changed), "u-second").status()).isEqualTo(200);
        JsonNode one = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));
        String byTime = field.approve(one).json().path("tariffId").asString();
        JsonNode two = field.pendingAfter(field.offer("telecom", FIRST, 2, "80", TODAY));
        String byNumber = field.approve(two).json().path("tariffId").asString();
        JsonNode limited = field.get("/tariffs/" + byTime).json();
        assertThat(limited.path("validUntil").asString()).isEqualTo("2026-03-04");
        assertThat(limited.path("firstUsers").asInt()).isEqualTo(2);

        sender.send(
                new OrderSigned("k-" + field.community, field.community, grid, "o-1", byNumber, 2, Money.yuan("180")));
        field.awaitTariff(byNumber, "EXHAUSTED");
        assertThat(field.get("/tariffs/" + byTime).json().path("status").asString())
                .isEqualTo("IN_FORCE");

        clock.advance(Duration.ofDays(3));
        run("expired-tariffs");
        field.awaitTariff(byTime, "EXPIRED");
    }

    @Test
    void aDraftOfOneAreaIsNoBusinessOfAnother() {
        String elsewhere = TestTokens.of("/13/1302", Role.SUPERVISOR);

        assertThat(field.getAs("/rule-sets" + id(), elsewhere).status()).isEqualTo(403);
        assertThat(field.getAs("/rule-sets", elsewhere).body()).doesNotContain(grid);
        assertThat(field.post("/rule-sets", "{\"basedOn\":\"default-v1\",\"scope\":\"" + grid + "\"}")
                        .bearer(elsewhere)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(field.get("/rule-sets/nothing-v1").status()).isEqualTo(404);
    }

    /** Does now what the service does by itself in a while; other tests move the clock its jobs go by. */
    private void run(String job) {
        jobs.stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run(null, clock.instant());
    }

    private JsonNode changeUndercutTo(String by, String effectiveFrom) {
        ObjectNode body = body(effectiveFrom);
        ((ObjectNode) body.at("/rules/0/by")).put("amount", by);
        return put(body);
    }

    private JsonNode put(ObjectNode body) {
        return send("PUT", id(), body.toString(), "u-author", draft);
    }

    private ObjectNode body(String effectiveFrom) {
        ObjectNode body = (ObjectNode) JSON.readTree(draft.path("ruleSet").toString());
        body.remove(List.of("id", "version", "scope"));
        body.put("effectiveFrom", effectiveFrom);
        return body;
    }

    private JsonNode simulate(JsonNode version) {
        return send("POST", id() + "/simulation", "{}", "u-author", version);
    }

    private Http.Answer approve(JsonNode seen, String by) {
        JsonNode current = get(id());
        assertThat(seen).isNotNull();
        return request("POST", id() + "/approval", "{}", by, current);
    }

    private String id() {
        return "/" + draft.path("id").asString();
    }

    private JsonNode get(String path) {
        return field.getAs("/rule-sets" + path, supervisor("u-reader")).json();
    }

    private JsonNode send(String method, String path, String body, String by, JsonNode seen) {
        Http.Answer answer = request(method, path, body, by, seen);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer.json();
    }

    private Http.Answer request(String method, String path, String body, String by, JsonNode seen) {
        Http request = field.request(method, "/rule-sets" + path, body).bearer(supervisor(by));
        return (seen == null ? request : request.header("If-Match", Field.etag(seen))).send();
    }

    private static String supervisor(String id) {
        return TestTokens.token()
                .subject(id)
                .roles(Role.SUPERVISOR)
                .grids("/13")
                .sign();
    }
}
