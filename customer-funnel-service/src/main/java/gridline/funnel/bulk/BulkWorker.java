package gridline.funnel.bulk;

import gridline.platform.lease.Lease;
import gridline.platform.lease.Leases;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 批量执行者: works on jobs in the background, each under a lease, so that of any number of replicas one works on it; what a dead
 * process left behind is taken up when its lease has run out.
 */
@Component
public class BulkWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int SECONDS_TO_STOP = 20;

    private final BulkJobs jobs;
    private final RunBulk run;
    private final Leases leases;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("bulk-worker").factory());
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopping;

    BulkWorker(BulkJobs jobs, RunBulk run, Leases leases) {
        this.jobs = jobs;
        this.run = run;
        this.leases = leases;
    }

    /** Looks for work now; returns at once. Jobs left behind by others are found by the clock. */
    @Scheduled(fixedDelayString = "${gridline.funnel.look-for-bulk-work:PT2S}")
    public void wake() {
        if (!stopping && busy.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        try {
            for (String id : jobs.underWay()) {
                if (stopping) {
                    return;
                }
                one(id);
            }
        } catch (RuntimeException storeAway) {
            LOG.warn("Cannot look for jobs to work on; trying again shortly", storeAway);
        } finally {
            busy.set(false);
        }
    }

    private void one(String id) {
        Optional<Lease> lease = leases.tryAcquire("bulk-" + id, LEASE);
        if (lease.isEmpty()) {
            return;
        }
        try {
            run.run(id, () -> !stopping && leases.renew(lease.get(), LEASE));
        } catch (RuntimeException interrupted) {
            LOG.warn("Job {} was interrupted; it goes on shortly", id, interrupted);
        } finally {
            leases.release(lease.get());
        }
    }

    /** Finishes the rows at hand; another replica goes on. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
