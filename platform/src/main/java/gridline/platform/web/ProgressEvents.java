package gridline.platform.web;

import gridline.platform.persistence.Versioned;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * 进度事件: tells a browser every step of work that goes on in the background, by looking at the store, so that it does not matter
 * which replica works on it. One look-up by id a step for each watcher; a slow watcher holds up no other.
 */
public final class ProgressEvents implements DisposableBean {

    private static final Duration STEP = Duration.ofMillis(300);
    private static final int STEPS_BETWEEN_SIGNS_OF_LIFE = 50;
    /** A watcher that stays longer comes back by itself: browsers reconnect. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());

    /**
     * An event {@code progress} for every new version, the last when it is finished.
     *
     * @param look finds the work as it stands
     * @param view what is told of it
     * @param finished whether nothing will come any more
     */
    public <S> SseEmitter watch(Supplier<Versioned<S>> look, Function<Versioned<S>, ?> view, Predicate<S> finished) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Watcher<S> watcher = new Watcher<>(look, view, finished, emitter);
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

    /** One who watches one piece of work. */
    private static final class Watcher<S> {

        private final Supplier<Versioned<S>> look;
        private final Function<Versioned<S>, ?> view;
        private final Predicate<S> finished;
        private final SseEmitter emitter;
        private final Semaphore stepping = new Semaphore(1);
        private long told = -1;
        private long steps;
        private boolean ended;

        Watcher(
                Supplier<Versioned<S>> look,
                Function<Versioned<S>, ?> view,
                Predicate<S> finished,
                SseEmitter emitter) {
            this.look = look;
            this.view = view;
            this.finished = finished;
            this.emitter = emitter;
        }

        /** Passed over while the step before still hangs on a slow connection. */
        void step() {
            if (!stepping.tryAcquire()) {
                return;
            }
            try {
                if (!ended) {
                    tell(look.get());
                }
            } catch (IOException | IllegalStateException watcherGone) {
                end(null);
            } catch (RuntimeException storeAway) {
                end(storeAway);
            } finally {
                stepping.release();
            }
        }

        private void tell(Versioned<S> job) throws IOException {
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
            if (finished.test(job.state())) {
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
