package gridline.funnel.orgmove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.campaign.LeadCaptured;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.CommunityRegrouped;
import gridline.contracts.community.OrgUnitMoved;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.platform.lease.LeasedJob;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Customers, the inbox of leads and the funnel's figures follow their grid, and its team keeps working with the tokens it has. */
@FunnelTest
class FollowGridsTest {

    private static final String BEFORE = "/13/1396/139601/139601001";
    private static final String AFTER = "/13/1396/139602/139601001";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EventSender sender;

    @Autowired
    private List<LeasedJob> jobs;

    @Test
    void customersAndFiguresFollowAMovedGrid() {
        clock.set(MovableClock.START);
        String community = "c-" + UUID.randomUUID();
        Neighbours.community(community, BEFORE, BuildState.OPEN);
        FunnelClient seller = FunnelClient.as(port, "u-move", "孙客户", BEFORE, Role.ACCOUNT_MANAGER);
        FunnelClient city = FunnelClient.as(port, "u-move-city", "郑主管", "/13/1396", Role.SUPERVISOR);
        FunnelClient left = FunnelClient.as(port, "u-move-left", "吴主管", "/13/1396/139601", Role.SUPERVISOR);
        FunnelClient come = FunnelClient.as(port, "u-move-come", "周主管", "/13/1396/139602", Role.SUPERVISOR);
        String customer = seller.create("随迁商贸一号", community);
        seller.create("随迁商贸二号", community);
        seller.post("/saved-views", view("本格公海", BEFORE, BEFORE));
        city.post("/saved-views", view("全市看迁移街道", "/13/1396", BEFORE));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> recount(city, "/13/1396").path("equal").asBoolean());

        String lead = "l-" + UUID.randomUUID();
        sender.send(captured(lead, community));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> left.get("/leads").send().body().contains(lead));

        sender.send(new OrgUnitMoved("139601001", "迁移街道", AFTER, BEFORE, "u-s"));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            followed();
            assertThat(come.get("/customers").send().json().path("items")).hasSize(2);
            assertThat(left.get("/customers").send().json().path("items")).isEmpty();
            assertThat(come.get("/stage-moves").send().json().path("items")).hasSize(2);
            assertThat(left.get("/stage-moves").send().json().path("items")).isEmpty();
            assertThat(views(seller)).containsExactlyInAnyOrder("本格公海 " + AFTER, "全市看迁移街道 " + AFTER);
            assertThat(come.get("/leads").send().body()).contains(lead);
            assertThat(left.get("/leads").send().body()).doesNotContain(lead);
            JsonNode check = recount(city, AFTER);
            assertThat(check.path("equal").asBoolean()).as(check.toString()).isTrue();
            assertThat(check.path("recounted").asInt()).isEqualTo(2);
            assertThat(recount(city, "/13/1396/139601").path("recounted").asInt())
                    .isZero();
            assertThat(recount(city, "/13/1396").path("equal").asBoolean()).isTrue();
            // Their old token was seen; they may be handed customers of the grid all the same.
            assertThat(come.get("/account-managers?gridPath=" + AFTER).send().body())
                    .contains("孙客户");
        });
        assertThat(seller.get("/customers/" + customer).send().status()).isEqualTo(200);
        assertThat(left.get("/customers/" + customer).send().status()).isEqualTo(403);
        assertThat(seller.post("/customers/" + customer + "/claim").status()).isEqualTo(200);
    }

    @Test
    void figuresFollowACommunityThatASplitPutsIntoAnotherGrid() {
        clock.set(MovableClock.START);
        String old = "/13/1377/137701/137701001";
        String fresh = "/13/1377/137701/137701002";
        String stays = "c-" + UUID.randomUUID();
        String goes = "c-" + UUID.randomUUID();
        Neighbours.community(stays, old, BuildState.OPEN);
        Neighbours.community(goes, old, BuildState.OPEN);
        FunnelClient seller = FunnelClient.as(port, "u-split", "钱客户", "/13/1377/137701", Role.ACCOUNT_MANAGER);
        FunnelClient city = FunnelClient.as(port, "u-split-city", "冯主管", "/13/1377", Role.SUPERVISOR);
        seller.create("留下商贸", stays);
        String gone = seller.create("分走商贸一号", goes);
        seller.create("分走商贸二号", goes);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> recount(city, old).path("equal").asBoolean()
                        && recount(city, old).path("recounted").asInt() == 3);

        sender.send(new CommunityRegrouped(goes, "分走小区", fresh, old));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            followed();
            for (String path : List.of(old, fresh, "/13/1377")) {
                JsonNode check = recount(city, path);
                assertThat(check.path("equal").asBoolean()).as(path + check).isTrue();
            }
            assertThat(recount(city, old).path("recounted").asInt()).isEqualTo(1);
            assertThat(recount(city, fresh).path("recounted").asInt()).isEqualTo(2);
        });
        // What happens afterwards is counted where it happens, and once.
        assertThat(seller.post("/customers/" + gone + "/claim").status()).isEqualTo(200);
        followed();
        assertThat(recount(city, "/13/1377").path("equal").asBoolean()).isTrue();
    }

    private void followed() {
        jobs.stream()
                .filter(job -> job.name().equals("follow-org-moves"))
                .forEach(job -> job.work().run(null, clock.instant()));
    }

    /** A view for a team, narrowed to a node. */
    private static String view(String name, String team, String within) {
        return """
                {"list":"CUSTOMERS","name":"%s","filter":{"gridPath":"%s"},"visibility":"TEAM","gridPath":"%s"}""".formatted(name, within, team);
    }

    /** Every view somebody sees, with the node it is narrowed to. */
    private static List<String> views(FunnelClient who) {
        return who.get("/saved-views")
                .send()
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("name").asString() + " "
                        + one.path("filter").path("gridPath").asString())
                .toList();
    }

    private static LeadCaptured captured(String id, String community) {
        return new LeadCaptured(
                id,
                "r-moved",
                community,
                BEFORE,
                "SME",
                null,
                null,
                List.of("BUNDLE"),
                null,
                null,
                "ROADSHOW",
                "u-move",
                LocalDate.of(2026, 3, 1));
    }

    private static JsonNode recount(FunnelClient who, String gridPath) {
        return who.get("/figures/recount?gridPath=" + gridPath).send().json();
    }
}
