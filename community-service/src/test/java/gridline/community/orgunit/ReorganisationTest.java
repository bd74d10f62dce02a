package gridline.community.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.contracts.campaign.LeadCaptured;
import gridline.contracts.community.CommunityRegrouped;
import gridline.contracts.community.GridsMerged;
import gridline.contracts.community.OrgUnitMoved;
import gridline.platform.lease.LeasedJob;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Grids are moved, merged and split; what lies in them follows, and who may see what stays right all along. */
class ReorganisationTest extends ServiceTest {

    private static final String CITY = "/13/1301";

    @Autowired
    private List<LeasedJob> jobs;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void branches() {
        unit("130104", "BRANCH", "桥西区", "1301");
        unit("130105", "BRANCH", "新华区", "1301");
    }

    @Test
    void everythingFollowsAMovedGridAndItsTeamKeepsSeeingIt() {
        unit("130102071", "GRID", "迁移街道", "130102");
        String id = filled("130102071001");
        String before = "/13/1301/130102/130102071";
        String after = "/13/1301/130104/130102071";
        assertThat(assign("u-team", "GRID_MANAGER", "130102071").status()).isEqualTo(201);

        Http.Answer moved = reorganised("130102071", "move", "{\"parent\":\"130104\",\"reason\":\"区划调整\"}");

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.json().path("path").asString()).isEqualTo(after);
        assertThat(moved.json().at("/history/0/from").asString()).isEqualTo(before);
        assertThat(recorder.await(OrgUnitMoved.class, "130102071").gridPath()).isEqualTo(after);
        followed(before, after, id);
        // The team's tokens still bear the old path, and open the grid where it is now.
        assertThat(seen(id, before)).isEqualTo(200);
        assertThat(seen(id, after)).isEqualTo(200);
        assertThat(seen(id, "/13/1301/130104")).isEqualTo(200);
        assertThat(seen(id, "/13/1301/130102")).isEqualTo(403);
        assertThat(get("/staff-assignments?staffId=u-team")
                        .bearer(supervisor())
                        .send()
                        .json()
                        .at("/items/0/gridPath")
                        .asString())
                .isEqualTo(after);

