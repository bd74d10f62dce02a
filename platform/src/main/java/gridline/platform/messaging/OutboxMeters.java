package gridline.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 发件箱指标: {@code gridline.outbox.backlog} (documents that owe events), {@code gridline.outbox.age} (seconds since the
 * oldest owed event happened), {@code gridline.outbox.delay} (from the write to the broker's acknowledgement) and
 * {@code gridline.outbox.failures}.
 */
final class OutboxMeters {

    private static final long REFRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final OutboxDocuments documents;
    private final Clock clock;
    private final Timer delay;
    private final Counter failures;
    private volatile long backlog;
    private volatile @Nullable Instant oldest;
    private long refreshedAt = System.nanoTime() - REFRESH_NANOS;

    OutboxMeters(OutboxDocuments documents, Clock clock, MeterRegistry registry) {
        this.documents = documents;
        this.clock = clock;
        this.delay = Timer.builder("gridline.outbox.delay")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.failures = Counter.builder("gridline.outbox.failures").register(registry);
        Gauge.builder("gridline.outbox.backlog", this, meters -> meters.backlog).register(registry);
        Gauge.builder("gridline.outbox.age", this, OutboxMeters::ageInSeconds)
                .baseUnit("seconds")
                .register(registry);
    }

    void sent(PendingEvent event) {
        Duration passed = Duration.between(event.time(), clock.instant());
        delay.record(passed.isNegative() ? Duration.ZERO : passed);
    }

    void failed() {
        failures.increment();
    }

    /** Looks at the collections, though not each time it is asked to. */
    void refresh(Collection<String> collections) {
        if (System.nanoTime() - refreshedAt < REFRESH_NANOS) {
            return;
        }
        refreshedAt = System.nanoTime();
        backlog = collections.stream().mapToLong(documents::backlog).sum();
        oldest = collections.stream()
                .map(documents::oldest)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private double ageInSeconds() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
