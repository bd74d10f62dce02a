package gridline.campaign.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.campaign.CampaignClient;
import gridline.campaign.CampaignTest;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A city's own template (CP-20), owners, and progress added up (CP-21), over the real broker and store. */
@CampaignTest
class TemplateAndProgressFlowTest {

    /** A city of its own, since its template stays. */
    private static final String CITY = "/13/1305";

    private static final String GRID = CITY + "/130502/130502001";

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    private CampaignClient manager;
    private CampaignClient supervisor;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        manager = new CampaignClient(port, GRID, "u-gm", Role.GRID_MANAGER);
        supervisor = new CampaignClient(port, CITY, "u-sup", Role.SUPERVISOR);
    }

    @Test
    void cp20_newSchedulesFollowTheCitysTemplateAndOldOnesTakeItOver() {
        String older = planned();
        String body = """
                {"city":"%s","reason":"试点电梯广告","added":[{"number":23,"phase":"FIRST_WEEK","startDay":2,"days":3,
                 "owner":"GRID_ASSISTANT","evidence":["PHOTO"],"after":[7],"titleZh":"电梯广告","titleEn":"Lift posters",
                 "goal":"电梯里有海报"}]}""".formatted(CITY);
        JsonNode issued = supervisor.posted("/schedule-templates", body);
        int version = issued.path("currentVersion").asInt();
        assertThat(version).isGreaterThan(issued.path("shippedVersion").asInt());
        assertThat(supervisor
                        .post("/schedule-templates", "{\"city\":\"" + CITY + "\",\"reason\":\"删\",\"added\":[]}")
                        .code())
                .isEqualTo("CP-20.item-lost");

        String newer = planned();
        JsonNode schedule =
                manager.await("/schedules/" + newer, each -> each.path("items").size() == 18);
        assertThat(schedule.at("/items/17/title").asString()).isEqualTo("电梯广告");
        assertThat(schedule.path("templateVersion").asInt()).isEqualTo(version);
        JsonNode adopted = manager.posted("/schedules/" + older + "/template", "");
        assertThat(adopted.path("items")).hasSize(18);
        assertThat(adopted.path("routines")).hasSize(5);
    }

    @Test
    void cp21_anItemIsGivenToAPersonAndStandsInHerList() {
        String community = planned();
        manager.put("/schedules/" + community + "/items/1/assignee", "{\"staffId\":\"u-lin\"}");
        var lin = new CampaignClient(port, GRID, "u-lin", Role.GRID_ASSISTANT);

        JsonNode mine = lin.get("/tasks?mine=true&until=2026-03-31").json().path("items");

        assertThat(mine.findValuesAsString("communityId")).contains(community);
        assertThat(mine.findValuesAsString("assignee")).containsOnly("u-lin");
    }

    @Test
    void cp21_progressIsAddedUpByGridAndCity() {
        planned();

        JsonNode city = supervisor.get("/progress?level=CITY").json().path("items");

        assertThat(city).hasSize(1);
        assertThat(city.at("/0/gridPath").asString()).isEqualTo(CITY);
        assertThat(city.at("/0/schedules").asInt()).isPositive();
        assertThat(city.at("/0/total").asInt()).isGreaterThanOrEqualTo(16);
        assertThat(supervisor.get("/progress").json().at("/items/0/gridPath").asString())
                .isEqualTo(GRID);
    }

    @Test
    void cp21_everyNumberOfTheProgressIsTheNumberOfItsSchedules() {
        planned();
        planned(LocalDate.of(2026, 2, 20));

        // Other schedules of the grid may still be on their way.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode row = supervisor
                    .get("/progress?gridPath=" + GRID)
                    .json()
                    .path("items")
                    .path(0);
            assertThat(row.path("late").asInt()).isPositive();
            assertThat(listed("")).isEqualTo(row.path("schedules").asInt());
            assertThat(listed("&late=true")).isEqualTo(row.path("late").asInt());
            assertThat(listed("&late=false"))
                    .isEqualTo(row.path("schedules").asInt() - row.path("late").asInt());
            for (String status : List.of("PLANNED", "RUNNING", "COMPLETED")) {
                assertThat(listed("&status=" + status))
                        .isEqualTo(row.path(status.toLowerCase(Locale.ROOT)).asInt());
            }
        });
        JsonNode late = supervisor
                .get("/schedules?limit=200&late=true&gridPath=" + GRID)
                .json()
                .path("items");
        assertThat(late.findValuesAsString("overdue")).doesNotContain("0");
    }

    private int listed(String more) {
        return supervisor
                .get("/schedules?total=true&limit=1&gridPath=" + GRID + more)
                .json()
                .path("total")
                .asInt();
    }

    private String planned() {
        return planned(LocalDate.of(2026, 3, 20));
    }

    private String planned(LocalDate opening) {
        String community = "c-" + UUID.randomUUID();
        sender.send(new CommunityOpeningPlanned(community, "锦绣家园", GRID, opening), 1);
        manager.await("/schedules/" + community, any -> true);
        return community;
    }
}
