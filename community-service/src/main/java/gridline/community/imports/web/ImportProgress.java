package gridline.community.imports.web;

import gridline.community.imports.job.ImportJob;
import gridline.community.imports.job.ImportJobs;
import gridline.platform.persistence.Versioned;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * 导入进度: tells a browser every step of an import, by looking at the store, so that it does not matter which replica works on
 * it. One look-up by id a step for each watcher; a slow watcher holds up no other.
 */
@Component
class ImportProgress implements DisposableBean {

    private static final Duration STEP = Duration.ofMillis(300);
    private static final int STEPS_BETWEEN_SIGNS_OF_LIFE = 50;
    /** A watcher that stays longer comes back by itself: browsers reconnect. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ImportJobs jobs;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("import-progress").factory());

    ImportProgress(ImportJobs jobs) {
        this.jobs = jobs;
    }

    SseEmitter watch(String id, Function<Versioned<ImportJob>, ImportView> view) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Watcher watcher = new Watcher(id, view, emitter);
        ScheduledFuture<?> steps = timer.scheduleWithFixedDelay(
                () -> Thread.startVirtualThread(watcher::step), 0, STEP.toMillis(), TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> steps.cancel(false));
        emitter.onTimeout(() -> steps.cancel(false));
        emitter.onError(gone -> steps.cancel(false));
        return emitter;
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    /** One who watches one import. */
    private final class Watcher {

        private final String id;
        private final Function<Versioned<ImportJob>, ImportView> view;
        private final SseEmitter emitter;
        private final Semaphore stepping = new Semaphore(1);
        private long told = -1;
        private long steps;
        private boolean ended;

        Watcher(String id, Function<Versioned<ImportJob>, ImportView> view, SseEmitter emitter) {
            this.id = id;
            this.view = view;
            this.emitter = emitter;
        }

        /** Passed over while the step before still hangs on a slow connection. */
        void step() {
            if (!stepping.tryAcquire()) {
                return;
            }
            try {
                if (!ended) {
                    tell(jobs.require(id));
                }
            } catch (IOException | IllegalStateException watcherGone) {
                end(null);
            } catch (RuntimeException storeAway) {
                end(storeAway);
            } finally {
                stepping.release();
            }
        }

        private void tell(Versioned<ImportJob> job) throws IOException {
            if (job.version() != told) {
                emitter.send(SseEmitter.event()
                        .name("progress")
                        .id(Long.toString(job.version()))
                        .data(view.apply(job), MediaType.APPLICATION_JSON));
                told = job.version();
            } else if (steps % STEPS_BETWEEN_SIGNS_OF_LIFE == 0) {
                emitter.send(SseEmitter.event().comment("still here"));
            }
            steps++;
            if (job.state().status().isFinished()) {
                end(null);
            }
        }

        private void end(@Nullable RuntimeException cause) {
            ended = true;
            if (cause == null) {
                emitter.complete();
            } else {
                emitter.completeWithError(cause);
            }
        }
    }
}
