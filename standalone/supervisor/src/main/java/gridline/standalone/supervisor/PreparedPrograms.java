package gridline.standalone.supervisor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parts' programs, unpacked beside each other so that the JVM can start them from a cache (快速启动): the jars built by
 * Maven are laid out in {@code .cache/programs}, again whenever their content has changed.
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

    private static final String APPLICATION = "application.jar";
    private static final String TETHER = "tether.jar";
    private static final String MAIN = "main-class";
    private static final String FINGERPRINT = "fingerprint";
    private static final String CACHE = "start.aot";
    private static final String HALF_WRITTEN = "start.aot.new";

    private final Path home;
    private final Path java;
    private final boolean caches;
    private final Set<String> inTraining = new HashSet<>();

    /** @param caches whether start-up caches are used and made at all */
    PreparedPrograms(Path home, boolean caches) {
        this.home = home;
        this.java = Path.of(System.getProperty("java.home"), "bin", "java");
        this.caches = caches;
    }

    static Set<String> everyPart() {
        return MODULES.keySet();
    }

    /**
     * Lays out what is not there yet or no longer what was built.
     *
     * @throws Refusal when a part has not been built
     */
    void prepare(Collection<String> parts) throws IOException {
        Path tether = onlyJar("standalone/supervisor", "-tether.jar");
        for (String part : parts) {
            Path jar = jarOf(part);
            String fingerprint = JarContent.fingerprint(jar)
                    + JarContent.fingerprint(tether)
                    + System.getProperty("java.runtime.version")
                    + JVM;
            Path folder = folder(part);
            Path noted = folder.resolve(FINGERPRINT);
            if (!Files.exists(noted) || !Files.readString(noted).equals(fingerprint)) {
                layOut(jar, tether, folder);
                Files.writeString(noted, fingerprint);
            }
        }
    }

    /** Parts that have no start-up cache and should get one. */
    Set<String> withoutCache(Collection<String> parts) {
        Set<String> without = new HashSet<>(parts);
        without.removeIf(part -> !caches || Files.exists(folder(part).resolve(CACHE)));
        return without;
    }

    /** From now on these parts write a cache when they end. */
    void train(Set<String> parts) {
        inTraining.addAll(parts);
    }

    /**
     * Ends the training; a part that wrote no cache gets an empty one, or every start would try again.
     *
     * @param complete whether all parts have come up and ended by themselves
     */
    void trained(boolean complete) throws IOException {
        for (String part : inTraining) {
            Path written = folder(part).resolve(HALF_WRITTEN);
            if (complete) {
                if (!Files.exists(written)) {
                    Files.createFile(written);
                }
                Files.move(written, folder(part).resolve(CACHE), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(written);
            }
        }
        inTraining.clear();
    }

    List<String> command(String part, int heap, List<String> arguments) {
        Path folder = folder(part);
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx" + heap + "m"));
        command.addAll(JVM);
        Path cache = folder.resolve(CACHE);
        if (inTraining.contains(part)) {
            command.add("-XX:AOTCacheOutput=" + folder.resolve(HALF_WRITTEN));
        } else if (caches && cache.toFile().length() > 0) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.add("-cp");
        command.add(folder.resolve(TETHER) + File.pathSeparator + folder.resolve(APPLICATION));
        command.add("gridline.standalone.tether.Tether");
        command.add(mainClass(folder));
        command.addAll(arguments);
        return command;
    }

    private static void layOut(Path jar, Path tether, Path folder) throws IOException {
        JarContent.delete(folder);
        Files.createDirectories(folder);
        Files.copy(tether, folder.resolve(TETHER));
        Files.writeString(folder.resolve(MAIN), new ExecutableJar(jar).layOut(folder, APPLICATION));
    }

    private static String mainClass(Path folder) {
        try {
            return Files.readString(folder.resolve(MAIN)).strip();
        } catch (IOException notPrepared) {
            throw new UncheckedIOException(notPrepared);
        }
    }

    private Path folder(String part) {
        return home.resolve(".cache/programs").resolve(part);
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
}
