package gridline.gateway.live;

import gridline.platform.live.LiveMessage;
import gridline.platform.security.Caller;
import gridline.platform.web.UnavailableException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 观察者名册: all pages that this gateway tells of changes. A slow one holds up no other. */
@Component
class Watchers implements DisposableBean {

    private final Set<Watcher> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-pace").factory());
    private final LiveSettings settings;

    Watchers(LiveSettings settings) {
        this.settings = settings;
        long pace = settings.pace().toMillis();
        timer.scheduleWithFixedDelay(this::tellAll, pace, pace, TimeUnit.MILLISECONDS);
    }

    /** @throws UnavailableException (503) when there are as many as this gateway bears */
    SseEmitter watch(Caller caller) {
        if (all.size() >= settings.watchers()) {
            throw new UnavailableException(
                    "live", Duration.ofMinutes(1), new IllegalStateException("told already: " + all.size()));
        }
        SseEmitter emitter = new SseEmitter(settings.longest().toMillis());
        Watcher watcher = new Watcher(caller, emitter);
        emitter.onCompletion(() -> all.remove(watcher));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> all.remove(watcher));
        all.add(watcher);
        return emitter;
    }

    void note(LiveMessage message) {
        message.changes().forEach(change -> all.forEach(each -> each.note(message.service(), change)));
    }

    private void tellAll() {
        all.forEach(each -> Thread.startVirtualThread(() -> {
            if (!each.tell()) {
                all.remove(each);
            }
        }));
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
