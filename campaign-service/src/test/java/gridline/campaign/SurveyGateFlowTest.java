package gridline.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.contracts.community.CommunitySurveyed;
import gridline.platform.security.Role;
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

/** Posters (CP-07) wait for the survey file of the community (CO-11), which the campaign hears of over the real broker. */
@CampaignTest
class SurveyGateFlowTest {

    private static final String GRID = "/13/1301/130102/130102006";
    private static final String NAME = "锦绣家园";
    private static final LocalDate OPENING = LocalDate.of(2026, 3, 20);

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    private final String community = "c-" + UUID.randomUUID();
    private ScheduleClient client;

    @BeforeEach
    void readyForPosters() {
        clock.set(MovableClock.START);
        client = new ScheduleClient(port);
        sender.send(new CommunityOpeningPlanned(community, NAME, GRID, OPENING), 1);
        JsonNode schedule = client.await(community, GRID, any -> true);
        for (int item : List.of(2, 3, 4, 5, 6)) {
            schedule = complete(item, schedule).json();
        }
    }

    @Test
    void cp07_waitsForTheSurveyFileAndStartsWhenItIsComplete() {
        JsonNode schedule = client.await(community, GRID, any -> true);
        assertThat(codes(complete(7, schedule))).containsExactly("CO-11.not-surveyed");

        sender.send(surveyed(false, 80, List.of("OCCUPANCY", "PRICES:telecom"), false), 2);
        schedule =
                client.await(community, GRID, each -> each.at("/survey/percent").asInt() == 80);
        Http.Answer refused = complete(7, schedule);
        assertThat(codes(refused)).containsExactly("CO-11.survey-incomplete");
        assertThat(refused.json().at("/violations/0/message").asString())
                .isEqualTo("宣传物料须等待：调查档案完成 80%，缺少：OCCUPANCY, PRICES:telecom。主管可以豁免。");

        sender.send(surveyed(true, 100, List.of(), false), 3);
        schedule = client.await(
                community, GRID, each -> each.at("/survey/complete").asBoolean());
        assertThat(complete(7, schedule).status()).isEqualTo(200);
    }

    @Test
    void cp07_startsWhenTheSupervisorWaivesTheSurvey() {
        sender.send(surveyed(false, 60, List.of("RESIDENTS"), true), 2);
        JsonNode schedule =
                client.await(community, GRID, each -> each.at("/survey/waived").asBoolean());

        assertThat(complete(7, schedule).status()).isEqualTo(200);
    }

    private CommunitySurveyed surveyed(boolean complete, int percent, List<String> missing, boolean waived) {
        return new CommunitySurveyed(community, NAME, GRID, complete, percent, missing, waived, "u-manager");
    }

    private Http.Answer complete(int item, JsonNode schedule) {
        String evidence = String.join(
                ",",
                schedule.at("/items/" + (item - 1) + "/evidenceRequired")
                        .valueStream()
                        .map(kind -> "{\"kind\":\"" + kind.asString() + "\",\"note\":\"见附件\"}")
                        .toList());
        return client.complete(
                community,
                item,
                "{\"evidence\":[" + evidence + "]}",
                "\"" + schedule.path("version").asLong() + "\"",
                GRID,
                Role.GRID_MANAGER);
    }

    private static List<String> codes(Http.Answer answer) {
        return answer.json().path("violations").findValuesAsString("code");
    }
}
