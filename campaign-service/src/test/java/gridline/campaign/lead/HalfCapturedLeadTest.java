package gridline.campaign.lead;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.campaign.CampaignClient;
import gridline.campaign.CampaignTest;
import gridline.campaign.lead.model.Lead;
import gridline.campaign.person.PersonKeys;
import gridline.campaign.person.Phone;
import gridline.contracts.campaign.LeadCaptured;
import gridline.contracts.community.CommunityDescribed;
import gridline.platform.persistence.Aggregates;
import gridline.platform.security.Role;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.MovableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.query.Criteria;
import tools.jackson.databind.JsonNode;

/** CP-40: a process that died between the two writes of a capture loses nothing and doubles nothing. */
@CampaignTest
class HalfCapturedLeadTest {

    private static final String GRID = "/13/1301/130102/130102022";

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private EventRecorder recorder;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Aggregates<LeadSlot> slots;

    @Autowired
    private Aggregates<Lead> leads;

    @Autowired
    private PersonKeys keys;

    @Test
    void cp40_sendingAgainFinishesWhatWasLeftHalfDone() {
        clock.set(MovableClock.START);
        String community = "c-" + UUID.randomUUID();
        String campaign = "r-" + UUID.randomUUID();
        var assistant = new CampaignClient(port, GRID, "u-ga", Role.GRID_ASSISTANT, Role.GRID_MANAGER);
        sender.send(new CommunityDescribed(community, "锦绣家园", GRID, "COMMERCIAL", 800), 1);
        assistant.await("/roadshows/suggestions/" + community, any -> true);
        // The slot was taken, then the process died: no lead, no event, no answer to the phone.
        String half = "l-half-" + UUID.randomUUID();
        String key = keys.of(
                "campaign:" + campaign + "@" + GRID, Phone.of("13800001234").orElseThrow());
        slots.insert(key, new LeadSlot(half), List.of());

        JsonNode first = assistant.posted("/leads", body(community, campaign));
        JsonNode second = assistant.posted("/leads", body(community, campaign));

        assertThat(first.path("outcome").asString()).isEqualTo("NEW");
        assertThat(first.at("/lead/id").asString()).isEqualTo(half);
        assertThat(second.path("outcome").asString()).isEqualTo("REPEATED");
        assertThat(leads.count(Criteria.where("state.campaignId").is(campaign))).isEqualTo(1);
        assertThat(recorder.await(LeadCaptured.class, half).campaignId()).isEqualTo(campaign);
    }

    private static String body(String community, String campaign) {
        return """
                {"clientId":"client-of-%s","campaignId":"%s","communityId":"%s","kind":"HOUSEHOLD","name":"李红",
                 "phone":"138 0000 1234","interests":[],"source":"DOOR",
                 "consent":{"purpose":"宽带推介","textVersion":"v1","at":"2026-03-01T11:00:00Z"},
                 "capturedAt":"2026-03-01T11:00:00Z"}""".formatted(campaign.substring(0, 20), campaign, community);
    }
}
