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
        String print = JarContent.fingerprint(packed("one", "text", 0));

        assertThat(JarContent.fingerprint(packed("two", "text", 86_400_000))).isEqualTo(print);
        assertThat(JarContent.fingerprint(packed("three", "test", 0))).isNotEqualTo(print);
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
