package gridline.standalone.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work nobody asked for (后台维护): expired documents go, and space taken by old versions is used again. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private static final int EXPIRY_SECONDS = 30;
    private static final int TARGET_FILL_PERCENT = 50;
    private static final int REWRITTEN_AT_ONCE = 1 << 20;
    private static final int REWRITE_EVERY_MS = 250;

    private final MVStore store;
    private final StoreBackend backend;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-housekeeping").daemon().factory());

    Housekeeping(MVStore store, StoreBackend backend) {
        this.store = store;
        this.backend = backend;
        clockwork.scheduleWithFixedDelay(
                () -> quietly(backend::removeExpired), EXPIRY_SECONDS, EXPIRY_SECONDS, TimeUnit.SECONDS);
        clockwork.scheduleWithFixedDelay(
                () -> quietly(this::reuseSpace), REWRITE_EVERY_MS, REWRITE_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** A little at a time: writers wait meanwhile. */
    private void reuseSpace() {
        backend.commits().alone(() -> {
            if (store.compact(TARGET_FILL_PERCENT, REWRITTEN_AT_ONCE)) {
                store.commit();
            }
        });
        store.sync();
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("housekeeping failed", e);
        }
    }

    @Override
    public void close() {
        clockwork.shutdown();
        try {
            clockwork.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
