package gridline.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Posters, word of mouth and recommendations over HTTP (CP-07, CP-31 … CP-33). The day is 2 March 2026. */
@CampaignTest
class WeaponsFlowTest {

    private static final String GRID = "/13/1301/130102/130102013";

    @LocalServerPort
    private int port;

    private CampaignClient assistant;
    private CampaignClient manager;
    private String community;

    @BeforeEach
    void begin() {
        assistant = new CampaignClient(port, GRID, "u-as", Role.GRID_ASSISTANT);
        manager = new CampaignClient(port, GRID, "u-gm", Role.GRID_MANAGER);
        community = "c-" + UUID.randomUUID();
    }

    @Test
    void cp07_aPosterIsDueReplacedAndTakenDown() {
        String spot = "{\"communityId\":\"%s\",\"gridPath\":\"%s\",\"place\":\"UNIT_DOOR\",\"spot\":\"3 号楼 2 单元\","
                .formatted(community, GRID);
        JsonNode worn = assistant.posted("/posters", spot + "\"material\":\"开通海报\",\"putUpOn\":\"2026-01-20\"}");
        assistant.posted("/posters", spot + "\"material\":\"开通海报\",\"putUpOn\":\"2026-02-20\"}");
        assertThat(worn.path("replaceOn").asString()).isEqualTo("2026-02-19");

        String due = "/posters?communityId=" + community + "&replaceOn.lte=2026-03-02";
        assertThat(assistant.get(due).json().path("items"))
                .extracting(each ->
                        each.path("id").asString() + " " + each.path("due").asBoolean())
                .containsExactly(worn.path("id").asString() + " true");
        String poster = "/posters/" + worn.path("id").asString();
        JsonNode fresh = assistant.posted(poster + "/replacement", "{\"material\":\"首发优惠\",\"on\":\"2026-03-02\"}");
        assertThat(fresh.path("replaceOn").asString()).isEqualTo("2026-04-01");
        assertThat(assistant.get(due).json().path("items")).isEmpty();

        assistant.posted(poster + "/removal", "{\"on\":\"2026-03-02\"}");
        assertThat(assistant
                        .post(poster + "/replacement", "{\"material\":\"x\",\"on\":\"2026-03-02\"}")
                        .code())
                .isEqualTo("CP-07.taken-down");
        Http.Answer refused = assistant.post(
                "/posters", spot + "\"material\":\"x\",\"putUpOn\":\"2026-03-03\",\"replaceOn\":\"2026-03-03\"}");
        assertThat(refused.json().path("violations"))
                .extracting(each -> each.path("code").asString())
                .containsExactly("CP-07.put-up-in-future", "CP-07.replace-date");
    }

    @Test
    void cp32_aRiskyActivityWaitsForASecondPerson() {
        String trip = "/word-of-mouth/"
                + assistant
                        .posted("/word-of-mouth", activity("OUTDOOR_TRIP"))
                        .path("id")
                        .asString();
        String result = "{\"heldOn\":\"2026-03-01\",\"reached\":40,\"enquiries\":6,\"note\":\"\"}";
        assertThat(assistant.send("PUT", trip + "/result", result).code()).isEqualTo("CP-32.risk-not-accepted");
        String risk = "{\"precautions\":\"购买意外险，两名带队\"}";
        assertThat(assistant.post(trip + "/risk-acceptance", risk).status()).isEqualTo(403);
        manager.posted(trip + "/risk-acceptance", risk);
        assertThat(manager.post(trip + "/risk-acceptance", risk).code()).isEqualTo("CP-32.accepted-already");
        assertThat(assistant
                        .put(trip + "/result", result)
                        .at("/result/enquiries")
                        .asInt())
                .isEqualTo(6);

        assertThat(assistant
                        .send("DELETE", trip + "/result", "{}")
                        .json()
                        .path("result")
                        .isObject())
                .isFalse();
        String own = "/word-of-mouth/"
                + manager.posted("/word-of-mouth", activity("TRAVEL"))
                        .path("id")
                        .asString();
        assertThat(manager.post(own + "/risk-acceptance", risk).code()).isEqualTo("CP-32.own-risk");
        String group = "/word-of-mouth/"
                + assistant
                        .posted("/word-of-mouth", activity("CHAT_GROUP"))
                        .path("id")
                        .asString();
        assertThat(manager.post(group + "/risk-acceptance", risk).code()).isEqualTo("CP-32.not-risky");
        assertThat(assistant
                        .send("PUT", group + "/result", result.replace("40", "4"))
                        .code())
                .isEqualTo("CP-32.more-enquiries");
        assertThat(assistant
                        .get("/word-of-mouth?communityId=" + community)
                        .json()
                        .path("items"))
                .hasSize(3);
    }

    @Test
    void cp33_twoWhoCloseACircleAtOnceDoNotBothSucceed() throws Exception {
        for (int round = 0; round < 10; round++) {
            String one = "l-a" + round;
            String other = "l-b" + round;
            List<Callable<Integer>> both = IntStream.range(0, 2)
                    .<Callable<Integer>>mapToObj(at -> () -> assistant
                            .post("/vines/" + community + "/links", at == 0 ? link(one, other) : link(other, one))
                            .status())
                    .toList();
            try (var pool = Executors.newFixedThreadPool(2)) {
                List<Integer> answers = pool.invokeAll(both).stream()
                        .map(each -> each.resultNow())
                        .toList();
                assertThat(answers).containsExactlyInAnyOrder(200, 422);
            }
        }
        JsonNode vine = assistant.get("/vines/" + community).json();
        assertThat(vine.path("links")).hasSize(10);
        assertThat(vine.path("nodes")).hasSize(20);
    }

    @Test
    void cp33_recordsIdsAndNoNumbers() {
        Http.Answer refused = assistant.post("/vines/" + community + "/links", link("13812341234", "l-1"));

        assertThat(refused.code()).isEqualTo("CP-33.no-id");
        assertThat(refused.body()).doesNotContain("13812341234");
        // As the funnel makes them.
        String customer = UUID.randomUUID().toString();
        assertThat(assistant
                        .posted("/vines/" + community + "/links", link(customer, "pc-3-c2"))
                        .path("nodes")
                        .findValuesAsString("person"))
                .contains(customer);
        manager.send("DELETE", "/vines/" + community + "/links/pc-3-c2", "");
        assistant.posted("/vines/" + community + "/links", link("l-1", "l-2"));
        assertThat(manager.send("DELETE", "/vines/" + community + "/links/l-2", "")
                        .json()
                        .path("links"))
                .isEmpty();
    }

    private String activity(String kind) {
        return "{\"communityId\":\"%s\",\"gridPath\":\"%s\",\"kind\":\"%s\",\"name\":\"春季活动\",\"plannedOn\":\"2026-03-01\"}"
                .formatted(community, GRID, kind);
    }

    private static String link(String from, String to) {
        return "{\"gridPath\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"kind\":\"USER\",\"on\":\"2026-03-01\"}"
                .formatted(GRID, from, to);
    }
}
