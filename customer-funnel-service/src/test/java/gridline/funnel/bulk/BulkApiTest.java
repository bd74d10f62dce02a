package gridline.funnel.bulk;

import static gridline.funnel.FunnelClient.codes;
import static gridline.funnel.FunnelClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.community.BuildState;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.funnel.bulk.model.BulkJob;
import gridline.funnel.bulk.model.BulkKind;
import gridline.funnel.bulk.model.BulkOrder;
import gridline.funnel.bulk.model.RowState;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Firms;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.decision.Accepted;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Jobs over a whole filter: the rules of single acts, partial results with reasons, undo, going on after a crash (FN-14). */
@FunnelTest
class BulkApiTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Customers customers;

    @Autowired
    private BulkJobs jobs;

    @Autowired
    private BulkRows rows;

    @Autowired
    private BulkActs acts;

    @Autowired
    private BulkWorker worker;

    private final String community = "c-" + UUID.randomUUID();
    private final List<String> ids = new ArrayList<>();
    private FunnelClient boss;
    private FunnelClient li;
    private FunnelClient zhao;

    @BeforeEach
    void someFirms() {
        clock.set(Firms.NOW);
        Neighbours.community(community, FunnelClient.GRID, BuildState.OPEN);
        boss = FunnelClient.supervisor(port);
        li = FunnelClient.as(port, "u-bulk-" + community, "李批量", FunnelClient.BRANCH, Role.ACCOUNT_MANAGER);
        zhao = FunnelClient.as(port, "u-bulk2-" + community, "赵批量", FunnelClient.BRANCH, Role.ACCOUNT_MANAGER);
        for (int each = 0; each < 5; each++) {
            ids.add(li.create("批量商贸" + each + "号", community));
        }
    }

    private JsonNode finished(FunnelClient who, String body) {
        Http.Answer ordered = who.post("/bulk-jobs", body);
        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(202);
        return finished(who, ordered);
    }

    private static JsonNode finished(FunnelClient who, Http.Answer ordered) {
        String path = "/bulk-jobs/" + ordered.json().path("id").asString();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(
                                who.get(path).send().json().path("finishedAt").asString(""))
                        .isNotEmpty());
        return who.get(path).send().json();
    }

    private String all(String more) {
        return "{\"filter\":{\"communityId\":\"%s\"},%s}".formatted(community, more);
    }

    @Test
    void claimsAWholeFilterUnderTheRulesOfSingleClaims() {
        zhao.post("/customers/" + ids.get(2) + "/claim");
        JsonNode job = finished(li, all("\"kind\":\"CLAIM\""));
        assertThat(job.path("counts").path("done").asInt()).isEqualTo(4);
        assertThat(job.path("counts").path("refused").asInt()).isEqualTo(1);
        assertThat(job.path("progress").asDouble()).isEqualTo(1);
        String path = "/bulk-jobs/" + job.path("id").asString();
        JsonNode refused = li.get(path + "/rows?state=REFUSED").send().json().path("items");
        assertThat(texts(refused, "customerId")).containsExactly(ids.get(2));
        assertThat(texts(refused.path(0).path("reasons"), "code")).containsExactly("FN-10.already-held");
        assertThat(texts(refused.path(0).path("reasons"), "message")[0]).contains("赵批量");
        assertThat(held(ids.get(0))).isEqualTo("u-bulk-" + community);
        assertThat(zhao.get(path).send().status()).as("another one's job").isEqualTo(403);
    }

    @Test
    void takesBackWhatIsStillAsItLeftIt() {
        JsonNode job = finished(boss, all("\"kind\":\"ASSIGN\",\"staffId\":\"u-bulk2-" + community + "\""));
        assertThat(job.path("counts").path("done").asInt()).as(job.toString()).isZero();
        zhao.get("/stages").send();
        job = finished(boss, all("\"kind\":\"ASSIGN\",\"staffId\":\"u-bulk2-" + community + "\""));
        assertThat(job.path("counts").path("done").asInt()).as(job.toString()).isEqualTo(5);
        clock.advance(Duration.ofMinutes(5));
        zhao.post("/customers/" + ids.get(1) + "/release");
        li.post("/customers/" + ids.get(1) + "/claim");
        String path = "/bulk-jobs/" + job.path("id").asString();
        Http.Answer undo = boss.post(path + "/undo");
        assertThat(undo.status()).as(undo.toString()).isEqualTo(202);
        JsonNode undone = finished(boss, undo);
        assertThat(undone.path("status").asString()).isEqualTo("UNDONE");
        assertThat(undone.path("counts").path("undone").asInt()).isEqualTo(4);
        assertThat(held(ids.get(0))).isNull();
        assertThat(held(ids.get(1))).as("changed since").isEqualTo("u-bulk-" + community);
        assertThat(texts(boss.get(path + "/rows?state=KEPT").send().json().path("items"), "customerId"))
                .containsExactly(ids.get(1));
        assertThat(codes(boss.post(path + "/undo"))).containsExactly("bulk.nothing-to-undo");
    }

    @Test
    void tagsAndUntags() {
        boss.put("/customers/" + ids.get(0) + "/marks", "{\"level\":\"KEY\",\"tags\":[\"老客户\",\"重点\"]}")
                .header("If-Match", "*")
                .send();
        JsonNode job = finished(boss, all("\"kind\":\"TAG\",\"addTags\":[\"重点\",\"三月\"],\"removeTags\":[\"老客户\"]"));
        assertThat(job.path("counts").path("done").asInt()).isEqualTo(5);
        assertThat(tags(ids.get(0))).containsExactlyInAnyOrder("重点", "三月");
        finished(boss, boss.post("/bulk-jobs/" + job.path("id").asString() + "/undo"));
        assertThat(tags(ids.get(0))).as("what was there before comes back").containsExactlyInAnyOrder("老客户", "重点");
        assertThat(tags(ids.get(1))).isEmpty();
    }

    @Test
    void offersTransfersAndExports() {
        finished(li, all("\"kind\":\"CLAIM\""));
        zhao.get("/stages").send();
        JsonNode job =
                finished(li, all("\"kind\":\"TRANSFER\",\"reason\":\"调岗\",\"staffId\":\"u-bulk2-" + community + "\""));
        assertThat(job.path("counts").path("done").asInt()).as(job.toString()).isEqualTo(5);
        assertThat(zhao.post("/customers/" + ids.get(0) + "/transfer/acceptance")
                        .status())
                .isEqualTo(200);
        finished(li, li.post("/bulk-jobs/" + job.path("id").asString() + "/undo"));
        assertThat(held(ids.get(0))).as("accepted already").isEqualTo("u-bulk2-" + community);
        assertThat(zhao.post("/customers/" + ids.get(1) + "/transfer/acceptance")
                        .code())
                .isEqualTo("FN-14.no-transfer-offered");

        JsonNode export =
                finished(boss, "{\"kind\":\"EXPORT\",\"ids\":[\"%s\",\"%s\"]}".formatted(ids.get(3), ids.get(1)));
        String path = "/bulk-jobs/" + export.path("id").asString();
        Http.Answer csv = boss.get(path + "/export.csv").send();
        assertThat(csv.body()).contains("批量商贸3号", "批量商贸1号", "138****1234").doesNotContain("批量商贸2号");
        assertThat(boss.get(path + "/export.xlsx").send().body()).startsWith("PK");
        assertThat(codes(boss.post(path + "/undo"))).containsExactly("bulk.nothing-to-undo");
    }

    @Test
    void saysWhatIsWrongWithAnOrder() {
        assertThat(codes(li.post("/bulk-jobs", "{\"kind\":\"ASSIGN\"}")))
                .containsExactlyInAnyOrder("bulk.role", "bulk.staff-missing");
        assertThat(codes(boss.post("/bulk-jobs", "{\"kind\":\"TAG\"}"))).containsExactly("bulk.tags-missing");
        Http.Answer unknown = li.post("/bulk-jobs", "{\"kind\":\"CLAIM\",\"filter\":{\"colour\":\"red\"}}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(codes(unknown)).containsExactly("parameter-unknown");
        Http.Answer elsewhere = li.post("/bulk-jobs", "{\"kind\":\"CLAIM\",\"filter\":{\"gridPath\":\"/13/1302\"}}");
        if (elsewhere.status() == 202) {
            assertThat(finished(li, elsewhere).path("counts").path("rows").asInt())
                    .isZero();
        }
    }

    /** A process died after the act and before the row was told; the next one finds the act done and not refused. */
    @Test
    void goesOnWhereADeadProcessStopped() {
        String id = "b-" + UUID.randomUUID();
        String staff = "u-bulk-" + community;
        BulkOrder order = new BulkOrder(BulkKind.CLAIM, List.of(), ids, null, null, List.of(), List.of());
        BulkJob.Author author =
                new BulkJob.Author(staff, "李批量", List.of(Role.ACCOUNT_MANAGER.name()), List.of(FunnelClient.BRANCH));
        BulkJob job = BulkJob.ordered(order, author, clock.instant());
        List<Map.Entry<String, String>> selected =
                ids.stream().map(each -> Map.entry(each, "firm")).toList();
        rows.add(id, 1, selected);
        RequestIdentity.within(
                "bulk " + id + " " + ids.getFirst(), () -> acts.act(order, RunBulk.author(job), ids.getFirst()));
        BulkJob running = ((Accepted<BulkJob>) job.selected(rows.counts(id))).state();
        jobs.insert(id, running);
        worker.wake();
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(jobs.require(id).state().finishedAt()).isNotNull());
        assertThat(rows.next(id, RowState.REFUSED, 10)).isEmpty();
        assertThat(rows.next(id, RowState.DONE, 10)).hasSize(5);
        assertThat(customers.find(ids.getFirst()).map(Customer::pastRegistrations))
                .hasValue(List.of());
    }

    private @Nullable String held(String id) {
        String holder = li.get("/customers/" + id)
                .send()
                .json()
                .path("holder")
                .path("id")
                .asString("");
        return holder.isEmpty() ? null : holder;
    }

    private String[] tags(String id) {
        List<String> tags = new ArrayList<>();
        li.get("/customers/" + id).send().json().path("tags").forEach(each -> tags.add(each.asString()));
        return tags.toArray(String[]::new);
    }
}
