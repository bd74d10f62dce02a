package gridline.funnel.customer.web;

import static gridline.funnel.FunnelClient.codes;
import static gridline.funnel.FunnelClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.platform.savedview.KeepViews;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who keeps which filters under a name, who sees them, and that nothing personal is kept with them. */
@FunnelTest
class ViewsOfCustomersTest {

    private static final String PERSONAL = "\"visibility\":\"PERSONAL\"";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    /** Too short to be taken for somebody's number in the name of a view, whatever its digits. */
    private final String run = UUID.randomUUID().toString().substring(0, 6);

    private final String branch = "/13/1397/b" + run;
    private final String grid = branch + "/g" + run;
    private FunnelClient li;
    private FunnelClient manager;
    private FunnelClient assistant;
    private FunnelClient elsewhere;

    @BeforeEach
    void people() {
        clock.set(MovableClock.START);
        li = FunnelClient.as(port, "u-view-" + run, "李视图", branch, Role.ACCOUNT_MANAGER);
        manager = FunnelClient.as(port, "u-view-m-" + run, "王视图", grid, Role.GRID_MANAGER);
        assistant = FunnelClient.as(port, "u-view-a-" + run, "孙视图", grid, Role.GRID_ASSISTANT);
        elsewhere = FunnelClient.as(port, "u-view-e-" + run, "周视图", branch + "/h" + run, Role.GRID_MANAGER);
    }

    private static String view(String name, String filter, String more) {
        return "{\"list\":\"CUSTOMERS\",\"name\":\"%s\",\"filter\":{%s},%s}".formatted(name, filter, more);
    }

    private static String team(String gridPath) {
        return "\"visibility\":\"TEAM\",\"gridPath\":\"" + gridPath + "\"";
    }

