package gridline.standalone.supervisor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Makes the JVM's start-up caches (启动缓存) by running the whole system once on throw-away data: every part notes which
 * classes it needs and writes them, linked, to a file when it ends. Done once after a build.
 */
final class FastStart {

    /** A JVM writes its cache while it ends, which takes some seconds of work, for eight of them on few processors. */
    private static final Duration WRITES_WITHIN = Duration.ofMinutes(3);

    private static final String TRAINING = "training-";

    private final Path home;
    private final int port;
    private final PreparedPrograms programs;
    private final Console console;

    FastStart(Path home, int port, PreparedPrograms programs, Console console) {
        this.home = home;
        this.port = port;
        this.programs = programs;
        this.console = console;
    }

    /** Makes caches for the parts given; a failure is reported and costs nothing but the speed of later starts. */
    void make(Set<String> parts) throws IOException, InterruptedException {
        console.say("making start-up caches, once after each build: "
                + String.join(", ", parts.stream().sorted().toList()));
        Path caches = Files.createDirectories(home.resolve(".cache"));
        deleteEarlier(caches);
        Path data = Files.createTempDirectory(caches, TRAINING);
        programs.train(parts);
        boolean complete = false;
        Supervisor system = new Supervisor(trained(data), data, Backoff.DEFAULT, console);
        Thread onCtrlC = new Thread(system::kill, "stop");
        Runtime.getRuntime().addShutdownHook(onCtrlC);
        try (system) {
            system.start();
            complete = true;
            console.say("writing the caches");
        } catch (Refusal failed) {
            console.say("start-up caches could not be made, starting without: " + failed.getMessage());
        }
        Runtime.getRuntime().removeShutdownHook(onCtrlC);
        programs.trained(complete);
        FileTrees.delete(data);
    }

    /** What a training that was interrupted has left. */
    private static void deleteEarlier(Path caches) throws IOException {
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(caches, TRAINING + "*")) {
            for (Path data : earlier) {
                FileTrees.delete(data);
            }
        }
    }

    private List<Part> trained(Path data) {
        return new Topology(home, data, port, Surroundings.NONE, programs::command)
                .parts().stream()
                        .map(part -> part.stoppingWithin(WRITES_WITHIN))
                        .toList();
    }
}
