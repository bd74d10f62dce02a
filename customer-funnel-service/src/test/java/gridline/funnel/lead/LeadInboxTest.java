package gridline.funnel.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.funnel.LeadConverted;
import gridline.funnel.CapturedLeads;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Refused;
import gridline.platform.persistence.Aggregates;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.Infrastructure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CP-40: leads of firms come once, are confirmed once, and become one customer. */
@FunnelTest
class LeadInboxTest {

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private CapturedLeads captured;

    @Autowired
    private Aggregates<ReceivedLead> leads;

    @Test
    void takesAFirmOnceAndLeavesHouseholdsAlone() {
        String firm = "l-" + UUID.randomUUID();
        String household = "l-" + UUID.randomUUID();
        sender.send(CapturedLeads.lead(household, "HOUSEHOLD"), 1);
        sender.send(CapturedLeads.lead(firm, "SME"), 1);
        sender.send(CapturedLeads.lead(firm, "SME"), 1);
        String later = "l-" + UUID.randomUUID();
        sender.send(CapturedLeads.lead(later, "SME"), 1);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> captured.received(firm) == 1 && captured.received(later) == 1);

        assertThat(leads.find(firm)).isPresent();
        assertThat(leads.find(household)).isEmpty();
        assertThat(captured.received(firm)).isEqualTo(1);
        FunnelClient li = FunnelClient.accountManager(port);
        assertThat(li.get("/leads?converted=false").send().body()).contains(firm, later);
        assertThat(li.get("/leads?converted=true").send().body()).doesNotContain(firm);
        Http.Answer refused = li.get("/leads?converted=perhaps")
                .header("Accept-Language", "zh-CN")
                .send();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/violations/0/message").asString()).isEqualTo("参数 converted 只能取：true, false。");
    }

    @Test
    void readsTheFewThatAreOpenAndNotTheManyThatAreSettled() {
        assumeThat(Infrastructure.documentsRead())
                .as("counts of the embedded store")
                .isPresent();
        String city = "/13/1399";
        String busy = city + "/139901/139901001";
        for (int at = 0; at < 400; at++) {
            String customer = at % 100 == 0 ? null : "k-" + at;
            store(busy, at, customer);
            store(city + "/139901/139901002", at, customer == null ? "k-" + at : null);
        }
        FunnelClient manager = FunnelClient.as(port, "u-inbox", "王网格", busy, Role.GRID_MANAGER);
        FunnelClient boss = FunnelClient.as(port, "u-inbox-boss", "郑主管", city, Role.SUPERVISOR);

        assertThat(read(manager, "/leads?converted=false&total=true", 4)).isLessThanOrEqualTo(40);
        assertThat(read(boss, "/leads?converted=false&total=true&gridPath=" + busy, 4))
                .isLessThanOrEqualTo(40);
        assertThat(read(boss, "/leads?campaignId=r-inbox-7", 20)).isLessThanOrEqualTo(60);
    }

    private void store(String grid, int at, @Nullable String customer) {
        String id = "l-inbox-" + grid.substring(grid.lastIndexOf('/') + 1) + "-" + at;
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(at);
        var lead = new ReceivedLead(
                id, "c-inbox", grid, "r-inbox-" + at % 40, List.of(), null, null, "u-ga", day, customer);
        if (leads.find(id).isEmpty()) {
            leads.insert(id, lead, List.of());
        }
    }

    /** The least of three looks, since other work of the service reads as well. */
    private static long read(FunnelClient who, String path, int rows) {
        long least = Long.MAX_VALUE;
        for (int look = 0; look < 3; look++) {
            long before = Infrastructure.documentsRead().orElseThrow();
            Http.Answer answer = who.get(path).send();
            assertThat(answer.json().path("items")).as(answer.toString()).hasSize(rows);
            least = Math.min(least, Infrastructure.documentsRead().orElseThrow() - before);
        }
        return least;
    }

    @Test
    void becomesOneCustomer() {
        ReceivedLead lead = ReceivedLead.of(CapturedLeads.lead("l-1", "SME"));

        var converted = (Accepted<ReceivedLead>) lead.converted("u-7", "u-am");

        assertThat(converted.events())
                .containsExactly(new LeadConverted("l-1", "u-7", lead.communityId(), lead.gridPath(), "u-am"));
        assertThat(((Accepted<ReceivedLead>) converted.state().converted("u-7", "u-am")).events())
                .isEmpty();
        assertThat(converted.state().converted("u-8", "u-am")).isInstanceOf(Refused.class);
    }
}
