package gridline.campaign.group;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.campaign.CampaignClient;
import gridline.campaign.CampaignTest;
import gridline.contracts.campaign.GroupReached;
import gridline.contracts.community.CommunityDescribed;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.contracts.community.HouseholdContractsEnding;
import gridline.platform.security.Role;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Group joining (PR-08), visits before contracts end (CP-17), and the calendar feed of a person (CP-21). */
@CampaignTest
class GroupFlowTest {

    private static final String GRID = "/13/1301/130102/130102041";

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private EventRecorder recorder;

    @Autowired
    private MovableClock clock;

    private final String community = "c-" + UUID.randomUUID();
    private final String building = community + "-b3";
    private CampaignClient manager;
    private CampaignClient assistant;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        manager = new CampaignClient(port, GRID, "u-gm", Role.GRID_MANAGER);
        assistant = new CampaignClient(port, GRID, "u-ga", Role.GRID_ASSISTANT);
        sender.send(new CommunityDescribed(community, "锦绣家园", GRID, "COMMERCIAL", 800), 1);
        manager.await("/roadshows/suggestions/" + community, any -> true);
    }

    @Test
    void pr08_neighboursJoinUntilThereAreEnough() {
        sender.send(new HouseholdContractsEnding(building, community, GRID, "3 号楼", YearMonth.of(2026, 4), 7), 1);
        manager.await(
                "/contract-end-visits?communityId=" + community,
                list -> list.path("items").size() == 1);
        List<String> households = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            households.add(lead("1390000100" + at, null, at));
        }
        String group = manager.posted(
                        "/joining-groups",
                        "{\"communityId\":\"%s\",\"buildingId\":\"%s\",\"least\":3,\"deadline\":\"2026-03-31\"}"
                                .formatted(community, building))
                .path("id")
                .asString();
        join(group, households.get(0));
        join(group, households.get(0));
        JsonNode two = join(group, households.get(1));
        assertThat(two.path("joined").asInt()).isEqualTo(2);
        assertThat(two.path("missing").asInt()).isEqualTo(1);
        JsonNode next = manager.get("/joining-groups/" + group + "/candidates").json();
        assertThat(next.path("items").findValuesAsString("leadId"))
                .containsExactlyInAnyOrder(households.get(2), households.get(3));
        assertThat(next.path("contractsEnding").asInt()).isEqualTo(7);

        JsonNode three = join(group, households.get(2));

        assertThat(three.path("status").asString()).isEqualTo("REACHED");
        assertThat(recorder.await(GroupReached.class, group).leadIds()).isEqualTo(households.subList(0, 3));
        assertThat(manager.post("/joining-groups/" + group + "/members", "{\"leadId\":\"l-none\"}")
                        .code())
                .isEqualTo("PR-08.no-neighbour");
    }

    @Test
    void cp17_contractEndsAreVisitedOnce() {
        sender.send(new HouseholdContractsEnding(building, community, GRID, "3 号楼", YearMonth.of(2026, 4), 2), 1);
        sender.send(new HouseholdContractsEnding(building, community, GRID, "3 号楼", YearMonth.of(2026, 4), 2), 1);
        sender.send(new HouseholdContractsEnding(building, community, GRID, "3 号楼", YearMonth.of(2026, 4), 1), 2);
        JsonNode visits = assistant.await(
                "/contract-end-visits?communityId=" + community,
                list -> list.at("/items/0/households").asInt() == 3);

        JsonNode done = assistant.posted(
                "/contract-end-visits/" + visits.at("/items/0/id").asString() + "/completion", "");

        assertThat(done.path("visitedOn").asString()).isEqualTo("2026-03-02");
    }

    @Test
    void cp21_aCalendarFeedHoldsTheWorkOfAPersonUntilItIsRevoked() {
        sender.send(new CommunityOpeningPlanned(community, "锦绣家园", GRID, LocalDate.of(2026, 3, 20)), 2);
        manager.await("/schedules/" + community, any -> true);
        JsonNode made = assistant.posted("/calendar-feeds", "");
        String address = "http://localhost:" + port + made.path("path").asString();

        Http.Answer calendar = Http.get(address).send();

        assertThat(calendar.status()).as(calendar.toString()).isEqualTo(200);
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(unfolded(calendar.body())).contains("CP-02").contains("锦绣家园").doesNotContain("SUMMARY:CP-01");
        assertThat(calendar.body().split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(made.path("path").asString()).doesNotContain("u-ga");
        assertThat(assistant
                        .send("DELETE", "/calendar-feeds/" + made.path("id").asString(), "")
                        .status())
                .isEqualTo(200);
        assertThat(Http.get(address).send().status()).isEqualTo(404);
        assertThat(assistant.get("/calendar-feeds").body())
                .doesNotContain("secret")
                .contains("\"revoked\":true");
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    private JsonNode join(String group, String lead) {
        return manager.posted("/joining-groups/" + group + "/members", "{\"leadId\":\"" + lead + "\"}");
    }

    private String lead(String phone, @Nullable String referrer, int minute) {
        String more = referrer == null ? "" : ",\"referrerId\":\"" + referrer + "\"";
        return assistant
                .posted("/leads", """
                        {"clientId":"%s","campaignId":"vine-%s","communityId":"%s","kind":"HOUSEHOLD","buildingId":"%s",
                         "name":"李红","phone":"%s","interests":["GROUP_JOINING"],"source":"WORD_OF_MOUTH",
                         "consent":{"purpose":"宽带推介","textVersion":"v1","at":"2026-03-01T11:00:00Z"},
                         "capturedAt":"2026-03-01T11:0%d:00Z"%s}""".formatted(UUID.randomUUID(), community, community, building, phone, minute, more))
                .at("/lead/id")
                .asString();
    }
}
