package gridline.funnel.merge;

import static gridline.funnel.FunnelClient.codes;
import static gridline.funnel.FunnelClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.community.BuildState;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Firms;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.merge.model.Merge;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Merging two files over HTTP, its undo, and going on after a crash between the steps (FN-16, FN-14). */
@FunnelTest
class MergeApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Customers customers;

    @Autowired
    private Merges merges;

    @Autowired
    private MergeSteps steps;

    @Autowired
    private MergeCustomers merging;

    private FunnelClient boss;
    private FunnelClient li;
    private String name;
    private String kept;
    private String duplicate;

    @BeforeEach
    void twoFilesAboutOneFirm() {
        clock.set(Firms.NOW);
        Neighbours.community(Firms.PLACE.communityId(), Firms.PLACE.gridPath(), BuildState.OPEN);
        boss = FunnelClient.supervisor(port);
        li = FunnelClient.as(port, Firms.LI.id(), Firms.LI.name(), FunnelClient.BRANCH, Role.ACCOUNT_MANAGER);
        name = "合并商贸" + UUID.randomUUID();
        kept = li.create(name, Firms.PLACE.communityId());
        duplicate = li.create(name + "有限公司", Firms.PLACE.communityId());
    }

    private Http.Answer merge() {
        return boss.post("/customers/" + kept + "/merges", "{\"duplicateId\":\"%s\"}".formatted(duplicate));
    }

    @Test
    void showsBeforeWhatWouldHappen() {
        Http.Answer preview = boss.get("/customers/" + kept + "/merge-preview?duplicateId=" + duplicate)
                .send();
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.json().path("mayMerge").asBoolean()).isTrue();
        assertThat(preview.json().path("fields").path(0).path("conflict").asBoolean())
                .isTrue();
        assertThat(preview.json().path("fields").path(0).path("winner").asString())
                .isEqualTo("KEPT");
        assertThat(preview.body()).as("people stay masked").doesNotContain("13812341234");
        Http.Answer other = boss.get(
                        "/customers/" + kept + "/merge-preview?duplicateId=" + duplicate + "&fromDuplicate=FIRM_NAME")
                .send();
        assertThat(other.json().path("fields").path(0).path("winner").asString())
                .isEqualTo("DUPLICATE");
        li.post("/customers/" + duplicate + "/claim");
        Http.Answer held = boss.get("/customers/" + kept + "/merge-preview?duplicateId=" + duplicate)
                .send();
        assertThat(held.json().path("mayMerge").asBoolean()).isFalse();
        assertThat(texts(held.json().path("reasons"), "code")).containsExactly("FN-14.merge-moves-lease");
        assertThat(codes(merge())).containsExactly("FN-14.merge-moves-lease");
    }

    @Test
    void keepsOneFileWithTheHistoryOfBoth() {
        li.evidence(duplicate, "VISIT");
        Http.Answer merged = merge();
        assertThat(merged.status()).as(merged.toString()).isEqualTo(201);
        assertThat(merged.json().path("status").asString()).isEqualTo("MERGED");
        assertThat(merged.json().path("mayUndo").asBoolean()).isTrue();

        Http.Answer timeline = li.get("/customers/" + kept + "/timeline").send();
        assertThat(texts(timeline.json().path("entries"), "kind")).contains("MERGE", "EVIDENCE");
        assertThat(texts(timeline.json().path("entries"), "fromCustomerId")).contains(duplicate);
        assertThat(listed()).containsExactly(kept);
        assertThat(texts(
                        li.get("/customers/" + kept + "/duplicates")
                                .send()
                                .json()
                                .path("items"),
                        "customerId"))
                .doesNotContain(duplicate);
        Http.Answer gone = li.get("/customers/" + duplicate).send();
        assertThat(gone.json().path("mergedInto").path("customerId").asString()).isEqualTo(kept);
        assertThat(codes(li.post("/customers/" + duplicate + "/claim"))).containsExactly("FN-16.merged");
        assertThat(codes(merge())).containsExactly("FN-16.merged");
    }

    @Test
    void takesItBackWithinADay() {
        String id = merge().json().path("id").asString();
        clock.advance(Duration.ofHours(23));
        Http.Answer undone = boss.post("/merges/" + id + "/undo");
        assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
        assertThat(undone.json().path("status").asString()).isEqualTo("UNDONE");
        assertThat(listed()).containsExactlyInAnyOrder(kept, duplicate);
        assertThat(codes(boss.post("/merges/" + id + "/undo"))).containsExactly("FN-16.merge-not-in-force");

        String again = merge().json().path("id").asString();
        clock.advance(Duration.ofHours(25));
        assertThat(codes(boss.post("/merges/" + again + "/undo"))).containsExactly("FN-16.merge-undo-over");
    }

    @Test
    void goesOnWhereADeadProcessStopped() {
        Customer before = customers.find(kept).orElseThrow();
        String id = "m-" + UUID.randomUUID();
        merges.insert(id, begun(before));
        clock.advance(Duration.ofMinutes(1));
        steps.finishLeftBehind();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(merges.require(id).state().status()).isEqualTo(Merge.Status.MERGED));
        assertThat(listed()).containsExactly(kept);
        assertThat(customers.find(kept).orElseThrow().kin().absorbedBy(id)).isPresent();
    }

    @Test
    void answersARetriedRequestWithTheMergeItBegan() {
        Caller caller = new Caller("u-supervisor", "钱主管", Set.of(Role.SUPERVISOR), List.of("/13/1301"));
        String key = "retry " + UUID.randomUUID();
        String first = RequestIdentity.within(
                key, () -> merging.merge(caller, kept, duplicate, Set.of()).id());
        Versioned<Merge> again = RequestIdentity.within(key, () -> merging.merge(caller, kept, duplicate, Set.of()));
        assertThat(again.id()).isEqualTo(first);
        assertThat(again.state().status()).isEqualTo(Merge.Status.MERGED);
    }

    @Test
    void takesBackWhatCannotBeFinished() {
        li.post("/customers/" + duplicate + "/claim");
        String id = "m-" + UUID.randomUUID();
        merges.insert(id, begun(customers.find(kept).orElseThrow()));
        assertThat(steps.finish(id).state().status()).isEqualTo(Merge.Status.ABANDONED);
        assertThat(MergeSteps.violations(merges.require(id).state()))
                .extracting(each -> each.code())
                .containsExactly("FN-14.merge-moves-lease");
        assertThat(customers.find(duplicate).orElseThrow().kin().isMerged()).isFalse();
        li.post("/customers/" + duplicate + "/release");
    }

    private Merge begun(Customer keptFile) {
        Instant now = clock.instant();
        return new Merge(
                kept,
                name,
                duplicate,
                name,
                keptFile.place().gridPath(),
                List.of(),
                true,
                new StaffMember("u-supervisor", "钱主管"),
                now,
                Merge.Status.MERGING,
                now.plus(Duration.ofDays(1)),
                null,
                null,
                List.of());
    }

    private String[] listed() {
        return texts(
                li.get("/customers?communityId=" + Firms.PLACE.communityId() + "&q=" + name.substring(4))
                        .send()
                        .json()
                        .path("items"),
                "id");
    }
}
