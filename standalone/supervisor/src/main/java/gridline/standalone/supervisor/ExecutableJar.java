package gridline.standalone.supervisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An executable jar as Spring Boot packs it (可执行包), with its libraries inside. The JVM can only use a start-up cache for
 * plain jars, so it is laid out as one jar of its own classes that names the libraries beside it.
 */
final class ExecutableJar {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private final Path jar;

    ExecutableJar(Path jar) {
        this.jar = jar;
    }

    /**
     * Writes {@code name} and the folder {@code lib} into the folder given.
     *
     * @return the main class
     */
    String layOut(Path folder, String name) throws IOException {
        try (JarFile packed = new JarFile(jar.toFile())) {
            List<JarEntry> entries = packed.stream().toList();
            Path lib = Files.createDirectories(folder.resolve("lib"));
            StringBuilder classPath = new StringBuilder();
            for (JarEntry entry : entries) {
                if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
                    String library = entry.getName().substring(LIBRARIES.length());
                    try (InputStream content = packed.getInputStream(entry)) {
                        Files.copy(content, lib.resolve(library));
                    }
                    classPath
                            .append(classPath.isEmpty() ? "" : " ")
                            .append("lib/")
                            .append(library);
                }
            }
            Attributes told = packed.getManifest().getMainAttributes();
            String mainClass = told.getValue("Start-Class");
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath.toString());
            try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                    JarOutputStream own = new JarOutputStream(file, manifest)) {
                // Folders too: without their entries a jar cannot be searched for components.
                for (JarEntry entry : entries) {
                    if (entry.getName().startsWith(CLASSES) && entry.getName().length() > CLASSES.length()) {
                        copy(packed, entry, own);
                    }
                }
            }
            return mainClass;
        }
    }

    private static void copy(JarFile packed, JarEntry entry, JarOutputStream own) throws IOException {
        JarEntry copied = new JarEntry(entry.getName().substring(CLASSES.length()));
        copied.setLastModifiedTime(FileTime.fromMillis(entry.getTime()));
        own.putNextEntry(copied);
        try (InputStream content = packed.getInputStream(entry)) {
            content.transferTo(own);
        }
        own.closeEntry();
    }

    /**
     * Says whether two jars hold the same, whenever each was built: follows from names, sizes and checksums of all
     * entries, which the jar's directory holds, so it is fast for any size.
     */
    static String fingerprint(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .map(entry -> entry.getName() + ":" + entry.getSize() + ":" + entry.getCrc())
                    .collect(Collectors.joining("\n"));
        }
    }
}
