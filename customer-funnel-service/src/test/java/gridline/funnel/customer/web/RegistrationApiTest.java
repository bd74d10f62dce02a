package gridline.funnel.customer.web;

import static gridline.funnel.FunnelClient.codes;
import static gridline.funnel.FunnelClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.BuildState;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** FN-10 … FN-15, FN-S2: registrations as clients meet them. */
@FunnelTest
class RegistrationApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    private FunnelClient li;
    private FunnelClient zhao;
    private FunnelClient boss;
    private String community;

    @BeforeEach
    void staffAndCommunity() {
        clock.set(MovableClock.START);
        li = FunnelClient.accountManager(port);
        zhao = FunnelClient.secondAccountManager(port);
        boss = FunnelClient.supervisor(port);
        community = "c-" + UUID.randomUUID();
        Neighbours.community(community, FunnelClient.GRID, BuildState.OPEN);
        // Who is to be given customers must have been seen once.
        li.get("/stages").send();
        zhao.get("/stages").send();
    }

    /** FN-14: offered, accepted, the end as it was. */
    @Test
    void transfersWithAcceptance() {
        String path = "/customers/" + li.create("移交商贸", community);
        String until =
                li.post(path + "/claim").json().path("holder").path("until").asString();
        assertThat(codes(li.post(path + "/transfer", offer("u-nobody")))).containsExactly("FN-14.staff-unknown");
        assertThat(codes(zhao.post(path + "/transfer/acceptance"))).containsExactly("FN-14.no-transfer-offered");
        Http.Answer offered = li.post(path + "/transfer", offer("u-account2"));
        assertThat(offered.json().path("offer").path("to").path("name").asString())
                .isEqualTo("赵客户");
        assertThat(offered.json().path("holder").path("id").asString()).isEqualTo("u-account");
        assertThat(texts(zhao.get("/transfer-offers").send().json().path("items"), "firmName"))
                .contains("移交商贸");
        clock.advance(Duration.ofDays(2));
        JsonNode taken = zhao.post(path + "/transfer/acceptance").json();
        assertThat(taken.path("holder").path("id").asString()).isEqualTo("u-account2");
        assertThat(taken.path("holder").path("until").asString()).isEqualTo(until);
        assertThat(texts(taken.path("pastHolders"), "ending")).containsExactly("TRANSFERRED");
        assertThat(codes(boss.post(path + "/assignment", "{\"staffId\":\"u-account\"}")))
                .containsExactlyInAnyOrder("FN-10.already-held", "FN-13.cool-down");
    }

    /** FN-11, FN-13: the pool tells everybody what speaks against them. */
    @Test
    void showsThePoolWithWhatSpeaksAgainstTheCaller() {
        String id = li.create("公海商贸", community);
        String path = "/customers/" + id;
        assertThat(boss.post(path + "/assignment", "{\"staffId\":\"u-account\"}")
                        .json()
                        .path("holder")
                        .path("id")
                        .asString())
                .isEqualTo("u-account");
        li.post(path + "/release");
        JsonNode mine = inPool(li, id);
        assertThat(mine.path("mayClaim").asBoolean()).isFalse();
        assertThat(texts(mine.path("reasons"), "code")).containsExactly("FN-13.cool-down");
        assertThat(mine.path("reasons").path(0).path("message").asString()).contains("您曾持有该客户");
        assertThat(inPool(zhao, id).path("mayClaim").asBoolean()).isTrue();
        assertThat(li.get(path + "/claim").send().json().path("mayClaim").asBoolean())
                .isFalse();
        assertThat(codes(li.post(path + "/claim"))).containsExactly("FN-13.cool-down");
        zhao.post(path + "/claim");
        assertThat(inPool(zhao, id)).isNull();
    }

    /** FN-12, FN-15: about to lapse, renewed by a call, gone from the list. */
    @Test
    void listsWhatIsAboutToLapseUntilSomethingIsDone() {
        String id = li.create("临期商贸", community);
        String path = "/customers/" + id;
        li.post(path + "/claim");
        assertThat(lapsing(li)).doesNotContain(id);
        clock.advance(Duration.ofDays(25));
        assertThat(lapsing(li)).contains(id);
        assertThat(lapsing(zhao)).doesNotContain(id);
        assertThat(lapsing(boss)).contains(id);
        Http.Answer note = li.post(path + "/actions", "{\"kind\":\"NOTE\",\"note\":\"想起来了\"}");
        assertThat(texts(note.json().path("actions"), "effect")).containsExactly("NOT_QUALIFYING");
        assertThat(lapsing(li)).contains(id);
        String call = "{\"id\":\"device-1-%s\",\"kind\":\"CALL\",\"note\":\"约了 13812341234\",\"outcome\":\"REACHED\"}"
                .formatted(id);
        Http.Answer called = li.post(path + "/actions", call);
        assertThat(called.status()).as(called.toString()).isEqualTo(201);
        assertThat(texts(called.json().path("actions"), "effect")).containsExactly("NOT_QUALIFYING", "RENEWED");
        assertThat(called.body()).doesNotContain("13812341234").contains("138****1234");
        assertThat(lapsing(li)).doesNotContain(id);
        assertThat(li.post(path + "/actions", call).json().path("actions")).hasSize(2);
        assertThat(codes(li.post(path + "/actions", "{\"kind\":\"CALL\",\"note\":\"忘了结果\"}")))
                .containsExactly("FN-12.outcome-missing");
        assertThat(texts(li.get(path + "/timeline").send().json().path("entries"), "kind"))
                .contains("ACTION", "CLAIMED", "STAGE");
    }

    @Test
    void checksVisitsInAgainstTheAddress() {
        String body =
                FunnelClient.file("签到商贸", community, "\"position\":{\"latitude\":38.0428,\"longitude\":114.5149},");
        String path =
                "/customers/" + li.post("/customers", body).json().path("id").asString();
        li.post(path + "/claim");
        JsonNode visited = li.post(path + "/actions", """
                        {"kind":"VISIT","note":"见到老板","checkIn":{"position":{"latitude":38.0450,"longitude":114.5160},
                         "accuracyMetres":15}}""").json();
        JsonNode checkIn = visited.path("actions").path(0).path("checkIn");
        assertThat(checkIn.path("verdict").asString()).isEqualTo("AT_ADDRESS");
        assertThat(checkIn.path("distanceMetres").asInt()).isBetween(200, 300);
        assertThat(texts(visited.path("evidence"), "kind")).containsExactly("VISIT");
        Http.Answer both =
                li.post(path + "/actions", "{\"kind\":\"VISIT\",\"note\":\"x\",\"checkIn\":{\"accuracyMetres\":15}}");
        assertThat(both.status()).as(both.toString()).isEqualTo(400);
        Http.Answer plan =
                li.post(path + "/plans", "{\"kind\":\"CALL\",\"dueAt\":\"2026-03-05T02:00:00Z\",\"note\":\"回访\"}");
        String planId = plan.json().path("plans").path(0).path("id").asString();
        assertThat(texts(li.get("/plans").send().json().path("items"), "firmName"))
                .contains("签到商贸");
        JsonNode done = li.post(
                        path + "/actions",
                        "{\"kind\":\"CALL\",\"note\":\"打过\",\"outcome\":\"REACHED\",\"planId\":\"%s\"}"
                                .formatted(planId))
                .json();
        assertThat(done.path("plans").path(0).path("open").asBoolean()).isFalse();
    }

    /** FN-13: per city and level, and from tomorrow on. */
    @Test
    void changesTheTermsOfACityFromTheNextDay() {
        String city = "/13/1398";
        String grid = city + "/139801/139801001";
        FunnelClient head = FunnelClient.as(port, "u-head", "冯主管", city, Role.SUPERVISOR);
        FunnelClient seller = FunnelClient.as(port, "u-seller-98", "陈客户", grid, Role.ACCOUNT_MANAGER);
        Neighbours.community(community, grid, BuildState.OPEN);
        String url = "/registration-settings?gridPath=" + city;
        Http.Answer before = head.get(url).send();
        assertThat(before.header("ETag")).isEqualTo("\"0\"");
        assertThat(before.json()
                        .path("current")
                        .path("standard")
                        .path("leaseDays")
                        .asInt())
                .isEqualTo(30);
        String terms = """
                {"leaseDays":%d,"warningDays":[%d],"coolDownDays":0,"maxHeld":9,"maxClaimsPerDay":9,"teamLeaseDays":9,
                 "teamClaimRequired":%b}""";
        String body = "{\"standard\":%s,\"levels\":{\"KEY\":%s}}"
                .formatted(terms.formatted(10, 3, true), terms.formatted(60, 3, false));
        Http.Answer changed = head.put(url, body).header("If-Match", "\"0\"").send();
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json()
                        .path("current")
                        .path("standard")
                        .path("leaseDays")
                        .asInt())
                .isEqualTo(30);
        assertThat(changed.json()
                        .path("next")
                        .path("standard")
                        .path("leaseDays")
                        .asInt())
                .isEqualTo(10);
        assertThat(head.put(url, body).header("If-Match", "\"7\"").send().status())
                .isEqualTo(412);
        assertThat(codes(head.put(url, body.replace("[3]", "[10]"))
                        .header("If-Match", "*")
                        .send()))
                .containsExactly("FN-13.warning-outside-lease");
        String key = head.create("重点商贸", community);
        Http.Answer marked = head.put("/customers/" + key + "/marks", "{\"level\":\"KEY\",\"tags\":[\"楼宇\"]}")
                .header("If-Match", "*")
                .send();
        assertThat(marked.json().path("level").asString()).isEqualTo("KEY");
        String plain = head.create("一般商贸", community);

        assertThat(seller.post("/customers/" + plain + "/claim").status()).isEqualTo(200);
        assertThat(seller.post("/customers/" + plain + "/release").status()).isEqualTo(200);
        clock.advance(Duration.ofDays(1));
        assertThat(codes(seller.post("/customers/" + plain + "/claim"))).containsExactly("FN-S2.team-claim-missing");
        assertThat(head.post("/customers/" + plain + "/team-claim").status()).isEqualTo(200);
        JsonNode short1 = seller.post("/customers/" + plain + "/claim").json();
        assertThat(short1.path("holder").path("until").asString()).startsWith("2026-03-13");
        JsonNode long1 = seller.post("/customers/" + key + "/claim").json();
        assertThat(long1.path("holder").path("until").asString()).startsWith("2026-05-02");
        assertThat(texts(
                        head.get("/account-managers?gridPath=" + grid)
                                .send()
                                .json()
                                .path("items"),
                        "id"))
                .contains("u-seller-98");
    }

    private JsonNode inPool(FunnelClient who, String id) {
        JsonNode items = who.get("/pool?communityId=" + community).send().json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("customer").path("id").asString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String[] lapsing(FunnelClient who) {
        return texts(who.get("/lapsing?limit=200").send().json().path("items"), "id");
    }

    private static String offer(String staffId) {
        return "{\"staffId\":\"%s\",\"reason\":\"调岗\"}".formatted(staffId);
    }
}
