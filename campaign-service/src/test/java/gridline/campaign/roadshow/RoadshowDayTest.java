package gridline.campaign.roadshow;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.campaign.CampaignClient;
import gridline.campaign.CampaignTest;
import gridline.contracts.community.CommunityDescribed;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The day of a roadshow over HTTP: planned without clashes, and what it cost (CP-30). */
@CampaignTest
class RoadshowDayTest {

    private static final String GRID = "/13/1301/130102/130102031";

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    private final String community = "c-" + UUID.randomUUID();
    private final String technician = "u-" + UUID.randomUUID();
    private CampaignClient manager;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        manager = new CampaignClient(port, GRID, "u-gm", Role.GRID_MANAGER);
        sender.send(new CommunityDescribed(community, "锦绣家园", GRID, "COMMERCIAL", 800), 1);
        manager.await("/roadshows/suggestions/" + community, any -> true);
    }

    @Test
    void cp30_clashesAreNamedAndNothingIsBookedByHalf() {
        String first = planned("15:00", "17:00", "北门");
        manager.posted("/roadshows/" + first + "/confirmation", "");
        String second = planned("16:00", "18:00", "南门");

        Http.Answer clash = manager.post("/roadshows/" + second + "/confirmation", "");
        assertThat(clash.code()).isEqualTo("CP-30.clash-staff");
        assertThat(clash.json().path("violations")).hasSize(2);
        assertThat(clash.json().path("violations").findValuesAsString("message"))
                .as("people, kit and places are called what people call them")
                .containsExactly(
                        "张维民 在 15:00–17:00 已参加“锦绣家园”的路演", "遮阳挡雨棚（tent-" + technician + "）在 15:00–17:00 已用于“锦绣家园”的路演");
        assertThat(clash.json().at("/violations/0/params/roadshow").asString()).isEqualTo(first);

        manager.posted("/roadshows/" + first + "/reopening", "{\"reason\":\"有雨\"}");
        assertThat(manager.post("/roadshows/" + second + "/confirmation", "").status())
                .isEqualTo(200);
        assertThat(manager.post("/roadshows/" + first + "/confirmation", "").code())
                .isEqualTo("CP-30.clash-staff");
        assertThat(manager.get("/roadshows?staffId=" + technician).json().path("items"))
                .hasSize(2);
        assertThat(manager.get("/roadshows?ids=" + second + ",r-elsewhere")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .containsExactly(second);
        String sheet = manager.getAs("/roadshows/" + second + "/run-sheet", "text/html")
                .body();
        assertThat(sheet).contains("锦绣家园", "14:30", "张维民").doesNotContain(technician);
    }

    @Test
    void cp30_afterwardsCostPerLeadAndPerOrder() {
        String show = planned("15:00", "17:00", "东门");
        manager.posted("/roadshows/" + show + "/confirmation", "");
        for (int at = 0; at < 3; at++) {
            lead(show, "1370000000" + at);
        }
        clock.set(Instant.parse("2026-03-07T10:00:00Z"));
        JsonNode held = manager.posted(
                "/roadshows/" + show + "/result",
                "{\"attendance\":80,\"orders\":2,\"cost\":{\"amount\":\"100.00\",\"currency\":\"CNY\"}}");
        clock.set(MovableClock.START);

        assertThat(held.at("/result/leads").asInt()).isEqualTo(3);
        assertThat(held.at("/result/costPerLead/amount").asString()).isEqualTo("33.33");
        assertThat(held.at("/result/costPerOrder/amount").asString()).isEqualTo("50.00");
    }

    private void lead(String show, String phone) {
        manager.posted("/leads", """
                {"clientId":"%s","campaignId":"%s","communityId":"%s","kind":"HOUSEHOLD","name":"李红","phone":"%s",
                 "interests":[],"source":"ROADSHOW","consent":{"purpose":"宽带推介","textVersion":"v1",
                 "at":"2026-03-01T11:00:00Z"},"capturedAt":"2026-03-01T11:00:00Z"}""".formatted(UUID.randomUUID(), show, community, phone));
    }

    private String planned(String from, String until, String spot) {
        return manager.posted("/roadshows", """
                        {"communityId":"%s","plan":{"spotKind":"GATE","spot":"%s","spotReason":"必经之路",
                         "separatedEntrances":false,"day":"2026-03-07","from":"%s","until":"%s","agreement":"协议 2026-17",
                         "rainPlan":"改在地下车库入口","kit":[
                          {"kind":"SHADE_AND_RAIN_COVER","assetId":"tent-%s","ready":true},{"kind":"BANNER","ready":true},
                          {"kind":"TABLES_AND_CHAIRS","ready":true},{"kind":"GIFTS","ready":true},{"kind":"LEAFLETS","ready":true}],
                         "staff":[{"staffId":"%s","name":"张维民","role":"TECHNICIAN"}]}}""".formatted(community, spot, from, until, technician, technician))
                .path("id")
                .asString();
    }
}
