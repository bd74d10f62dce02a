package gridline.standalone.supervisor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Starts parts as soon as what they need is ready, side by side where possible, keeps them running, and stops them in
 * the opposite order (启动与停止的次序).
 */
final class Supervisor implements AutoCloseable {

    /** Processes of a killed supervisor end by themselves within this time, or are ended. */
    private static final Duration LEFTOVERS_END_WITHIN = Duration.ofSeconds(20);

    private final List<Part> parts;
    private final RunRecord record;
    private final Console console;
    private final Map<String, Child> children = new LinkedHashMap<>();
    private boolean closed;

    Supervisor(List<Part> parts, Path data, Backoff backoff, Console console) {
        this.parts = List.copyOf(parts);
        this.console = console;
        this.record = new RunRecord(data.resolve("run"));
        for (Part part : parts) {
            LogFile log = new LogFile(data.resolve("logs"), part.name(), LogFile.DEFAULT_LIMIT);
            if (children.put(part.name(), new Child(part, log, record, backoff, console)) != null) {
                throw new IllegalArgumentException("two parts are called " + part.name());
            }
        }
        parts.forEach(part -> refuseUnknownNeeds(part, children.keySet()));
        stopOrder();
    }

    /** Ends what a supervisor that was killed has left on the same data. */
    void endLeftovers() throws InterruptedException {
        List<ProcessHandle> leftovers = record.leftovers();
        if (leftovers.isEmpty()) {
            return;
        }
        console.say("waiting for " + leftovers.size() + " processes of an earlier run to end");
        for (ProcessHandle process : leftovers) {
            RunRecord.end(process, LEFTOVERS_END_WITHIN);
        }
    }

    /**
     * Starts everything; returns when all parts are ready.
     *
     * @throws Refusal when one of them does not come up; the others keep running until {@link #close()}
     */
    void start() throws InterruptedException {
        Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
        parts.forEach(part -> ready.put(part.name(), new CompletableFuture<>()));
        for (Part part : parts) {
            Child.inBackground("start " + part.name(), () -> {
                CompletableFuture<Void> mine = require(ready, part.name());
                try {
                    for (String need : part.needs()) {
                        require(ready, need).join();
                    }
                    startOne(part);
                    mine.complete(null);
                } catch (InterruptedException | RuntimeException failed) {
                    mine.completeExceptionally(failed);
                }
            });
        }
        try {
            firstFailureOrAll(ready.values()).get();
        } catch (ExecutionException failed) {
            throw refusal(failed);
        }
    }

    private void startOne(Part part) throws InterruptedException {
        Child child = child(part.name());
        synchronized (this) {
            if (closed) {
                throw new Refusal(Refusal.FAILED, "the start was interrupted");
            }
            child.start();
        }
        Duration before = console.elapsed();
        child.awaitReady();
        console.say("%-18s ready after %.1f s"
                .formatted(part.name(), console.elapsed().minus(before).toMillis() / 1000.0));
    }

    /** Stops all parts, each after those that need it; never longer than the parts' own limits together. */
    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        for (Set<String> together : stopOrder()) {
            List<Thread> stops = new ArrayList<>();
            for (String name : together) {
                stops.add(Child.inBackground("stop " + name, () -> stop(child(name))));
            }
            for (Thread stop : stops) {
                stop.join();
            }
        }
    }

    /** Ends all processes at once, without regard to what they were doing. */
    void kill() {
        synchronized (this) {
            closed = true;
        }
        children.values().forEach(child -> child.handle().ifPresent(ProcessHandle::destroyForcibly));
    }

    Child child(String name) {
        return require(children, name);
    }

    private static void stop(Child child) {
        try {
            child.stop();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Groups of parts, each group needed by none that comes after it. */
    List<Set<String>> stopOrder() {
        List<Set<String>> order = new ArrayList<>();
        Set<String> left = new HashSet<>(children.keySet());
        while (!left.isEmpty()) {
            Set<String> needed = new HashSet<>();
            parts.stream().filter(part -> left.contains(part.name())).forEach(part -> needed.addAll(part.needs()));
            Set<String> group = new HashSet<>(left);
            group.removeAll(needed);
            if (group.isEmpty()) {
                throw new IllegalArgumentException("parts need each other in a circle: " + left);
            }
            order.add(group);
            left.removeAll(group);
        }
        return order;
    }

    private static CompletableFuture<Void> firstFailureOrAll(Iterable<CompletableFuture<Void>> all) {
        CompletableFuture<Void> result = new CompletableFuture<>();
        List<CompletableFuture<Void>> list = new ArrayList<>();
        for (CompletableFuture<Void> one : all) {
            list.add(one);
            one.exceptionally(failed -> {
                result.completeExceptionally(failed);
                return null;
            });
        }
        CompletableFuture.allOf(list.toArray(CompletableFuture[]::new)).thenAccept(result::complete);
        return result;
    }

    private static RuntimeException refusal(Throwable failed) {
        Throwable cause = failed;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private static void refuseUnknownNeeds(Part part, Set<String> names) {
        if (!names.containsAll(part.needs())) {
            throw new IllegalArgumentException(part.name() + " needs what is not there: " + part.needs());
        }
    }

    private static <V> V require(Map<String, V> map, String name) {
        V value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no part is called " + name);
        }
        return value;
    }
}
