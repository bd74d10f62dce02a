package gridline.standalone.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The process ids of the parts, kept beside their data (进程记录), so that a start after a supervisor was killed knows
 * what it left behind.
 */
final class RunRecord {

    /** The system's clock may be corrected between two looks at the same process. */
    private static final Duration SAME = Duration.ofSeconds(2);

    private final Path folder;

    RunRecord(Path folder) {
        this.folder = folder;
    }

    void started(String name, ProcessHandle process) {
        try {
            Files.createDirectories(folder);
            long since =
                    process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
            Files.writeString(file(name), process.pid() + " " + since);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void ended(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Processes of an earlier run that are still there; records of those that are not are deleted. */
    List<ProcessHandle> leftovers() {
        List<ProcessHandle> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> records = Files.list(folder)) {
            for (Path one :
                    records.filter(path -> path.toString().endsWith(".pid")).toList()) {
                Optional<ProcessHandle> process = read(one);
                process.ifPresent(found::add);
                if (process.isEmpty()) {
                    Files.delete(one);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    /** Waits for the process to end by itself, then kills it. */
    static void end(ProcessHandle process, Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<ProcessHandle> read(Path record) throws IOException {
        String[] words = Files.readString(record).strip().split(" ");
        try {
            long since = Long.parseLong(words[words.length - 1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(start -> Duration.between(start, Instant.ofEpochMilli(since))
                                            .abs()
                                            .compareTo(SAME)
                                    <= 0)
                            .orElse(false));
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
