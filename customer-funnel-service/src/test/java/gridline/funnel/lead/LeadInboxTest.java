package gridline.funnel.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.funnel.LeadConverted;
import gridline.funnel.CapturedLeads;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Refused;
import gridline.platform.persistence.Aggregates;
import gridline.platform.testing.EventSender;
import java.time.Duration;
import java.util.UUID;
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
        assertThat(li.get("/leads?converted=perhaps").send().status()).isEqualTo(400);
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
