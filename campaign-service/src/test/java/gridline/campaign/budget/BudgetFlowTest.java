package gridline.campaign.budget;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.campaign.CampaignClient;
import gridline.campaign.CampaignTest;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A quarter's budget over HTTP, from the plan to the export for finance (CP-50 … CP-52). */
@CampaignTest
class BudgetFlowTest {

    private static final String GRID = "/13/1301/130102/130102012";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Test
    void cp52_planApprovalReservationSpendingAndExport() {
        clock.set(MovableClock.START);
        var manager = new CampaignClient(port, GRID, "u-gm", Role.GRID_MANAGER);
        var supervisor = new CampaignClient(port, "/13/1301", "u-sup", Role.SUPERVISOR);
        String id = manager.posted("/budgets", "{\"gridPath\":\"" + GRID + "\",\"quarter\":\"2026-Q2\"}")
                .path("id")
                .asString();
        manager.put("/budgets/" + id + "/plan", """
                {"lines":[
                  {"category":"GIFTS","kind":"雨伞","quantity":80,"cost":{"amount":"1000.00","currency":"CNY"}},
                  {"category":"COURTESY","kind":"节日慰问","cost":{"amount":"500.00","currency":"CNY"}}]}""");
        manager.posted("/budgets/" + id + "/submission", "");
        supervisor.posted("/budgets/" + id + "/approval", "{\"comment\":\"同意\"}");
        clock.set(Instant.parse("2026-04-20T02:00:00Z"));
        manager.posted("/budgets/" + id + "/entries", """
                {"id":"e-1","category":"GIFTS","purpose":"首场路演","amount":{"amount":"600.00","currency":"CNY"}}""");
        manager.posted("/budgets/" + id + "/entries", """
                {"id":"e-2","category":"COURTESY","purpose":"慰问","amount":{"amount":"150.00","currency":"CNY"},
                 "courtesy":{"recipientId":"p-17","occasion":"端午慰问"}}""");
        manager.posted(
                "/budgets/" + id + "/entries/e-1/spending",
                "{\"amount\":{\"amount\":\"550.00\",\"currency\":\"CNY\"}}");

        Http.Answer beyond = manager.post("/budgets/" + id + "/entries", """
                {"id":"e-3","category":"GIFTS","purpose":"加场","amount":{"amount":"450.01","currency":"CNY"}}""");
        assertThat(beyond.code()).isEqualTo("CP-52.beyond-plan");
        String extra = manager.posted("/budgets/" + id + "/extras", """
                        {"category":"GIFTS","reason":"加场","amount":{"amount":"100.00","currency":"CNY"}}""")
                .at("/extras/0/id")
                .asString();
        JsonNode ruled = supervisor.posted("/budgets/" + id + "/extras/" + extra + "/ruling", "{\"approved\":true}");

        assertThat(ruled.at("/categories/0/approved/amount").asString()).isEqualTo("1100.00");
        assertThat(ruled.at("/categories/0/left/amount").asString()).isEqualTo("550.00");
        String csv = manager.getAs("/budgets?quarter=2026-Q2&gridPath=" + GRID, "text/csv")
                .body();
        assertThat(csv).contains("gifts_spent").contains("550.00");
        assertThat(supervisor.get("/audit?limit=200").body()).contains("courtesy.declare");
        clock.set(MovableClock.START);
    }
}
