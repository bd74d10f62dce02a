package gridline.funnel.customer;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.BuildState;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.funnel.Replica;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** FN-13: one person claims many customers at the same moment, over two replicas, and gets as many as the caps allow. */
@FunnelTest
class CapRaceTest {

    private static final String CITY = "/13/1397";
    private static final String GRID = CITY + "/139701/139701001";
    private static final int CLAIMS = 24;
    private static final int CAP = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private MovableClock clock;

    @Test
    void neverHoldsMoreThanTheCapsAllow() throws Exception {
        clock.set(MovableClock.START);
        FunnelClient boss = FunnelClient.as(port, "u-cap-boss", "郑主管", CITY, Role.SUPERVISOR);
        settings(boss, CAP, 1000);
        clock.advance(Duration.ofDays(1));
        List<String> firms = firms(boss);
        String seller = "u-cap-" + UUID.randomUUID();
        try (ConfigurableApplicationContext replica = Replica.of(environment, clock)) {
            int other = replica.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(claimedAtOnce(seller, firms, other)).isEqualTo(CAP);
            FunnelClient me = FunnelClient.as(port, seller, "抢单", GRID, Role.ACCOUNT_MANAGER);
            List<String> held = List.of(FunnelClient.texts(
                    me.get("/customers?holderId=" + seller).send().json().path("items"), "id"));
            assertThat(held).hasSize(CAP);
            settings(boss, 1000, 8);
            clock.advance(Duration.ofDays(1));
            // Not those held already: to be refused them takes a place for a moment, which somebody else may miss.
            List<String> others =
                    firms.stream().filter(firm -> !held.contains(firm)).toList();
            assertThat(claimedAtOnce(seller, others, other)).isEqualTo(8);
            assertThat(FunnelClient.codes(me.post("/customers/" + firms.getLast() + "/claim")))
                    .contains("FN-13.too-many-today");
        }
    }

    private void settings(FunnelClient boss, int maxHeld, int maxToday) {
        Http.Answer changed = boss.put("/registration-settings?gridPath=" + CITY, """
                        {"standard":{"leaseDays":30,"warningDays":[7,2],"coolDownDays":15,"maxHeld":%d,
                         "maxClaimsPerDay":%d,"teamLeaseDays":30,"teamClaimRequired":false}}""".formatted(maxHeld, maxToday))
                .header("If-Match", "*")
                .send();
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    }

    private static List<String> firms(FunnelClient boss) {
        String community = "c-" + UUID.randomUUID();
        Neighbours.community(community, GRID, BuildState.OPEN);
        List<String> ids = new ArrayList<>();
        for (int each = 0; each < CLAIMS; each++) {
            ids.add(boss.create("名额商贸" + each + "号", community));
        }
        return ids;
    }

    private int claimedAtOnce(String seller, List<String> firms, int other) throws Exception {
        List<Future<Http.Answer>> claims = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String firm : firms) {
                int at = claims.size() % 2 == 0 ? port : other;
                FunnelClient me = FunnelClient.as(at, seller, "抢单", GRID, Role.ACCOUNT_MANAGER);
                claims.add(threads.submit(() -> me.post("/customers/" + firm + "/claim")));
            }
        }
        int won = 0;
        for (Future<Http.Answer> claim : claims) {
            int status = claim.get().status();
            assertThat(status).as(claim.get().toString()).isIn(200, 422);
            won += status == 200 ? 1 : 0;
        }
        return won;
    }
}
