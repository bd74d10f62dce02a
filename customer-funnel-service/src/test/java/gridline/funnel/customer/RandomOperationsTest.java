package gridline.funnel.customer;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.community.BuildState;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.funnel.action.model.ActionKind;
import gridline.funnel.bulk.BulkJobs;
import gridline.funnel.bulk.OrderBulk;
import gridline.funnel.bulk.model.BulkKind;
import gridline.funnel.bulk.model.BulkOrder;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.merge.MergeCustomers;
import gridline.funnel.registration.model.Registration;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.job.ImportCounts;
import gridline.platform.imports.job.ImportJobs;
import gridline.platform.imports.web.ImportDesk;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.staff.SeenStaff;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import gridline.platform.web.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * FN-10, FN-11, FN-12, FN-13, FN-14, FN-16: random operations by 50 people, single, in jobs, by merges and by imports, each held
 * against a plain model: who may what, who holds what until when. The seed makes it the same every time.
 */
@FunnelTest
class RandomOperationsTest {

    private static final long SEED = 20_260_302;
    /** 10,000 take minutes; {@code -Dgridline.random.operations=10000} asks for them. */
    private static final int OPERATIONS = Integer.getInteger("gridline.random.operations", 1_500);

    private static final int PEOPLE = 50;
    private static final int FIRMS = 40;
    private static final String CITY = "/13/1395";
    private static final String GRID = CITY + "/139501/139501001";
    /** Apart from the days of every other test. */
    private static final Instant START = Instant.parse("2029-01-01T00:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private HoldCustomer holding;

    @Autowired
    private PassOn passing;

    @Autowired
    private FollowUp following;

    @Autowired
    private SettleDue settle;

    @Autowired
    private MergeCustomers merging;

    @Autowired
    private OrderBulk bulk;

    @Autowired
    private BulkJobs jobs;

    @Autowired
    private Customers customers;

    @Autowired
    private SeenStaff staff;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportJobs imports;

    private final Random random = new Random(SEED);
    private final LeaseModel model = new LeaseModel();
    private final List<Caller> people = new ArrayList<>();
    private final Map<String, String> merges = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final String community = "c-" + UUID.randomUUID();
    private List<String> order = List.of();
    private final Caller boss = new Caller("u-rnd-boss", "郑主管", Set.of(Role.SUPERVISOR), List.of(CITY));

    @Test
    void holdsWhatTheModelHolds() {
        prepare();
        List<String> ids = List.copyOf(model.firms.keySet()).stream().sorted().toList();
        order = ids;
        int accepted = 0;
        for (int round = 0; round < OPERATIONS; round++) {
            // Longer than a place is kept for a taking that may be under way.
            clock.advance(Duration.ofMinutes(3 + random.nextInt(random.nextInt(20) == 0 ? 600 : 4)));
            if (random.nextInt(10) == 0) {
                settle.run();
            }
            model.pass(clock.instant());
            String id = ids.get(random.nextInt(ids.size()));
            accepted += operate(round, id) ? 1 : 0;
            compare(round, id);
        }
        assertThat(accepted).as("operations accepted").isBetween(OPERATIONS / 10, OPERATIONS * 9 / 10);
        settle.run();
        model.pass(clock.instant());
        ids.forEach(id -> compare(OPERATIONS, id));
        people.forEach(each -> assertThat(customers.heldBy(each.id(), Set.of()))
                .isEqualTo((int) model.held(each.id()))
                .isLessThanOrEqualTo(LeaseModel.MAX_HELD));
    }

    private void prepare() {
        clock.set(START);
        Neighbours.community(community, GRID, BuildState.OPEN);
        FunnelClient supervisor = FunnelClient.as(port, boss.id(), boss.name(), CITY, Role.SUPERVISOR);
        Http.Answer set = supervisor
                .put("/registration-settings?gridPath=" + CITY, """
                        {"standard":{"leaseDays":5,"warningDays":[2],"coolDownDays":3,"maxHeld":%d,"maxClaimsPerDay":%d,
                         "teamLeaseDays":5,"teamClaimRequired":false}}""".formatted(
                                LeaseModel.MAX_HELD, LeaseModel.MAX_TODAY))
                .header("If-Match", "*")
                .send();
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        // Imports know communities by event only; creating one customer by hand makes it known.
        supervisor.create("认识随机小区", community);
        assertThat(imported(boss, IntStream.range(0, FIRMS).boxed().toList(), 8).created())
                .isEqualTo(FIRMS);
        String list = "/customers?limit=200&q=" + URLEncoder.encode("随机商贸", StandardCharsets.UTF_8);
        JsonNode stored = supervisor.get(list).send().json().path("items");
        for (JsonNode each : stored) {
            names.put(each.path("id").asString(), each.path("firmName").asString());
            model.firms.put(each.path("id").asString(), new LeaseModel.Firm());
        }
        assertThat(model.firms).hasSize(FIRMS);
        for (int each = 0; each < PEOPLE; each++) {
            Caller person = new Caller("u-rnd-" + each, "客户经理" + each, Set.of(Role.ACCOUNT_MANAGER), List.of(CITY));
            staff.note(person);
            people.add(person);
        }
        clock.advance(Duration.ofDays(1));
    }

    /** One operation on both; whether it was accepted, on which both must agree. */
    private boolean operate(int round, String id) {
        Instant now = clock.instant();
        LeaseModel.Firm firm = model.firms.get(id);
        Caller who = somebody(firm);
        Caller other = people.get(random.nextInt(PEOPLE));
        int dice = random.nextInt(100);
        boolean expected;
        Runnable operation;
        if (dice < 3) {
            return batch(who, now);
        } else if (dice < 5) {
            return list(round, who);
        } else if (dice < 8) {
            return merge(id, firm, now);
        } else if (dice < 10) {
            return undo(now);
        } else if (dice < 35) {
            expected = model.claim(who.id(), firm, now);
            operation = () -> holding.claim(who, id);
        } else if (dice < 45) {
            expected = model.claim(other.id(), firm, now);
            operation = () -> holding.assign(boss, id, other.id());
        } else if (dice < 50) {
            expected = model.release(who.id(), firm, now);
            operation = () -> passing.release(who, id);
        } else if (dice < 60) {
            expected = model.offer(who.id(), other.id(), firm, now);
            operation = () -> passing.offer(who, id, other.id(), "随机");
        } else if (dice < 70) {
            Caller asked = firm.offeredTo == null ? other : byId(firm.offeredTo);
            expected = model.accept(asked.id(), firm, now);
            operation = () -> holding.accept(asked, id);
        } else {
            Instant done = now.minus(Duration.ofMinutes(random.nextInt(100 * 60)));
            String action = "a-" + round + "-" + SEED;
            expected = model.act(who.id(), firm, done, now);
            operation = () -> following.record(
                    who, id, new FollowUp.Told(action, ActionKind.PROPOSAL, done, "随机", null, address -> null, null));
        }
        try {
            operation.run();
            assertThat(expected).as("round %d, dice %d: accepted", round, dice).isTrue();
            return true;
        } catch (RefusedException refused) {
            assertThat(expected)
                    .as("round %d, dice %d: refused by %s", round, dice, refused.violations())
                    .isFalse();
            return false;
        }
    }

    /** A job over some customers: as many accepted as the model accepts one after the other. */
    private boolean batch(Caller who, Instant now) {
        List<String> picked =
                random.ints(4, 0, FIRMS).distinct().mapToObj(order::get).toList();
        long expected = picked.stream()
                .filter(each -> model.claim(who.id(), model.firms.get(each), now))
                .count();
        String job = bulk.order(who, new BulkOrder(BulkKind.CLAIM, List.of(), picked, null, null, List.of(), List.of()))
                .id();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.require(job).state().finishedAt() != null);
        assertThat(jobs.require(job).state().counts().done())
                .as("claimed by a job")
                .isEqualTo(expected);
        picked.forEach(each -> compare(-1, each));
        return expected > 0;
    }

