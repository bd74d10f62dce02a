package gridline.platform.imports.job;

import gridline.platform.persistence.Versioned;
import java.util.Optional;
import java.util.UUID;
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
 * 导入执行者: works on imports one after the other, in the background. What it does not finish, because the process ends or the store
 * is away, is taken up again by this or another replica when the lease has run out.
 */
@Component
public class ImportWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int SECONDS_TO_STOP = 20;

    private final ImportJobs jobs;
    private final RunImport runImport;
    private final String name = UUID.randomUUID().toString();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("import-worker").factory());
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopping;

    ImportWorker(ImportJobs jobs, RunImport runImport) {
        this.jobs = jobs;
        this.runImport = runImport;
    }

    /** Looks for work now; returns at once. Imports left behind by others are found by the clock. */
    @Scheduled(fixedDelayString = "${gridline.imports.look-for-work:PT2S}")
    public void wake() {
        if (!stopping && busy.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        try {
            Optional<Versioned<ImportJob>> next = jobs.claim(name);
            while (next.isPresent() && !stopping) {
                run(next.get());
                next = stopping ? Optional.empty() : jobs.claim(name);
            }
        } catch (RuntimeException storeAway) {
            LOG.warn("Cannot look for imports to work on; trying again shortly", storeAway);
        } finally {
            busy.set(false);
        }
    }

    private void run(Versioned<ImportJob> job) {
        try {
            runImport.run(job, name, () -> stopping);
        } catch (Exception interrupted) {
            // Stays leased: taken up again when the lease has run out, and given up after some attempts.
            LOG.warn(
                    "Import {} was interrupted in attempt {}",
                    job.id(),
                    job.state().attempts(),
                    interrupted);
        }
    }

    /** Finishes the batch at hand and gives the import back. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