    private Http.Answer saved(FunnelClient who, String body) {
        Http.Answer answer = who.post("/saved-views", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private String[] seenBy(FunnelClient who) {
        return texts(
                who.get("/saved-views?list=CUSTOMERS&limit=200").send().json().path("items"), "name");
    }

    @Test
    void keepsAFilterAndItsOrderForItsOwnerOnly() {
        String more = "\"sort\":\"-updatedAt\"," + PERSONAL;
        String id = saved(li, view("谈判中", "\"stage\":\"POTENTIAL,ORDERED\",\"holderId\":\"me\"", more))
                .json()
                .path("id")
                .asString();

        var shown = li.get("/saved-views/" + id).send();
        assertThat(shown.json().path("filter").path("stage").asString()).isEqualTo("POTENTIAL,ORDERED");
        assertThat(shown.json().path("filter").path("holderId").asString()).isEqualTo("me");
        assertThat(shown.json().path("sort").asString()).isEqualTo("-updatedAt");
        assertThat(shown.json().path("mine").asBoolean()).isTrue();
        assertThat(seenBy(li)).containsExactly("谈判中");
        assertThat(seenBy(manager)).doesNotContain("谈判中");
        for (FunnelClient stranger : new FunnelClient[] {manager, FunnelClient.supervisor(port)}) {
            assertThat(stranger.get("/saved-views/" + id).send().status()).isEqualTo(404);
            assertThat(change(stranger, id, 1, view("改名", "", PERSONAL)).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void showsATeamItsViewsAndNoOther() {
        saved(manager, view("本格公海 " + run, "\"pool\":\"true\"", team(grid)));
        saved(li, view("分局老客户 " + run, "\"stage\":\"ON_NET\"", team(branch)));
        assertThat(seenBy(assistant)).contains("本格公海 " + run, "分局老客户 " + run);
        assertThat(seenBy(elsewhere)).contains("分局老客户 " + run).doesNotContain("本格公海 " + run);
        assertThat(seenBy(FunnelClient.accountManager(port))).noneMatch(name -> name.contains(run));

        Http.Answer outside = elsewhere.post("/saved-views", view("伸手", "", team(grid)));
        assertThat(outside.status()).as(outside.toString()).isEqualTo(403);
    }

    @Test
    void showsARoleItsViewsWithinTheTeam() {
        String role = "\"visibility\":\"ROLE\",\"role\":\"GRID_ASSISTANT\",\"gridPath\":\"" + grid + "\"";
        saved(manager, view("助理今日 " + run, "\"stage\":\"TARGET\"", role));
        assertThat(seenBy(assistant)).contains("助理今日 " + run);
        FunnelClient technician = FunnelClient.as(port, "u-view-t-" + run, "吴视图", grid, Role.TECHNICIAN);
        assertThat(seenBy(technician)).doesNotContain("助理今日 " + run);

        Http.Answer notLeading = assistant.post("/saved-views", view("自封", "", role));
        assertThat(notLeading.status()).isEqualTo(422);
        assertThat(codes(notLeading)).containsExactly("view.role-leaders");
    }

    @Test
    void refusesWithEveryReason() {
        String filter = "\"q\":\"王建国\",\"colour\":\"red\",\"stage\":\"LATER\",\"lost\":\"maybe\"";
        Http.Answer refused = manager.post(
                "/saved-views", view("老板 13812341234", filter, "\"sort\":\"phone\",\"visibility\":\"ROLE\""));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(codes(refused))
                .containsExactlyInAnyOrder(
                        "view.name-number",
                        "view.search-not-kept",
                        "view.team-of-shared",
                        "view.role-of-role",
                        "parameter-unknown",
                        "parameter-not-allowed",
                        "parameter-not-allowed",
                        "sort-unknown");
        assertThat(texts(refused.json().path("violations"), "field"))
                .contains("name", "filter.q", "filter.colour", "filter.stage", "filter.lost", "sort");
        assertThat(refused.body()).doesNotContain("王建国").doesNotContain("13812341234");
        assertThat(seenBy(manager)).isEmpty();
    }

    @Test
    void isChangedByItsOwnerAndByWhoLeadsTheTeam() {
        String id =
                saved(li, view("周报 " + run, "", team(grid))).json().path("id").asString();
        assertThat(change(assistant, id, 1, view("抢名", "", team(grid))).status())
                .isEqualTo(403);
        assertThat(li.put("/saved-views/" + id, view("无版本", "", team(grid)))
                        .send()
                        .status())
                .isEqualTo(428);
        assertThat(change(manager, id, 1, view("月报 " + run, "", team(grid))).status())
                .isEqualTo(200);
        Http.Answer stale = change(li, id, 1, view("季报 " + run, "", team(grid)));
        assertThat(stale.status()).as(stale.toString()).isEqualTo(412);
        assertThat(seenBy(assistant)).containsExactly("月报 " + run);
    }

    @Test
    void isTakenAwayAndBroughtBackWithinADay() {
        String id = saved(li, view("误删", "", PERSONAL)).json().path("id").asString();
        assertThat(li.put("/default-views/CUSTOMERS", "{\"viewId\":\"" + id + "\"}")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(preferred()).containsExactly("误删");
        String path = "/saved-views/" + id;
        assertThat(li.delete(path).header("If-Match", "\"1\"").send().status()).isEqualTo(200);
        assertThat(seenBy(li)).isEmpty();
        assertThat(codes(change(li, id, 2, view("改名", "", PERSONAL)))).containsExactly("view.removed");

        assertThat(li.post(path + "/restoration").status()).isEqualTo(200);
        assertThat(preferred()).as("opens the list as before").containsExactly("误删");
        assertThat(li.delete(path).header("If-Match", "\"3\"").send().status()).isEqualTo(200);
        clock.advance(Duration.ofHours(25));
        assertThat(codes(li.post(path + "/restoration"))).containsExactly("view.undo-over");
    }

    @Test
    void knowsOnlyTheListsOfThisService() {
        String elsewhere = view("小区", "", PERSONAL).replace("CUSTOMERS", "COMMUNITIES");
        assertThat(li.post("/saved-views", elsewhere).status()).isEqualTo(400);
        assertThat(li.get("/saved-views?list=COMMUNITIES").send().status()).isEqualTo(400);
        assertThat(li.put("/default-views/COMMUNITIES", "{\"viewId\":null}")
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void opensTheListWithNoViewOfOthers() {
        String id = saved(manager, view("别人的", "", PERSONAL)).json().path("id").asString();
        String body = "{\"viewId\":\"" + id + "\"}";
        assertThat(li.put("/default-views/CUSTOMERS", body).send().status()).isEqualTo(404);
        assertThat(manager.put("/default-views/CUSTOMERS", body).send().status())
                .isEqualTo(200);
        assertThat(manager.put("/default-views/CUSTOMERS", "{\"viewId\":null}")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(manager.get("/saved-views/" + id)
                        .send()
                        .json()
                        .path("preferred")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void keepsFiftyOfEachPerson() {
        for (int each = 0; each < KeepViews.MAX_VIEWS; each++) {
            saved(li, view("视图" + each, "", PERSONAL));
        }
        Http.Answer oneMore = li.post("/saved-views", view("再一个", "", PERSONAL));
        assertThat(oneMore.status()).isEqualTo(422);
        assertThat(codes(oneMore)).containsExactly("view.too-many");
        assertThat(seenBy(li)).hasSize(KeepViews.MAX_VIEWS);
    }

    private String[] preferred() {
        var items = li.get("/saved-views?limit=200").send().json().path("items");
        return items.valueStream()
                .filter(one -> one.path("preferred").asBoolean())
                .map(one -> one.path("name").asString())
                .toArray(String[]::new);
    }

    private static Http.Answer change(FunnelClient who, String id, long version, String body) {
        return who.put("/saved-views/" + id, body)
                .header("If-Match", "\"" + version + "\"")
                .send();
    }
}
