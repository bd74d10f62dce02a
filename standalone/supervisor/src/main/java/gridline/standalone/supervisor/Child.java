package gridline.standalone.supervisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running (受管进程): starts it, notes what it says, and starts it again when it dies, after a wait that
 * grows with every death. Created stopped; started once and stopped once.
 */
final class Child {

    /** A part that dies this often before it was ever ready will not come up by trying again. */
    private static final int HOPELESS = 4;

    /** A process it started may hold the pipe for longer. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Part part;
    private final LogFile log;
    private final RunRecord record;
    private final Backoff backoff;
    private final Console console;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private volatile @Nullable Process process;
    private volatile boolean everReady;
    private volatile boolean hopeless;
    private volatile boolean begun;
    private volatile int starts;

    Child(Part part, LogFile log, RunRecord record, Backoff backoff, Console console) {
        this.part = part;
        this.log = log;
        this.record = record;
        this.backoff = backoff;
        this.console = console;
    }

    void start() {
        begun = true;
        inBackground(part.name(), this::run);
    }

    /**
     * Blocks until the part does its work.
     *
     * @throws Refusal when it does not come up in its time, or dies again and again; its last lines are in the message
     */
    void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + part.startWithin().toNanos();
        while (!part.ready().ready() || !alive()) {
            if (hopeless) {
                throw failure("ends as soon as it is started");
            }
            if (System.nanoTime() > end) {
                throw failure("is not ready after " + part.startWithin().toSeconds() + " s");
            }
            if (stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(Refusal.FAILED, "the start was interrupted");
            }
        }
        everReady = true;
    }

    /** Asks the process to end and kills it when it does not; returns when it is gone. */
    void stop() throws InterruptedException {
        stopping.countDown();
        Process current = process;
        if (current != null && current.isAlive()) {
            // Process.destroy would also close the pipes, and who writes a start-up cache while it ends dies of that.
            current.toHandle().destroy();
            if (!current.waitFor(part.stopWithin().toMillis(), TimeUnit.MILLISECONDS)) {
                console.say(part.name() + " does not end, killed");
                current.destroyForcibly();
            }
        }
        if (begun && !gone.await(part.stopWithin().toMillis(), TimeUnit.MILLISECONDS)) {
            console.say(part.name() + " cannot be ended");
        }
        log.close();
    }

    String name() {
        return part.name();
    }

    int starts() {
        return starts;
    }

    Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }

    private boolean alive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    private Refusal failure(String what) {
        List<String> said = log.last();
        return new Refusal(
                Refusal.FAILED,
                part.name() + " " + what + ". The last it said (all of it is in " + log.path() + "):\n    "
                        + String.join("\n    ", said));
    }

    private void run() {
        int deaths = 0;
        try {
            while (stopping.getCount() > 0) {
                long began = System.nanoTime();
                int code = runOnce();
                if (stopping.getCount() == 0) {
                    return;
                }
                deaths = backoff.deaths(deaths, Duration.ofNanos(System.nanoTime() - began));
                if (!everReady && deaths >= HOPELESS) {
                    hopeless = true;
                    return;
                }
                Duration delay = backoff.delay(deaths);
                console.say("%s ended (exit code %d), started again in %.1f s"
                        .formatted(part.name(), code, delay.toMillis() / 1000.0));
                stopping.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            gone.countDown();
        }
    }

    private int runOnce() throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(part.command()).redirectErrorStream(true);
        builder.environment().putAll(part.environment());
        try {
            Process started = builder.start();
            process = started;
            starts++;
            record.started(part.name(), started.toHandle());
            if (stopping.getCount() == 0) {
                started.toHandle().destroy();
            }
            Thread listener = listen(started);
            int code = started.waitFor();
            listener.join(LAST_WORDS);
            record.ended(part.name());
            return code;
        } catch (IOException notStarted) {
            log.line("cannot be started: " + notStarted.getMessage());
            return -1;
        }
    }

    /** Reads to the end whatever happens: a process whose output nobody takes comes to a stand. */
    private Thread listen(Process started) {
        return inBackground(part.name() + " output", () -> {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    note(line);
                }
            } catch (IOException killed) {
                // Its last line was torn off.
            }
        });
    }

    private void note(String line) {
        try {
            log.line(line);
        } catch (UncheckedIOException diskFull) {
            // Losing a line of the log is better than stopping the system.
        }
    }

    /**
     * Not a virtual thread: reading from a process holds on to the thread that carries it, and there are as few of those
     * as processors. Three processes would bring everything to a stand on a machine with two.
     */
    static Thread inBackground(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().start(work);
    }
}
