package gridline.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.campaign.RolloutRebased;
import gridline.contracts.campaign.RolloutScheduled;
import gridline.contracts.campaign.ScheduleItemCompleted;
import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningMoved;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.platform.security.Role;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From a community's opening, by event, to a schedule that is worked off, over the real broker and the real store. */
@CampaignTest
class ScheduleFlowTest {

    private static final String GRID = "/13/1301/130102/130102003";
    private static final String NAME = "锦绣家园";
    /** The test clock starts on 2026-03-02. */
    private static final LocalDate OPENING = LocalDate.of(2026, 3, 20);

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private EventRecorder recorder;

    @Autowired
    private MovableClock clock;

    private final String community = "c-" + UUID.randomUUID();
    private ScheduleClient client;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        client = new ScheduleClient(port);
    }

    @Test
    void cp20_aPlannedOpeningCreatesTheScheduleOnce() {
        var planned = new CommunityOpeningPlanned(community, NAME, GRID, OPENING);
        sender.send(planned, 1);
        sender.send(planned, 1);

        JsonNode schedule = client.await(community, GRID, any -> true);

        assertThat(schedule.path("items")).hasSize(17);
        assertThat(schedule.path("openingDate").asString()).isEqualTo("2026-03-20");
        assertThat(schedule.at("/items/6/startsOn").asString()).isEqualTo("2026-03-20");
        assertThat(schedule.at("/items/0/status").asString()).isEqualTo("OVERDUE");
        recorder.await(RolloutScheduled.class, community);
        assertThat(recorder.all(RolloutScheduled.class).stream()
                        .filter(event -> event.communityId().equals(community)))
                .hasSize(1);
    }

    @Test
    void cp20_aMovedOpeningMovesWhatIsOpenAndKeepsWhatIsDone() {
        sender.send(new CommunityOpeningPlanned(community, NAME, GRID, OPENING), 1);
        JsonNode schedule = client.await(community, GRID, any -> true);
        Http.Answer done = client.complete(
                community,
                1,
                "{\"evidence\":[{\"kind\":\"TABLE\",\"note\":\"清单\",\"photo\":\"p-1\"}]}",
                etag(schedule),
                GRID,
                Role.GRID_MANAGER);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);

        LocalDate moved = OPENING.plusDays(14);
        sender.send(new CommunityOpeningMoved(community, NAME, GRID, OPENING, moved), 2);
        JsonNode after = client.await(
                community, GRID, each -> each.path("openingDate").asString().equals("2026-04-03"));

        assertThat(after.at("/items/0")).isEqualTo(done.json().at("/items/0"));
        assertThat(after.at("/items/6/startsOn").asString()).isEqualTo("2026-04-03");
        assertThat(recorder.await(RolloutRebased.class, community).openingDate())
                .isEqualTo(moved);
        assertThat(recorder.await(ScheduleItemCompleted.class, community).done())
                .isEqualTo(1);
    }

    @Test
    void cp20_anOpeningNobodyPlannedStillGetsItsSchedule() {
        sender.send(new CommunityOpened(community, NAME, GRID, LocalDate.of(2026, 3, 1)), 1);

        JsonNode schedule = client.await(community, GRID, any -> true);

        assertThat(schedule.path("status").asString()).isEqualTo("RUNNING");
    }

    @Test
    void cp21_aRefusalNamesEveryReasonInTheCallersLanguage() {
        sender.send(new CommunityOpeningPlanned(community, NAME, GRID, OPENING), 1);
        JsonNode schedule = client.await(community, GRID, any -> true);

        Http.Answer refused = client.complete(community, 8, "{\"evidence\":[]}", etag(schedule), GRID, Role.TECHNICIAN);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations").findValuesAsString("code"))
                .containsExactly(
                        "CP-21.not-your-item",
                        "CP-21.predecessor-open",
                        "CP-21.evidence-missing",
                        "CP-21.evidence-missing");
        assertThat(refused.json().at("/violations/1/message").asString()).isEqualTo("CP-08 之前必须先完成 CP-07");
    }

    @Test
    void cp21_aChangeNeedsTheVersionItWasMadeOn() {
        sender.send(new CommunityOpeningPlanned(community, NAME, GRID, OPENING), 1);
        JsonNode schedule = client.await(community, GRID, any -> true);
        String body = "{\"evidence\":[{\"kind\":\"TABLE\",\"note\":\"清单\"}]}";

        assertThat(client.complete(community, 1, body, "", GRID, Role.GRID_MANAGER)
                        .status())
                .isEqualTo(428);
        assertThat(client.complete(community, 1, body, etag(schedule), GRID, Role.GRID_MANAGER)
                        .status())
                .isEqualTo(200);
        assertThat(client.complete(community, 2, body, etag(schedule), GRID, Role.GRID_MANAGER)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void cp21_tasksAreTheOpenItemsThatHaveBegunTheMostUrgentFirst() {
        String grid = "/13/1301/130102/130102004";
        sender.send(new CommunityOpeningPlanned(community, NAME, grid, OPENING), 1);
        client.await(community, grid, any -> true);

        JsonNode tasks = client.get("/tasks", grid, Role.GRID_ASSISTANT).json().path("items");

        assertThat(tasks.findValuesAsString("ruleId")).containsExactly("CP-01", "CP-02", "CP-03");
        List<String> due = tasks.findValuesAsString("dueOn");
        assertThat(due).isSorted();
        assertThat(client.get("/tasks?until=2026-03-09", grid, Role.GRID_ASSISTANT)
                        .json()
                        .path("items"))
                .hasSize(5);
    }

    @Test
    void schedulesOfTheGridAreListedAndExported() {
        String grid = "/13/1301/130102/130102005";
        sender.send(new CommunityOpeningPlanned(community, NAME, grid, OPENING), 1);
        client.await(community, grid, any -> true);

        JsonNode list = client.get("/schedules?status=PLANNED&total=true", grid, Role.ANALYST)
                .json();

        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.at("/items/0/communityId").asString()).isEqualTo(community);
        assertThat(client.get("/schedules?colour=red", grid, Role.ANALYST).status())
                .isEqualTo(400);
    }

    private static String etag(JsonNode schedule) {
        return "\"" + schedule.path("version").asLong() + "\"";
    }
}
