package gridline.platform.idempotency;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** 租约续期: keeps the records of requests that take long from being taken for dead, and sweeps out old ones. */
final class Leases implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);

    private final IdempotencyStore store;
    private final long renewMillis;
    private final ScheduledThreadPoolExecutor timer;

    Leases(IdempotencyStore store, Duration lease) {
        this.store = store;
        this.renewMillis = Math.max(1, lease.toMillis() / 3);
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("idempotency-leases").factory());
        // Most requests are over long before their first renewal.
        timer.setRemoveOnCancelPolicy(true);
        timer.scheduleWithFixedDelay(
                () -> quietly(store::sweep), SWEEP_EVERY.toMillis(), SWEEP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    Held hold(String id, String owner) {
        ScheduledFuture<?> renewals = timer.scheduleWithFixedDelay(
                () -> quietly(() -> store.renew(id, owner)), renewMillis, renewMillis, TimeUnit.MILLISECONDS);
        return () -> renewals.cancel(false);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    /** The store may be away for a while; the next round tries again. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException away) {
            LOG.warn(
                    "idempotency records could not be tended: {}",
                    away.getClass().getSimpleName());
        }
    }

    /** 持有: a lease that is renewed until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
