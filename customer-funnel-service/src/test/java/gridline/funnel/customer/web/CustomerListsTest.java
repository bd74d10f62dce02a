package gridline.funnel.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.action.model.ActionKind;
import gridline.funnel.action.model.Plan;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.customer.model.Claiming;
import gridline.funnel.customer.model.Contracting;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.Firms;
import gridline.funnel.customer.model.Place;
import gridline.funnel.customer.model.Planning;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.Infrastructure;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists read what they show and little more: from an index, not by looking at every customer (FN-11, FN-15, FN-20). */
@FunnelTest
class CustomerListsTest {

    private static final String CITY = "/13/1392";
    private static final int GRIDS = 20;
    private static final int PER_GRID = 60;
    private static final int PAGE = 20;
    private static final Instant NOW = Instant.parse("2030-01-10T02:00:00Z");
    private static boolean filled;

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void fill() {
        assumeThat(Infrastructure.documentsRead())
                .as("counts of the embedded store")
                .isPresent();
        clock.set(NOW);
        if (!filled) {
            Caller all = new Caller("u-lists", "测试员", Set.of(), List.of(CITY));
            IntStream.range(0, GRIDS * PER_GRID).parallel().forEach(n -> customers.insert(customer(n), all));
            filled = true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers?gridPath={grid}&stage=TARGET",
                "/customers?gridPath={grid}&holderId={seller}",
                "/customers?communityId=c-{n}",
                "/pool?gridPath={grid}&clusterKind=STREET_SHOP&stage=TARGET",
                "/lapsing?days=30&holderId={seller}",
                "/lapsing?days=30&gridPath={grid}",
                "/contract-ends?gridPath={grid}",
                "/plans?limit=5",
                "/transfer-offers?limit=5",
                "/customers?q=%E7%AC%AC7%E5%8F%B7"
            })
    void readsLittleMoreThanItShows(String list) {
        String path =
                list.replace("{grid}", grid(7)).replace("{seller}", seller(7)).replace("{n}", "7");
        FunnelClient who = FunnelClient.as(port, seller(7), "客户经理", grid(7), Role.ACCOUNT_MANAGER, Role.GRID_MANAGER);
        assertThat(read(who, path)).as(path).isLessThanOrEqualTo(3 * PER_GRID);
    }

    @Test
    void readsNoMoreOfACityThanAPage() {
        FunnelClient boss = FunnelClient.as(port, "u-lists-boss", "郑主管", CITY, Role.SUPERVISOR);
        for (String path : List.of("/customers?", "/lapsing?days=30&", "/contract-ends?", "/customers?stage=TARGET&")) {
            assertThat(read(boss, path + "limit=" + PAGE)).as(path).isLessThanOrEqualTo(4 * PAGE);
        }
    }

    @Test
    void readsThoseAskedForByIdAndTellsOfNoneElsewhere() {
        FunnelClient boss = FunnelClient.as(port, "u-lists-boss", "郑主管", CITY, Role.SUPERVISOR);
        List<String> here = ids(boss, "/customers?limit=" + PAGE + "&gridPath=" + grid(7));
        List<String> there = ids(boss, "/customers?limit=" + PAGE + "&gridPath=" + grid(8));
        String both = "/customers?ids=" + String.join(",", here) + "," + String.join(",", there);

        assertThat(ids(boss, both)).hasSize(2 * PAGE).containsAll(here).containsAll(there);
        FunnelClient seller = FunnelClient.as(port, seller(7), "客户经理", grid(7), Role.ACCOUNT_MANAGER);
        assertThat(ids(seller, both)).containsExactlyInAnyOrderElementsOf(here);
        assertThat(read(boss, "/customers?ids=" + String.join(",", here))).isLessThanOrEqualTo(2 * PAGE);
    }

    private static List<String> ids(FunnelClient who, String path) {
        return who.get(path)
                .send()
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    /** The least of three looks, since other work of the service reads as well. */
    private static long read(FunnelClient who, String path) {
        long least = Long.MAX_VALUE;
        for (int look = 0; look < 3; look++) {
            long before = Infrastructure.documentsRead().orElseThrow();
            Http.Answer answer = who.get(path).send();
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            least = Math.min(least, Infrastructure.documentsRead().orElseThrow() - before);
        }
        return least;
    }

    private static Customer customer(int n) {
        int grid = n % GRIDS;
        Place place = new Place("c-" + grid, "列表社区", grid(grid));
        CustomerFile file = Firms.file(Firms.boss());
        CustomerFile named = new CustomerFile(
                "列表商贸第" + n + "号",
                null,
                file.address(),
                file.clusterKind(),
                file.people(),
                file.contacts(),
                null,
                null,
                null);
        StaffMember seller = new StaffMember(seller(grid), "客户经理");
        Instant since = NOW.minus(Duration.ofDays(n % 25));
        Customer firm = Customer.create(UUID.randomUUID().toString(), place, named, seller, since);
        if (n / GRIDS % 2 == 0) {
            return firm;
        }
        firm = state(Claiming.claim(firm, seller, Firms.at(since)));
        firm = state(Planning.plan(
                firm,
                new Plan(
                        "pl", ActionKind.CALL, seller, NOW.plusSeconds(n), NOW.plusSeconds(n), false, "回访", null, null),
                since));
        ServiceContract contract = new ServiceContract(
                "k",
                new ServiceContract.Terms(
                        ServiceContract.Party.COMPETITOR,
                        "电信",
                        "宽带",
                        null,
                        LocalDate.of(2030, 3, 1).plusDays(n % 60)),
                null,
                false,
                null,
                null);
        return state(Contracting.add(firm, contract, seller, since));
    }

    private static Customer state(Decision<Customer> decision) {
        return ((Accepted<Customer>) decision).state();
    }

    private static String grid(int n) {
        return CITY + "/139201/13920100" + (char) ('A' + n);
    }

    private static String seller(int n) {
        return "u-lists-" + n;
    }
}
