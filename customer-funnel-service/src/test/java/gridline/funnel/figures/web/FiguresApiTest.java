package gridline.funnel.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.community.BuildState;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** FN-03: the funnel in figures, by node of the org tree, person and month. */
@FunnelTest
class FiguresApiTest {

    private static final String CITY = "/13/1394";
    private static final String GRID = CITY + "/139401/139401001";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Test
    void countsAsCustomersMoveAndEqualsARecount() {
        clock.set(MovableClock.START);
        String community = "c-" + UUID.randomUUID();
        Neighbours.community(community, GRID, BuildState.OPEN);
        FunnelClient boss = FunnelClient.as(port, "u-fig-boss", "郑主管", CITY, Role.SUPERVISOR);
        FunnelClient seller = FunnelClient.as(port, "u-fig", "孙客户", GRID, Role.ACCOUNT_MANAGER);
        String moved = seller.create("数字商贸一号", community);
        String lost = seller.create("数字商贸二号", community);
        seller.create("数字商贸三号", community);
        clock.advance(Duration.ofDays(2));
        for (String id : new String[] {moved, lost}) {
            seller.post("/customers/" + id + "/claim");
            seller.evidence(id, "VISIT");
            if (id.equals(moved)) {
                seller.post("/customers/" + id + "/actions", "{\"kind\":\"PROPOSAL\",\"note\":\"送去方案\"}");
            }
            assertThat(seller.move(id, "LISTED").status()).isEqualTo(200);
        }
        seller.post("/customers/" + lost + "/stage", "{\"to\":\"LOST\",\"reason\":\"COMPETITOR\"}");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> report(boss, "").path("lost").asInt() == 1);
        JsonNode report = report(boss, "");
        JsonNode target = report.path("stages").path(0);
        assertThat(target.path("now").asInt()).isEqualTo(1);
        assertThat(target.path("entered").asInt()).isEqualTo(3);
        assertThat(target.path("conversionPercent").asDouble()).isEqualTo(66.7);
        assertThat(target.path("averageDays").asDouble()).isEqualTo(2.0);
        assertThat(report.path("stages").path(1).path("now").asInt()).isEqualTo(1);
        assertThat(report.path("losses").path(0).path("reason").asString()).isEqualTo("COMPETITOR");
        assertThat(FunnelClient.texts(report.path("means"), "means")).containsExactly("NONE", "PROPOSAL");
        assertThat(report.path("people").path(0).path("staffId").asString()).isEqualTo("u-fig");
        assertThat(report(boss, "&staffId=u-else")
                        .path("stages")
                        .path(0)
                        .path("entered")
                        .asInt())
                .isZero();
        assertThat(report(boss, "&from=2026-01&to=2026-02")
                        .path("stages")
                        .path(0)
                        .path("entered")
                        .asInt())
                .isZero();
        assertThat(report.path("forecast").path("expectedMonthlyFee").isNull()).isTrue();
        JsonNode check = boss.get("/figures/recount?gridPath=" + CITY).send().json();
        assertThat(check.path("equal").asBoolean()).isTrue();
        assertThat(check.path("recounted").asInt()).isEqualTo(3);
        Http.Answer wrong =
                boss.get("/figures/funnel?gridPath=" + CITY + "&from=2026-3").send();
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(FunnelClient.codes(boss.get("/figures/funnel?gridPath=" + CITY + "&from=2026-04&to=2026-03")
                        .send()))
                .containsExactly("FN-03.period-reversed");
    }

    @Test
    void tellsWhatBecameOfTheCustomersOneCampaignBrought() {
        clock.set(MovableClock.START);
        String community = "c-" + UUID.randomUUID();
        String campaign = "rs-" + UUID.randomUUID();
        Neighbours.community(community, GRID, BuildState.OPEN);
        FunnelClient boss = FunnelClient.as(port, "u-fig-boss", "郑主管", CITY, Role.SUPERVISOR);
        FunnelClient seller = FunnelClient.as(port, "u-fig2", "孙客户", GRID, Role.ACCOUNT_MANAGER);
        String origin = "\"origin\":{\"campaignId\":\"%s\",\"leadId\":\"l-1\"},".formatted(campaign);
        String moved = brought(seller, "线索商贸一号", community, origin);
        String lost = brought(seller, "线索商贸二号", community, origin);
        brought(seller, "线索商贸三号", community, origin);
        seller.create("路过商贸", community);
        for (String id : new String[] {moved, lost}) {
            seller.post("/customers/" + id + "/claim");
            seller.evidence(id, "VISIT");
            assertThat(seller.move(id, "LISTED").status()).isEqualTo(200);
        }
        seller.post("/customers/" + lost + "/stage", "{\"to\":\"LOST\",\"reason\":\"PRICE\"}");
        JsonNode cohort = boss.get("/figures/cohort?gridPath=" + CITY + "&campaignId=" + campaign)
                .send()
                .json();
        assertThat(cohort.path("customers").asInt()).as(cohort.toString()).isEqualTo(3);
        assertThat(cohort.path("stages").path(0).path("now").asInt()).isEqualTo(1);
        assertThat(cohort.path("stages").path(1).path("reached").asInt()).isEqualTo(2);
        assertThat(cohort.path("stages").path(1).path("percent").asDouble()).isEqualTo(66.7);
        assertThat(cohort.path("losses").path(0).path("reason").asString()).isEqualTo("PRICE");
        assertThat(FunnelClient.texts(cohort.path("members"), "customerId"))
                .hasSize(3)
                .contains(moved, lost);
        assertThat(FunnelClient.texts(cohort.path("members"), "loss")).containsOnlyOnce("PRICE");
        assertThat(seller.get("/customers/" + moved)
                        .send()
                        .json()
                        .path("origin")
                        .path("leadId")
                        .asString())
                .isEqualTo("l-1");
    }

    private static String brought(FunnelClient seller, String name, String community, String origin) {
        Http.Answer created = seller.post("/customers", FunnelClient.file(name, community, origin));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.json().path("id").asString();
    }

    private static JsonNode report(FunnelClient who, String more) {
        return who.get("/figures/funnel?gridPath=" + CITY + more).send().json();
    }
}
