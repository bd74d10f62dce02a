package gridline.funnel.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.DomainEvent;
import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.RegistrationLapsed;
import gridline.contracts.funnel.RegistrationWarned;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.funnel.Replica;
import gridline.platform.lease.LeasedJobRunner;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** FN-11, FN-13: warnings and lapses that fell due while nothing was running happen once each, over two replicas. */
@FunnelTest
class DowntimeTest {

    private static final int CUSTOMERS = 30;
    /** Later than any other test moves the clock, so that the job is due whatever ran before. */
    private static final Instant START = MovableClock.START.plus(Duration.ofDays(2000));

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private MovableClock clock;

    @Autowired
    private LeasedJobRunner jobs;

    @Autowired
    private EventRecorder recorder;

    @Autowired
    private SettleDue settle;

    @Test
    void warnsAndLapsesOnceEachAfterADowntime() {
        Set<String> mine = held();
        try (ConfigurableApplicationContext replica = Replica.of(environment, clock)) {
            LeasedJobRunner other = replica.getBean(LeasedJobRunner.class);
            after(Duration.ofDays(24), jobs, other);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(about(RegistrationWarned.class, mine)).hasSize(CUSTOMERS));
            assertThat(about(RegistrationLapsed.class, mine)).isEmpty();

            after(Duration.ofDays(20), jobs, other);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(about(RegistrationLapsed.class, mine)).hasSize(CUSTOMERS));
            assertThat(settle.run()).isZero();
            assertThat(replica.getBean(SettleDue.class).run()).isZero();
        } finally {
            jobs.start();
        }
        List<RegistrationWarned> warnings = about(RegistrationWarned.class, mine);
        assertThat(warnings).hasSize(2 * CUSTOMERS).doesNotHaveDuplicates();
        assertThat(warnings).extracting(RegistrationWarned::daysBefore).containsOnly(7, 2);
        assertThat(about(RegistrationLapsed.class, mine)).hasSize(CUSTOMERS).doesNotHaveDuplicates();
    }

    private Set<String> held() {
        clock.set(START);
        String community = "c-" + UUID.randomUUID();
        Neighbours.community(community, FunnelClient.GRID, BuildState.OPEN);
        FunnelClient li = FunnelClient.accountManager(port);
        Set<String> ids = new HashSet<>();
        for (int each = 0; each < CUSTOMERS; each++) {
            String id = li.create("停机商贸" + each + "号", community);
            assertThat(li.post("/customers/" + id + "/claim").status()).isEqualTo(200);
            ids.add(id);
        }
        return ids;
    }

    /** Nothing runs while the time passes. */
    private void after(Duration downtime, LeasedJobRunner... replicas) {
        for (LeasedJobRunner each : replicas) {
            each.stop();
        }
        clock.advance(downtime);
        for (LeasedJobRunner each : replicas) {
            each.start();
        }
    }

    private <E extends DomainEvent> List<E> about(Class<E> type, Set<String> ids) {
        return new ArrayList<>(recorder.all(type).stream()
                .filter(event -> ids.contains(event.subject()))
                .toList());
    }
}
