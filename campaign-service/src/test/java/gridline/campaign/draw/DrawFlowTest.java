package gridline.campaign.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.campaign.CampaignClient;
import gridline.campaign.CampaignTest;
import gridline.campaign.draw.model.Draw;
import gridline.campaign.draw.model.DrawStatus;
import gridline.campaign.stock.StockStore;
import gridline.campaign.stock.model.StockItem;
import gridline.contracts.community.CommunityDescribed;
import gridline.platform.persistence.Aggregates;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Draws over HTTP, under a crowd, stopped half-way, and worked out again by a program that shares nothing with them (CP-41). */
@CampaignTest
class DrawFlowTest {

    private static final String GRID = "/13/1301/130102/130102012";

    @LocalServerPort
    private int port;

    @Autowired
    private Aggregates<Draw> draws;

    @Autowired
    private HoldDraw holding;

    @Autowired
    private StockStore stock;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EventSender sender;

    private final String community = "c-" + UUID.randomUUID();
    private CampaignClient manager;
    private CampaignClient supervisor;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        manager = new CampaignClient(port, GRID, "u-gm", Role.GRID_MANAGER);
        supervisor = new CampaignClient(port, "/13/1301", "u-sup", Role.SUPERVISOR);
        sender.send(new CommunityDescribed(community, "抽奖家园", GRID, "COMMERCIAL", 300), 1);
        manager.await("/roadshows/suggestions/" + community, any -> true);
    }

    @Test
    void cp41_aDrawFromItsOddsToItsProof(@TempDir Path folder) throws Exception {
        String umbrellas = stocked(10);
        JsonNode prepared = manager.posted("/draws", request(show(), 20, umbrellas, 4));
        String draw = "/draws/" + prepared.path("id").asString();
        assertThat(prepared.at("/prizes/0/odds").asString()).isEqualTo("0.2");
        assertThat(manager.post(draw + "/entries", person(1)).code()).isEqualTo("CP-41.draw-not-open");

        manager.posted(draw + "/opening", "");
        assertThat(item(umbrellas).reserved()).isEqualTo(4);
        for (int person = 1; person <= 20; person++) {
            assertThat(manager.posted(draw + "/entries", person(person))
                            .path("ticket")
                            .asInt())
                    .isEqualTo(person);
        }
        Http.Answer again = manager.post(draw + "/entries", person(7));
        assertThat(again.code()).isEqualTo("CP-41.took-part-already");
        assertThat(again.json().at("/violations/0/params/ticket").asInt()).isEqualTo(7);
        assertThat(manager.get(draw + "/proof").json().path("seed").isNull()).isTrue();

        int winner = winnerOf(manager.get(draw).json());
        manager.posted(draw + "/redraws", "{\"ticket\":%d,\"reason\":\"员工家属\"}".formatted(winner));
        assertThat(manager.post(draw + "/redraws/" + winner + "/approval", "").code())
                .isEqualTo("CP-41.own-redraw");
        supervisor.posted(draw + "/redraws/" + winner + "/approval", "");
        JsonNode closed = manager.posted(draw + "/closing", "");

        assertThat(closed.path("status").asString()).isEqualTo("CLOSED");
        assertThat(manager.post(draw + "/entries", person(21)).code()).isEqualTo("CP-41.draw-over");
        assertThat(closed.at("/prizes/0/won").asInt()).isEqualTo(4);
        assertThat(item(umbrellas).onHand()).isEqualTo(6);
        assertThat(item(umbrellas).reserved()).isZero();
        Http.Answer proof = manager.get(draw + "/proof");
        assertThat(proof.body()).doesNotContain("138123");
        assertThat(verified(folder, proof.body())).isEqualTo("all 20 tickets agree with the seed");
        String forged = proof.body().replaceFirst("\"prizeId\":\"umbrella\"", "\"prizeId\":null");
        assertThat(verified(folder, forged)).contains("do not agree");
    }

    @Test
    void cp41_prizesThatAreNotThereKeepADrawShut() {
        String umbrellas = stocked(3);
        String draw = "/draws/"
                + manager.posted("/draws", request(show(), 20, umbrellas, 4))
                        .path("id")
                        .asString();

        Http.Answer refused = manager.post(draw + "/opening", "");

        assertThat(refused.code()).isEqualTo("CP-41.not-enough");
        assertThat(refused.json().at("/violations/0/field").asString()).isEqualTo("prizes[0].quantity");
        assertThat(item(umbrellas).reserved()).isZero();
        manager.posted("/stock/" + umbrellas + "/receipts", "{\"quantity\":1}");
        manager.posted(draw + "/opening", "");
    }

    @Test
    void cp41_aRoadshowHasOneDraw() {
        String body = request(show(), 20, stocked(4), 4);
        manager.posted("/draws", body);

        assertThat(manager.post("/draws", body).code()).isEqualTo("duplicate");
    }

    @Test
    void cp41_aThousandReachForTheTicketsAtOnce() throws Exception {
        String umbrellas = stocked(50);
        String id = manager.posted("/draws", request(show(), 400, umbrellas, 50))
                .path("id")
                .asString();
        manager.posted("/draws/" + id + "/opening", "");
        // Every one of 500 people tries twice.
        List<Callable<Integer>> crowd = IntStream.range(0, 1000)
                .<Callable<Integer>>mapToObj(at -> () -> manager.post("/draws/" + id + "/entries", person(at % 500))
                        .status())
                .toList();
        long got = 0;
        try (var pool = Executors.newFixedThreadPool(32)) {
            for (Future<Integer> each : pool.invokeAll(crowd)) {
                got += each.get() == 200 ? 1 : 0;
            }
        }

        Draw after = draws.require(id).state();
        assertThat(got).isEqualTo(400);
        assertThat(after.entries()).hasSize(400);
        assertThat(after.entries().stream().map(entry -> entry.person()).distinct())
                .hasSize(400);
        assertThat(after.won()).containsEntry("umbrella", 50);
        manager.posted("/draws/" + id + "/closing", "");
        assertThat(item(umbrellas).onHand()).isZero();
    }

    @Test
    void cp41_aDrawStoppedWhileClosingIsSettledOnce() {
        String umbrellas = stocked(10);
        String id = manager.posted("/draws", request(show(), 4, umbrellas, 4))
                .path("id")
                .asString();
        manager.posted("/draws/" + id + "/opening", "");
        manager.posted("/draws/" + id + "/entries", person(1));
        // As a process leaves it that is stopped before stock is settled.
        draws.change(id, null, draw -> draw.close("u-gm", clock.instant()));

        holding.settleLeftovers(clock.instant());
        assertThat(draws.require(id).state().status()).isEqualTo(DrawStatus.CLOSING);
        holding.settleLeftovers(clock.instant().plus(Duration.ofMinutes(2)));
        holding.settleLeftovers(clock.instant().plus(Duration.ofMinutes(3)));

        assertThat(draws.require(id).state().status()).isEqualTo(DrawStatus.CLOSED);
        assertThat(item(umbrellas).onHand()).isEqualTo(9);
        assertThat(item(umbrellas).reserved()).isZero();
    }

    @Test
    void cp41_aDrawIsHeldAtARoadshowOfItsGridBeforeItsDayHasPassed() {
        String umbrellas = stocked(4);
        assertThat(manager.post("/draws", request("r-nowhere", 20, umbrellas, 4))
                        .code())
                .isEqualTo("CP-41.roadshow-unknown");
        var elsewhere = request(show(), 20, umbrellas, 4).replace(GRID, "/13/1301/130102/130102014");
        assertThat(supervisor.post("/draws", elsewhere).code()).isEqualTo("CP-41.roadshow-elsewhere");

        String cancelled = show();
        String draw = manager.posted("/draws", request(cancelled, 20, umbrellas, 4))
                .path("id")
                .asString();
        assertThat(draws.require(draw).state().communityId()).isEqualTo(community);
        manager.posted("/roadshows/" + cancelled + "/cancellation", "{\"reason\":\"物业不同意\"}");
        assertThat(manager.post("/draws/" + draw + "/opening", "").code()).isEqualTo("CP-41.roadshow-cancelled");

        String past = show();
        clock.set(MovableClock.START.plus(Duration.ofDays(30)));
        Http.Answer late = manager.post("/draws", request(past, 20, umbrellas, 4));
        clock.set(MovableClock.START);
        assertThat(late.code()).isEqualTo("CP-41.roadshow-over");
        assertThat(late.json().at("/violations/0/field").asString()).isEqualTo("roadshowId");
    }

    @Test
    void cp41_aPhoneThatIsNoneIsRefused() {
        String id = manager.posted("/draws", request(show(), 4, stocked(4), 4))
                .path("id")
                .asString();
        Http.Answer refused = manager.post("/draws/" + id + "/entries", "{\"phone\":\"0311-8600000\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("CP-41.phone-not-mobile");
        assertThat(refused.body()).doesNotContain("8600000");
    }

    private static int winnerOf(JsonNode draw) {
        for (JsonNode entry : draw.path("entries")) {
            if (entry.path("prizeId").isString()) {
                return entry.path("ticket").asInt();
            }
        }
        throw new AssertionError("nobody has won: " + draw);
    }

    private static String verified(Path folder, String proof) throws Exception {
        Path file = Files.writeString(folder.resolve("proof.json"), proof);
        Path program = Path.of("..", "docs", "verify-draw.mjs").toAbsolutePath();
        Process node = new ProcessBuilder("node", program.toString(), file.toString()).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        node.waitFor();
        return said.strip();
    }

    private StockItem item(String id) {
        return stock.items().require(id).state();
    }

    private String stocked(int quantity) {
        String id = manager.posted("/stock", """
                        {"gridPath":"%s","place":"桥西库房","name":"雨伞","category":"GIFT",
                         "unitCost":{"amount":"12.50","currency":"CNY"},"reorderPoint":0}""".formatted(GRID)).path("id").asString();
        manager.posted("/stock/" + id + "/receipts", "{\"quantity\":" + quantity + "}");
        return id;
    }

    private String show() {
        return manager.posted("/roadshows", """
                        {"communityId":"%s","plan":{"spotKind":"GATE","spot":"北门","spotReason":"必经之路",
                         "separatedEntrances":false,"day":"2026-03-07","from":"15:00","until":"17:00","kit":[],"staff":[]}}""".formatted(community)).path("id").asString();
    }

    private static String request(String roadshow, int tickets, String stockId, int quantity) {
        return """
                {"roadshowId":"%s","gridPath":"%s","name":"首场路演抽奖","tickets":%d,
                 "prizes":[{"id":"umbrella","stockId":"%s","name":"雨伞","quantity":%d}]}""".formatted(roadshow, GRID, tickets, stockId, quantity);
    }

    private static String person(int number) {
        return "{\"phone\":\"138123%05d\"}".formatted(number);
    }
}