        // A second move right behind, then back to where it began.
        reorganised("130102071", "move", "{\"parent\":\"130105\",\"reason\":\"再次调整\"}");
        reorganised("130102071", "move", "{\"parent\":\"130102\",\"reason\":\"恢复原状\"}");
        followed(after, before, id);
        assertThat(seen(id, "/13/1301/130104")).isEqualTo(403);
        assertThat(seen(id, "/13/1301/130102")).isEqualTo(200);
    }

    @Test
    void whatASlowEventBringsUnderTheOldPathFollowsToo() {
        unit("130102072", "GRID", "迟到街道", "130102");
        String id = filled("130102072001");
        String before = "/13/1301/130102/130102072";
        String after = "/13/1301/130104/130102072";
        reorganised("130102072", "move", "{\"parent\":\"130104\",\"reason\":\"区划调整\"}");
        followed(before, after, id);

        Document late = mongo.getCollection("competitorOffers")
                .find(new Document("state.communityId", id))
                .first();
        assertThat(late).isNotNull();
        late.put("_id", "o-late");
        late.get("state", Document.class).put("gridPath", before);
        mongo.getCollection("competitorOffers").insertOne(late);

        followed(before, after, id);
    }

    @Test
    void aMergedGridIsNoMoreAndItsTeamSeesTheOther() {
        unit("130102073", "GRID", "并入街道", "130102");
        unit("130102074", "GRID", "接收街道", "130102");
        String id = filled("130102073001");
        String before = "/13/1301/130102/130102073";
        String after = "/13/1301/130102/130102074";

        Http.Answer merged = reorganised("130102073", "merge", "{\"into\":\"130102074\",\"reason\":\"网格合并\"}");

        assertThat(merged.json().path("mergedInto").asString())
                .as(merged.toString())
                .isEqualTo("130102074");
        recorder.await(GridsMerged.class, "130102073");
        followed(before, after, id);
        assertThat(seen(id, before)).isEqualTo(200);
        assertThat(get("/org-units?parent=130102&limit=200")
                        .bearer(supervisor())
                        .send()
                        .body())
                .contains("130102074")
                .doesNotContain("130102073");
        // A community whose code names the grid that is no more comes into the one that took it in.
        Http.Answer registered = community("130102073002", "合并后新建");
        assertThat(registered.json().path("gridPath").asString())
                .as(registered.toString())
                .isEqualTo(after);
        // The other moves on, and takes along what came into it.
        reorganised("130102074", "move", "{\"parent\":\"130104\",\"reason\":\"区划调整\"}");
        followed(after, "/13/1301/130104/130102074", id);
        assertThat(seen(id, before)).isEqualTo(200);
        assertThat(codes(reorganised("130102073", "move", "{\"parent\":\"130105\",\"reason\":\"区划调整\"}")))
                .containsExactly("org.merged-away");
        assertThat(codes(reorganised("130102074", "merge", "{\"into\":\"130102073\",\"reason\":\"网格合并\"}")))
                .containsExactly("org.merged-away");
    }

    @Test
    void communitiesComeOverIntoAGridThatWasSplitOff() {
        unit("130102075", "GRID", "拆分街道", "130102");
        String stays = filled("130102075001");
        String goes = filled("130102075002");
        String before = "/13/1301/130102/130102075";
        String after = "/13/1301/130102/130102975";

        Http.Answer split = reorganised(
                "130102075",
                "split",
                "{\"id\":\"130102975\",\"name\":\"拆出网格\",\"communityIds\":[\"" + goes + "\"],\"reason\":\"网格过大\"}");

        assertThat(split.status()).as(split.toString()).isEqualTo(201);
        assertThat(split.json().path("splitFrom").asString()).isEqualTo("130102075");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            run();
            assertThat(paths(goes)).isNotEmpty().containsOnly(after);
        });
        recorder.await(CommunityRegrouped.class, goes);
        assertThat(paths(stays)).containsOnly(before);
        assertThat(seen(goes, before)).isEqualTo(403);
        assertThat(seen(goes, after)).isEqualTo(200);
        // The grid it came out of moves; what came out of it stays, also what arrives late.
        reorganised("130102075", "move", "{\"parent\":\"130104\",\"reason\":\"区划调整\"}");
        followed(before, "/13/1301/130104/130102075", stays);
        assertThat(paths(goes)).containsOnly(after);
    }

    @Test
    void refusesWhatWouldNotBeATreeWithEveryReason() {
        unit("130102076", "GRID", "拒绝街道", "130102");
        String id = filled("130102076001");

        assertThat(codes(reorganised("130102076", "move", "{\"parent\":\"1301\",\"reason\":\"x\"}")))
                .containsExactlyInAnyOrder("org.kind-order", "org.reason");
        assertThat(codes(reorganised("130102076", "move", "{\"parent\":\"130102\",\"reason\":\"区划调整\"}")))
                .containsExactly("org.stands-there");
        assertThat(codes(reorganised("130102", "move", "{\"parent\":\"1301\",\"reason\":\"区划调整\"}")))
                .contains("org.only-grids");
        assertThat(codes(reorganised("130102076", "merge", "{\"into\":\"130102076\",\"reason\":\"网格合并\"}")))
                .containsExactly("org.merge-with-itself");
        assertThat(codes(reorganised(
                        "130102076",
                        "split",
                        "{\"id\":\"a b\",\"name\":\"\",\"communityIds\":[\"" + id + "\",\"" + id
                                + "\",\"c-130102001001\"],\"reason\":\"网格过大\"}")))
                .containsExactlyInAnyOrder(
                        "org.id-malformed", "org.name-missing", "org.community-twice", "org.community-not-in-grid");
        Http.Answer elsewhere = post("/org-units/130102076/move", "{\"parent\":\"130202\",\"reason\":\"区划调整\"}")
                .header("If-Match", "*")
                .bearer(supervisor())
                .send();
        assertThat(elsewhere.status()).isEqualTo(403);
        Http.Answer stale = post("/org-units/130102076/move", "{\"parent\":\"130104\",\"reason\":\"区划调整\"}")
                .header("If-Match", "\"99\"")
                .bearer(supervisor())
                .send();
        assertThat(stale.status()).isEqualTo(412);
        assertThat(post("/org-units/130102076/move", "{\"parent\":\"130104\",\"reason\":\"区划调整\"}")
                        .bearer(supervisor())
                        .send()
                        .status())
                .isEqualTo(428);
    }

    @Test
    void keepsWhoWorksWhereWithEveryPeriod() {
        assertThat(assign("u-period", "TECHNICIAN", "130102").status()).isEqualTo(201);
        assertThat(codes(assign("u-period", "TECHNICIAN", "130102"))).containsExactly("staff.assigned-already");
        assertThat(codes(assign("u period", "GRID_MANAGER", "130102")))
                .containsExactlyInAnyOrder("staff.id-malformed", "staff.role-needs-grid");
        assertThat(codes(assign("u-x", "ANALYST", "nowhere"))).containsExactly("staff.unit-unknown");
        String path = "/staff-assignments/u-period~130102~TECHNICIAN/end";
        assertThat(codes(ended(path, "2026-10-31"))).containsExactly("staff.until-before-from");
        assertThat(ended(path, "2026-11-05").json().path("until").asString()).isEqualTo("2026-11-05");
        assertThat(codes(ended(path, "2026-11-06"))).containsExactly("staff.ended");
        Http.Answer again = post(
                        "/staff-assignments",
                        "{\"staffId\":\"u-period\",\"name\":\"周五\",\"role\":\"TECHNICIAN\",\"orgUnitId\":\"130102\","
                                + "\"since\":\"2026-11-10\"}")
                .bearer(supervisor())
                .send();
        assertThat(again.json().at("/earlier/0/until").asString())
                .as(again.toString())
                .isEqualTo("2026-11-05");
        assertThat(get("/staff-assignments?gridPath=" + CITY + "/130102&role=TECHNICIAN")
                        .bearer(manager())
                        .send()
                        .json()
                        .path("items"))
                .isEmpty();
    }

    /** A community with something of everything the service keeps. */
    private String filled(String code) {
        String id = "c-" + code;
        community(code, "随迁小区");
        put("/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}")
                .bearer(admin())
                .send();
        ok(post("/communities/" + id + "/competitor-offers", """
                {"competitorId":"telecom","speedMbps":100,"monthlyFee":{"amount":"89.00","currency":"CNY"},
                 "source":"LEAFLET","observedOn":"2026-11-10"}"""));
        ok(put(
                "/communities/" + id + "/buildings/1",
                "{\"name\":\"1 号楼\",\"entrances\":2,\"floors\":6,\"flatsPerFloor\":2}"));
        Http.Answer survey = Http.json(
                        "PATCH",
                        url("/communities/" + id + "/survey"),
                        "{\"asOf\":\"2026-11-10\",\"estateClass\":\"UPSCALE\"}")
                .header("If-Match", "\"0\"")
                .bearer(admin())
                .send();
        assertThat(survey.status()).as(survey.toString()).isEqualTo(200);
        ok(post("/incidents", """
                {"communityId":"%s","risk":"NOT_COOPERATING","signs":["WANTS_FEES"],"observedOn":"2026-11-10",
                 "description":"索要进场费"}""".formatted(id)));
        String gridPath = get("/communities/" + id)
                .bearer(admin())
                .send()
                .json()
                .path("gridPath")
                .asString();
        sender.send(
                new LeadCaptured(
                        "l-" + code,
                        "r-1",
                        id,
                        gridPath,
                        "HOUSEHOLD",
                        id + "-b1",
                        "SG-4",
                        List.of("MONTHLY_BROADBAND"),
                        null,
                        null,
                        "ROADSHOW",
                        "u-ga",
                        LocalDate.of(2026, 11, 19)),
                1);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(paths(id)).hasSize(7));
        return id;
    }

    private void ok(Http request) {
        Http.Answer answer = request.bearer(admin()).send();
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }

    /** Waits until nothing bears the old path and everything of the community the new one. */
    private void followed(String before, String after, String communityId) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            run();
            assertThat(paths(communityId)).hasSizeGreaterThanOrEqualTo(7).containsOnly(after);
            assertThat(Stream.of("communities", "competitorOffers", "staffAssignments", "assessments")
                            .mapToLong(name ->
                                    mongo.getCollection(name).countDocuments(new Document("state.gridPath", before)))
                            .sum())
                    .isZero();
        });
        Document assessment = mongo.getCollection("assessments")
                .find(new Document("_id", communityId))
                .first();
        assertThat(assessment).isNotNull();
        assertThat(assessment.get("state", Document.class).getString("branch"))
                .isEqualTo(after.substring(0, after.lastIndexOf('/')));
    }

    private void run() {
        jobs.stream()
                .filter(job ->
                        List.of("follow-org-moves", "regroup-communities").contains(job.name()))
                .forEach(job -> job.work().run(null, clock.instant()));
    }

    /** Paths the documents about a community bear. */
    private List<String> paths(String communityId) {
        return Stream.of(
                        in("communities", "_id", communityId, "gridPath"),
                        in("competitorOffers", "state.communityId", communityId, "gridPath"),
                        in("buildings", "state.building.communityId", communityId, "building"),
                        in("surveys", "_id", communityId, "file"),
                        in("incidents", "state.communityId", communityId, "gridPath"),
                        in("householdInterests", "state.communityId", communityId, "gridPath"),
                        in("assessments", "_id", communityId, "gridPath"))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> in(String collection, String key, String communityId, String field) {
        return mongo.getCollection(collection).find(new Document(key, communityId)).into(new ArrayList<>()).stream()
                .map(found -> found.get("state", Document.class).get(field))
                .map(value -> value instanceof Document inner ? inner.getString("gridPath") : String.valueOf(value))
                .toList();
    }

    private int seen(String communityId, String scope) {
        String token = TestTokens.token()
                .subject("u-seen")
                .roles(Role.GRID_MANAGER)
                .grids(scope)
                .sign();
        return get("/communities/" + communityId).bearer(token).send().status();
    }

    private Http.Answer reorganised(String id, String act, String body) {
        return post("/org-units/" + id + "/" + act, body)
                .header("If-Match", "*")
                .bearer(supervisor())
                .send();
    }

    private Http.Answer assign(String staffId, String role, String unitId) {
        return post(
                        "/staff-assignments",
                        "{\"staffId\":\"" + staffId + "\",\"name\":\"周五\",\"role\":\"" + role + "\",\"orgUnitId\":\""
                                + unitId + "\",\"since\":\"2026-11-01\"}")
                .bearer(supervisor())
                .send();
    }

    private Http.Answer ended(String path, String on) {
        return post(path, "{\"on\":\"" + on + "\"}")
                .header("If-Match", "*")
                .bearer(supervisor())
                .send();
    }

    private void unit(String id, String kind, String name, String parent) {
        Http.Answer answer = put(
                        "/org-units/" + id,
                        "{\"kind\":\"" + kind + "\",\"name\":\"" + name + "\",\"parent\":\"" + parent + "\"}")
                .bearer(admin())
                .send();
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }

    private static List<String> codes(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        JsonNode violations = answer.json().path("violations");
        return violations.findValuesAsString("code").stream().toList();
    }
}
