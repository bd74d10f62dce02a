package gridline.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.testing.MovableClock;
import gridline.platform.testing.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@PlatformTest(service = "funnel")
class LeasedJobRunnerTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    private record Run(Instant since, Instant until) {}

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MovableClock clock;

    @Autowired
    Leases leases;

    private final String name = "job-" + UUID.randomUUID();
    private final List<Run> runs = Collections.synchronizedList(new ArrayList<>());

    private LeasedJobRunner replica(LeasedJob job) {
        return new LeasedJobRunner(List.of(job), leases, mongo, clock);
    }

    private LeasedJob hourly() {
        return LeasedJob.every(name, Duration.ofHours(1), (since, until) -> runs.add(new Run(since, until)));
    }

    @Test
    void runsOnceOverAllReplicasWheneverItIsDue() {
        LeasedJobRunner one = replica(hourly());
        LeasedJobRunner other = replica(hourly());
        Instant start = clock.instant();

        one.runDue();
        other.runDue();
        clock.advance(Duration.ofMinutes(59));
        one.runDue();
        other.runDue();
        clock.advance(Duration.ofMinutes(1));
        other.runDue();
        one.runDue();

        assertThat(runs).containsExactly(new Run(null, start), new Run(start, start.plus(Duration.ofHours(1))));
    }

    @Test
    void makesUpForADowntimeWithOneRunOverTheWholeTime() {
        LeasedJobRunner before = replica(hourly());
        Instant start = clock.instant();
        before.runDue();

        clock.advance(Duration.ofDays(3));
        LeasedJobRunner after = replica(hourly());
        after.runDue();
        after.runDue();

        assertThat(runs).hasSize(2);
        assertThat(runs.getLast()).isEqualTo(new Run(start, start.plus(Duration.ofDays(3))));
    }

    @Test
    void triesAFailedRunAgainFromTheSameBeginning() {
        LeasedJob failingOnce = LeasedJob.every(name, Duration.ofHours(1), (since, until) -> {
            runs.add(new Run(since, until));
            if (runs.size() == 2) {
                throw new IllegalStateException("once");
            }
        });
        LeasedJobRunner runner = replica(failingOnce);
        Instant start = clock.instant();
        runner.runDue();
        clock.advance(Duration.ofHours(1));
        runner.runDue();
        runner.runDue();
        clock.advance(Duration.ofMinutes(1));
        runner.runDue();

        assertThat(runs).hasSize(3);
        assertThat(runs.get(1).since()).isEqualTo(start);
        assertThat(runs.get(2)).isEqualTo(new Run(start, start.plus(Duration.ofMinutes(61))));
    }

    @Test
    void doesNotStandStillWhenAClockThatWasAheadIsPutRight() {
        LeasedJobRunner runner = replica(hourly());
        Instant right = clock.instant();
        clock.set(right.plus(Duration.ofDays(60)));
        runner.runDue();

        clock.set(right);
        runner.runDue();
        runner.runDue();
        clock.advance(Duration.ofHours(1));
        runner.runDue();

        assertThat(runs)
                .containsExactly(
                        new Run(null, right.plus(Duration.ofDays(60))),
                        new Run(right, right),
                        new Run(right, right.plus(Duration.ofHours(1))));
    }

    @Test
    void takesTheClocksOfTwoReplicasForTheSameWhenTheyDifferALittle() {
        LeasedJobRunner runner = replica(hourly());
        Instant start = clock.instant();
        runner.runDue();

        clock.set(start.minus(Duration.ofMinutes(2)));
        runner.runDue();

        assertThat(runs).hasSize(1);
    }

    @Test
    void runsDailyJobsByTheClockOfShanghai() {
        clock.set(Instant.parse("2026-03-02T01:30:00Z"));
        LeasedJobRunner runner =
                replica(LeasedJob.daily(name, LocalTime.of(9, 0), (since, until) -> runs.add(new Run(since, until))));
        runner.runDue();
        clock.set(Instant.parse("2026-03-03T00:59:59Z"));
        runner.runDue();
        assertThat(runs).hasSize(1);
        clock.set(Instant.parse("2026-03-03T01:00:00Z"));
        runner.runDue();
        assertThat(runs).hasSize(2);
    }

    @Test
    void runsOnceWhenManyReplicasLookAtTheSameMoment() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int replica = 0; replica < 10; replica++) {
                threads.submit(() -> {
                    LeasedJobRunner runner = replica(hourly());
                    together.await();
                    runner.runDue();
                    return null;
                });
            }
            together.countDown();
        }
        assertThat(runs).hasSize(1);
    }

    @Test
    void leaseEndsByItselfAndIsThenSomebodyElses() {
        Lease first = leases.tryAcquire(name, Duration.ofMinutes(1)).orElseThrow();
        assertThat(leases.tryAcquire(name, Duration.ofMinutes(1))).isEmpty();
        clock.advance(Duration.ofSeconds(59));
        assertThat(leases.renew(first, Duration.ofMinutes(1))).isTrue();
        clock.advance(Duration.ofSeconds(59));
        assertThat(leases.tryAcquire(name, Duration.ofMinutes(1))).isEmpty();
        clock.advance(Duration.ofSeconds(1));

        Optional<Lease> second = leases.tryAcquire(name, Duration.ofMinutes(1));

        assertThat(second).isPresent();
        assertThat(leases.renew(first, Duration.ofMinutes(1))).isFalse();
        leases.release(first);
        assertThat(leases.tryAcquire(name, Duration.ofMinutes(1))).isEmpty();
        leases.release(second.get());
        assertThat(leases.tryAcquire(name, Duration.ofMinutes(1))).isPresent();
    }
}