    /** A list that corrects some files: only those in the pool and one's own, and nobody gains or loses one by it (FN-14). */
    private boolean list(int round, Caller who) {
        List<Integer> picked = random.ints(4, 0, FIRMS).distinct().boxed().toList();
        long expected = names.entrySet().stream()
                .filter(each ->
                        picked.stream().anyMatch(number -> each.getValue().equals(name(number))))
                .map(each -> model.firms.get(each.getKey()))
                .filter(firm -> firm.into == null && (firm.holder == null || firm.holder.equals(who.id())))
                .count();
        ImportCounts counts = imported(who, picked, 10 + round);
        assertThat(counts.updated()).as("round %d: corrected by a list", round).isEqualTo(expected);
        assertThat(counts.refused()).as("round %d: refused", round).isEqualTo(picked.size() - expected);
        order.forEach(each -> compare(round, each));
        return expected > 0;
    }

    /** Hands in a list of the firms with these numbers, each with so many people. */
    private ImportCounts imported(Caller who, List<Integer> numbers, int size) {
        String rows = numbers.stream()
                .map(number -> "%s,%s,随机路%d号,%d\n".formatted(name(number), community, number, size))
                .collect(joining("", "企业名称,小区编码,地址,人数\n", ""));
        String job;
        try (InputStream list = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8))) {
            job = desk.receive("customers", ImportMode.UPDATE, false, Map.of(), "list.csv", list, who)
                    .id();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> imports.require(job).state().finishedAt() != null);
        return imports.require(job).state().counts();
    }

    private static String name(int number) {
        return "随机商贸" + number + "号";
    }

    private boolean merge(String id, LeaseModel.Firm firm, Instant now) {
        String other = order.get(random.nextInt(FIRMS));
        // Enough files have to be left to go on with.
        if (model.firms.values().stream().filter(each -> each.into == null).count() < FIRMS * 2 / 3) {
            return false;
        }
        boolean expected = model.merge(firm, model.firms.get(other), now);
        try {
            merges.put(other, merging.merge(boss, id, other, Set.of()).id());
            assertThat(expected).as("merged %s into %s", other, id).isTrue();
        } catch (RefusedException refused) {
            assertThat(expected).as("not merged: %s", refused.violations()).isFalse();
        }
        compare(-1, other);
        return expected;
    }

    private boolean undo(Instant now) {
        String other = merges.isEmpty()
                ? null
                : merges.keySet().stream().sorted().toList().get(random.nextInt(merges.size()));
        if (other == null || model.firms.get(other).into == null) {
            return false;
        }
        boolean expected = model.undoMerge(model.firms.get(other), now);
        try {
            merging.undo(boss, merges.get(other));
            assertThat(expected).as("undone").isTrue();
        } catch (RefusedException refused) {
            assertThat(expected).as("not undone: %s", refused.violations()).isFalse();
        }
        compare(-1, other);
        return expected;
    }

    /** Mostly somebody with a business there: the holder or the last one. */
    private Caller somebody(LeaseModel.Firm firm) {
        if (firm.holder != null && random.nextBoolean()) {
            return byId(firm.holder);
        }
        if (!firm.past.isEmpty() && random.nextInt(3) == 0) {
            return byId(firm.past.getLast().holder());
        }
        return people.get(random.nextInt(PEOPLE));
    }

    private Caller byId(String id) {
        return people.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private void compare(int round, String id) {
        Customer stored = customers.find(id).orElseThrow();
        LeaseModel.Firm firm = model.firms.get(id);
        Registration live = stored.holderAt(clock.instant());
        Map<String, Object> expected = firm.holder == null
                ? Map.of()
                : Map.of("holder", firm.holder, "since", firm.since, "until", firm.until);
        Map<String, Object> actual = live == null
                ? Map.of()
                : Map.of("holder", live.holderId(), "since", live.since(), "until", live.until());
        assertThat(actual).as("round %d", round).isEqualTo(expected);
        assertThat(stored.diary().actions()).as("nothing is lost").hasSize(firm.actions);
    }
}
