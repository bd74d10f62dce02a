package gridline.gateway.live;

import gridline.platform.live.LiveChange;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 观察者: one open page, and what it has not been told yet. It keeps names of collections and ids, at most so many of each. */
final class Watcher {

    private static final int IDS = 100;
    private static final int PACES_BETWEEN_SIGNS_OF_LIFE = 30;

    private final Caller caller;
    private final SseEmitter emitter;
    private final Semaphore telling = new Semaphore(1);
    private final Map<String, Set<String>> pending = new LinkedHashMap<>();
    private long paces;

    Watcher(Caller caller, SseEmitter emitter) {
        this.caller = caller;
        this.emitter = emitter;
    }

    /** Notes a change if it is in the page's own part of the org tree; without its id when it may be anywhere. */
    void note(String service, LiveChange change) {
        String path = change.path();
        if (path != null && !concerns(path)) {
            return;
        }
        String id = path == null ? null : change.id();
        synchronized (pending) {
            Set<String> ids = pending.get(name(service, change));
            if (ids == null) {
                pending.put(name(service, change), id == null ? Set.of() : new LinkedHashSet<>(Set.of(id)));
            } else if (id == null || ids.isEmpty() || ids.size() == IDS) {
                pending.put(name(service, change), Set.of());
            } else {
                ids.add(id);
            }
        }
    }

    private static String name(String service, LiveChange change) {
        return service + "/" + change.collection();
    }

    /** What is kept for a unit concerns those below it as well: a city's rules hold in its grids. */
    private boolean concerns(String path) {
        return caller.covers(path) || caller.scopes().stream().anyMatch(scope -> GridPath.covers(path, scope));
    }

    /** Passed over while the message before still hangs on a slow connection. False when nobody listens any more. */
    boolean tell() {
        if (!telling.tryAcquire()) {
            return true;
        }
        try {
            List<Changed> changes = taken();
            if (!changes.isEmpty()) {
                emitter.send(SseEmitter.event().name("changed").data(new Changes(changes), MediaType.APPLICATION_JSON));
            } else if (paces++ % PACES_BETWEEN_SIGNS_OF_LIFE == 0) {
                emitter.send(SseEmitter.event().comment("still here"));
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        } finally {
            telling.release();
        }
    }

    private List<Changed> taken() {
        synchronized (pending) {
            List<Changed> changes = pending.entrySet().stream()
                    .map(each ->
                            new Changed(each.getKey(), each.getValue().isEmpty() ? null : List.copyOf(each.getValue())))
                    .toList();
            pending.clear();
            return changes;
        }
    }

    /** The data of an event {@code changed}. */
    record Changes(List<Changed> changes) {}

    /**
     * What of one kind changed.
     *
     * @param of service and collection, for example {@code funnel/customers}
     * @param ids which of them; null for any number of them
     */
    record Changed(String of, @Nullable List<String> ids) {}
}
