package gridline.standalone.supervisor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parts' programs as the JVM starts them fastest (快速启动): the jars built by Maven, laid out in
 * {@code .cache/programs}, with a start-up cache where one has been made.
 */
final class PreparedPrograms {

    /** Folder of each part's module. */
    private static final Map<String, String> MODULES = Map.of(
            Topology.STORE,
            "standalone/document-store",
            Topology.BROKER,
            "standalone/broker",
            Topology.IDENTITY,
            "standalone/identity-provider",
            "community",
            "community-service",
            "funnel",
            "customer-funnel-service",
            "pricing",
            "pricing-service",
            "campaign",
            "campaign-service",
            Topology.GATEWAY,
            "gateway");

    /** The same for the run that makes a cache and those that use it, or the JVM does not accept it. */
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ReservedCodeCacheSize=96m",
            "-Xss512k",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** A JVM writes its cache while it ends, which takes some seconds of work, for eight of them on few processors. */
    private static final Duration WRITES_WITHIN = Duration.ofMinutes(3);

    private static final int NAME_LENGTH = 16;

    private final Path home;
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final boolean caches;
    private final Map<String, ProgramFolder> folders = new HashMap<>();
    private final Set<String> noting = new HashSet<>();
    private volatile boolean complete;

    /** @param caches whether start-up caches are used and made at all */
    PreparedPrograms(Path home, boolean caches) {
        this.home = home;
        this.caches = caches;
    }

    /**
     * Lays out what is not there yet or no longer what was built.
     *
     * @throws Refusal when a part has not been built
     */
    void prepare(Collection<String> parts) throws IOException {
        Path tether = onlyJar("standalone/supervisor", "-tether.jar");
        for (String part : parts) {
            if (!folders.containsKey(part)) {
                Path jar = jarOf(part);
                String content = digest(ExecutableJar.fingerprint(jar)
                        + ExecutableJar.fingerprint(tether)
                        + System.getProperty("java.runtime.version")
                        + JVM);
                folders.put(part, ProgramFolder.of(home.resolve(".cache/programs"), part, jar, tether, content));
            }
        }
    }

    /**
     * Those of these parts that have no start-up cache note while they run which classes they need, and write them, linked, when
     * they end.
     */
    void noteForCaches(Collection<String> parts) {
        for (String part : parts) {
            if (caches && !folder(part).hasCache()) {
                noting.add(part);
            }
        }
    }

    /** All parts have come up: what they have noted is worth keeping. */
    void complete() {
        complete = true;
    }

    /** Whether parts write a cache when they end. */
    boolean writing() {
        return complete && !noting.isEmpty();
    }

    /** The same parts; those that write a cache when they end are given the time for it. */
    List<Part> givenTime(List<Part> parts) {
        return parts.stream()
                .map(part -> noting.contains(part.name()) ? part.stoppingWithin(WRITES_WITHIN) : part)
                .toList();
    }

    /** To be called when all parts have ended. */
    void keepCaches() throws IOException {
        for (String part : noting) {
            if (complete) {
                folder(part).keepCache();
            } else {
                folder(part).dropCache();
            }
        }
        noting.clear();
    }

    List<String> command(String part, int heap, List<String> arguments) {
        ProgramFolder folder = folder(part);
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx" + heap + "m"));
        command.addAll(JVM);
        if (noting.contains(part)) {
            command.add(folder.optionToWriteCache());
        } else if (caches && folder.hasCache()) {
            command.add(folder.optionToUseCache());
        }
        command.addAll(List.of("-cp", folder.classPath(), "gridline.standalone.tether.Tether", folder.mainClass()));
        command.addAll(arguments);
        return command;
    }

    private ProgramFolder folder(String part) {
        ProgramFolder folder = folders.get(part);
        if (folder == null) {
            throw new IllegalStateException(part + " is not prepared");
        }
        return folder;
    }

    private Path jarOf(String part) throws IOException {
        String module = MODULES.get(part);
        if (module == null) {
            throw new IllegalArgumentException("no module is known for " + part);
        }
        try {
            return onlyJar(module, "-exec.jar");
        } catch (Refusal noneSoNamed) {
            return onlyJar(module, "-SNAPSHOT.jar");
        }
    }

    private Path onlyJar(String module, String end) throws IOException {
        Path target = home.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> jars =
                        files.filter(file -> file.toString().endsWith(end)).toList();
                if (jars.size() == 1) {
                    return jars.getFirst();
                }
            }
        }
        throw new Refusal(Refusal.FAILED, module + " has not been built; ./start builds what is missing");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
