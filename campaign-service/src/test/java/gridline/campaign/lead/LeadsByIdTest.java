package gridline.campaign.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gridline.campaign.CampaignClient;
import gridline.campaign.CampaignTest;
import gridline.contracts.community.CommunityDescribed;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.Infrastructure;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page learns at once how all leads that it shows are called, masked, and only those of the caller's grids (PI-01). */
@CampaignTest
class LeadsByIdTest {

    private static final String CITY = "/13/1307";
    private static final String HERE = CITY + "/130702/130702001";
    private static final String THERE = CITY + "/130702/130702002";
    private static final int PER_GRID = 40;
    private static final int ASKED = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    @Test
    void givesThoseAskedForAndReadsLittleElse() {
        assumeThat(Infrastructure.documentsRead())
                .as("counts of the embedded store")
                .isPresent();
        clock.set(MovableClock.START);
        List<String> here = captured(HERE);
        List<String> there = captured(THERE);
        String wanted = "/leads?ids=" + String.join(",", here.subList(0, ASKED)) + ","
                + String.join(",", there.subList(0, ASKED));
        var supervisor = new CampaignClient(port, CITY, "u-sup", Role.SUPERVISOR);
        var manager = new CampaignClient(port, HERE, "u-gm", Role.GRID_MANAGER);

        assertThat(ids(supervisor.get(wanted))).hasSize(2 * ASKED);
        Http.Answer own = manager.get(wanted);
        assertThat(ids(own)).containsExactlyInAnyOrderElementsOf(here.subList(0, ASKED));
        assertThat(own.json().at("/items/0/name").asString()).isEqualTo("李**");
        assertThat(own.body()).doesNotContain("李红梅", "1321234");
        assertThat(read(supervisor, wanted)).isLessThanOrEqualTo(4 * ASKED);
        Http.Answer refused = manager.get("/leads?ids=" + "x,".repeat(101));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("violations").findValuesAsString("code"))
                .containsExactly("ids-too-many", "ids-unreadable");
    }

    /** The least of five looks, since other work of the service reads as well. */
    private static long read(CampaignClient who, String path) {
        long least = Long.MAX_VALUE;
        for (int look = 0; look < 5; look++) {
            long before = Infrastructure.documentsRead().orElseThrow();
            assertThat(who.get(path).status()).isEqualTo(200);
            least = Math.min(least, Infrastructure.documentsRead().orElseThrow() - before);
        }
        return least;
    }

    private static List<String> ids(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private List<String> captured(String grid) {
        String community = "c-" + UUID.randomUUID();
        var assistant = new CampaignClient(port, grid, "u-ga", Role.GRID_ASSISTANT);
        sender.send(new CommunityDescribed(community, "锦绣家园", grid, "COMMERCIAL", 800), 1);
        List<String> ids = new ArrayList<>();
        for (int at = 0; at < PER_GRID; at++) {
            String body = """
                    {"clientId":"%s","campaignId":"r-byid","communityId":"%s","kind":"HOUSEHOLD","name":"李红梅",
                     "phone":"1321234%04d","interests":[],"source":"ROADSHOW",
                     "consent":{"purpose":"宽带推介","textVersion":"v1","at":"2026-03-01T11:00:00Z"},
                     "capturedAt":"2026-03-01T11:00:00Z"}""".formatted(UUID.randomUUID(), community, at);
            // The community has to be heard of first.
            ids.add(Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> assistant.post("/leads", body), answer -> answer.status() < 300)
                    .json()
                    .at("/lead/id")
                    .asString());
        }
        return ids;
    }
}
