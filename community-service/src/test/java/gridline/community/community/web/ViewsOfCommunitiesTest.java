package gridline.community.community.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.platform.lease.LeasedJob;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filters of the list of communities under a name: who keeps them, who sees them, and that they follow their grid. */
class ViewsOfCommunitiesTest extends ServiceTest {

    private static final String PERSONAL = "\"visibility\":\"PERSONAL\"";

    @Autowired
    private List<LeasedJob> jobs;

    /** Too short to be taken for somebody's number in the name of a view, whatever its digits. */
    private final String run = UUID.randomUUID().toString().substring(0, 6);

    private final String mine = token("u-view-" + run, GRID, Role.GRID_MANAGER);

    private static String token(String id, String scope, Role role) {
        return TestTokens.token().subject(id).roles(role).grids(scope).sign();
    }

    private static String view(String name, String filter, String more) {
        return "{\"list\":\"COMMUNITIES\",\"name\":\"%s\",\"filter\":{%s},%s}".formatted(name, filter, more);
    }

    private static String team(String gridPath) {
        return "\"visibility\":\"TEAM\",\"gridPath\":\"" + gridPath + "\"";
    }

    private Http.Answer saved(String who, String body) {
        Http.Answer answer = post("/saved-views", body).bearer(who).send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private List<String> seenBy(String who) {
        return texts(get("/saved-views?list=COMMUNITIES&limit=200").bearer(who).send(), "items", "name");
    }

    private static List<String> texts(Http.Answer answer, String array, String field) {
        return answer.json()
                .path(array)
                .valueStream()
                .map(each -> each.path(field).asString(""))
                .toList();
    }

    @Test
    void keepsAFilterAndItsOrderForItsOwnerOnly() {
        String filter = "\"marketingState\":\"ABOUT_TO_OPEN\",\"buildState\":\"IN_BUILD\",\"households.gte\":\"500\"";
        Http.Answer kept = saved(mine, view("将开大盘", filter, "\"sort\":\"plannedOpening\"," + PERSONAL));

        String path = "/saved-views/" + kept.json().path("id").asString();
        assertThat(kept.header("Location")).isEqualTo(ROOT + path);
        Http.Answer shown = get(path).bearer(mine).send();
        assertThat(shown.json().path("list").asString()).isEqualTo("COMMUNITIES");
        assertThat(shown.json().at("/filter/marketingState").asString()).isEqualTo("ABOUT_TO_OPEN");
        assertThat(shown.json().path("filter").path("households.gte").asString())
                .isEqualTo("500");
        assertThat(shown.json().path("sort").asString()).isEqualTo("plannedOpening");
        assertThat(seenBy(mine)).containsExactly("将开大盘");
        assertThat(get(path).bearer(supervisor()).send().status()).isEqualTo(404);
    }

    @Test
    void showsATeamAndARoleTheirViews() {
        String clerks = "\"visibility\":\"ROLE\",\"role\":\"HALL_CLERK\",\"gridPath\":\"" + GRID + "\"";
        saved(mine, view("本格已开 " + run, "\"marketingState\":\"OPENED\"", team(GRID)));
        saved(mine, view("营业员 " + run, "\"buildState\":\"OPEN\"", clerks));
        String clerk = token("u-clerk-" + run, GRID, Role.HALL_CLERK);
        assertThat(seenBy(clerk)).contains("本格已开 " + run, "营业员 " + run);
        assertThat(seenBy(token("u-tech-" + run, GRID, Role.TECHNICIAN)))
                .contains("本格已开 " + run)
                .doesNotContain("营业员 " + run);
        assertThat(seenBy(token("u-else-" + run, OTHER_GRID, Role.GRID_MANAGER)))
                .noneMatch(name -> name.contains(run));

        Http.Answer reach = post("/saved-views", view("伸手", "", team(OTHER_GRID)))
                .bearer(mine)
                .send();
        assertThat(reach.status()).isEqualTo(403);
    }

    @Test
    void refusesWhatTheListWouldAndWhatWasSearchedFor() {
        String filter = "\"q\":\"和平里\",\"stage\":\"TARGET\",\"buildState\":\"SOON\",\"households.gte\":\"many\"";
        Http.Answer refused = post("/saved-views", view("错", filter, "\"sort\":\"-updatedAt\"," + PERSONAL))
                .bearer(mine)
                .send();
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(texts(refused, "violations", "field"))
                .containsExactlyInAnyOrder(
                        "filter.q", "filter.stage", "filter.buildState", "filter.households.gte", "sort");
        Http.Answer elsewhere = post("/saved-views", view("客户", "", PERSONAL).replace("COMMUNITIES", "CUSTOMERS"))
                .bearer(mine)
                .send();
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(texts(elsewhere, "violations", "code")).containsExactly("unknown-value");
        assertThat(seenBy(mine)).isEmpty();
    }

    @Test
    void opensTheListUntilItIsTakenAwayAndBringsItBack() {
        String id = saved(mine, view("先看这些", "\"marketingState\":\"NOT_OPENED\"", PERSONAL))
                .json()
                .path("id")
                .asString();
        assertThat(put("/default-views/COMMUNITIES", "{\"viewId\":\"" + id + "\"}")
                        .bearer(mine)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(preferred(id)).isTrue();
        Http.Answer away = Http.send("DELETE", url("/saved-views/" + id), "")
                .header("If-Match", "\"1\"")
                .bearer(mine)
                .send();
        assertThat(away.status()).isEqualTo(200);
        assertThat(seenBy(mine)).isEmpty();
        assertThat(post("/saved-views/" + id + "/restoration", "{}")
                        .bearer(mine)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(preferred(id)).isTrue();
    }

    private boolean preferred(String id) {
        return get("/saved-views/" + id)
                .bearer(mine)
                .send()
                .json()
                .path("preferred")
                .asBoolean();
    }

    @Test
    void followsItsGridWhenThatIsMoved() {
        String admin = admin();
        unit("130107", "BRANCH", "井陉片区", "1301");
        unit("130102078", "GRID", "视图街道", "130102");
        String before = "/13/1301/130102/130102078";
        String after = "/13/1301/130107/130102078";
        String id = saved(admin, view("随迁 " + run, "\"gridPath\":\"" + before + "\"", team(before)))
                .json()
                .path("id")
                .asString();

        Http.Answer moved = post("/org-units/130102078/move", "{\"parent\":\"130107\",\"reason\":\"区划调整\"}")
                .header("If-Match", "*")
                .bearer(admin)
                .send();

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            jobs.stream()
                    .filter(job -> job.name().equals("follow-org-moves"))
                    .forEach(job -> job.work().run(null, clock.instant()));
            Http.Answer shown = get("/saved-views/" + id).bearer(admin).send();
            assertThat(shown.json().path("gridPath").asString()).isEqualTo(after);
            assertThat(shown.json().at("/filter/gridPath").asString()).isEqualTo(after);
        });
    }

    private void unit(String id, String kind, String name, String parent) {
        Http.Answer answer = put(
                        "/org-units/" + id,
                        "{\"kind\":\"%s\",\"name\":\"%s\",\"parent\":\"%s\"}".formatted(kind, name, parent))
                .bearer(admin())
                .send();
        assertThat(answer.status()).as(answer.toString()).isLessThan(300);
    }
}
