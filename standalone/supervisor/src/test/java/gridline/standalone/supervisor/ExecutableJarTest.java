package gridline.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutableJarTest {

    @TempDir
    private Path folder;

    @Test
    void isLaidOutAsAJarThatNamesItsLibraries() throws Exception {
        Path packed = packed("one", "text", 0);

        assertThat(new ExecutableJar(packed).layOut(folder, "application.jar")).isEqualTo("some.Main");
        assertThat(folder.resolve("lib/a.jar")).hasContent("library a");
        try (JarFile own = new JarFile(folder.resolve("application.jar").toFile())) {
            assertThat(own.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .isEqualTo("lib/a.jar");
            // Component scanning looks for the folder's own entry.
            assertThat(own.getEntry("some/")).isNotNull();
            assertThat(new String(
                            own.getInputStream(own.getEntry("some/file.txt")).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("text");
        }
    }

    @Test
    void theFingerprintFollowsFromTheContentAndNotFromTheTime() throws Exception {
        String print = ExecutableJar.fingerprint(packed("one", "text", 0));

        assertThat(ExecutableJar.fingerprint(packed("two", "text", 86_400_000))).isEqualTo(print);
        assertThat(ExecutableJar.fingerprint(packed("three", "test", 0))).isNotEqualTo(print);
    }

    @Test
    void aRebuildDoesNotTouchTheProgramThatIsRunning() throws Exception {
        Path programs = folder.resolve("programs");
        Path tether = Files.writeString(folder.resolve("tether.jar"), "tether");
        Path jar = packed("one", "text", 0);
        ProgramFolder running = ProgramFolder.of(programs, "pricing", jar, tether, "old");
        assertThat(running.mainClass()).isEqualTo("some.Main");

        // Another process would find it locked; in this one the system refuses the second lock as well.
        try (ProgramFolder rebuilt = ProgramFolder.of(programs, "pricing", jar, tether, "new")) {
            assertThat(programs.resolve("pricing-old/application.jar")).exists();
            running.close();
            rebuilt.optionToWriteCache();
        }
        ProgramFolder.of(programs, "pricing", jar, tether, "newest").close();
        assertThat(programs).isDirectoryNotContaining("glob:**/{pricing-old,pricing-new,half-*}");
        assertThat(programs.resolve("pricing-newest")).exists();
    }

    @Test
    void aCacheThatWasNotWrittenIsNotTriedAgain() throws Exception {
        Path tether = Files.writeString(folder.resolve("tether.jar"), "tether");
        try (ProgramFolder program = ProgramFolder.of(folder, "pricing", packed("one", "text", 0), tether, "x")) {
            assertThat(program.hasCache()).isFalse();
            program.keepCache();
            assertThat(program.hasCache()).isTrue();
            assertThat(program.optionToUseCache()).isEqualTo("-XX:AOTMode=off");
        }
    }

    private Path packed(String name, String content, long time) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), "some.Main");
        Path jar = folder.resolve(name + ".packed");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            entry(out, "BOOT-INF/classes/", "", time);
            entry(out, "BOOT-INF/classes/some/", "", time);
            entry(out, "BOOT-INF/classes/some/file.txt", content, time);
            entry(out, "BOOT-INF/lib/", "", time);
            entry(out, "BOOT-INF/lib/a.jar", "library a", time);
        }
        return jar;
    }

    private static void entry(JarOutputStream out, String name, String content, long time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(time + 1_000_000_000_000L));
        out.putNextEntry(entry);
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
