package gridline.standalone.supervisor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * One program laid out for the JVM (程序目录), named after its content: a rebuild makes another folder and does not pull the
 * jars from under a system that is running. Folders nobody uses any more are deleted.
 */
final class ProgramFolder implements AutoCloseable {

    private static final String APPLICATION = "application.jar";
    private static final String TETHER = "tether.jar";
    private static final String MAIN = "main-class";
    private static final String CACHE = "start.aot";
    private static final String IN_USE = "in-use";

    private final Path folder;

    /** Held until this process ends; the system gives it up then. */
    private final FileChannel inUse;

    private ProgramFolder(Path folder, FileChannel inUse) {
        this.folder = folder;
        this.inUse = inUse;
    }

    /**
     * Lays the program out, unless that was done before.
     *
     * @param programs folder of all programs
     * @param content fingerprint of everything the result follows from
     */
    static ProgramFolder of(Path programs, String part, Path jar, Path tether, String content) throws IOException {
        Files.createDirectories(programs);
        Path folder = programs.resolve(part + "-" + content);
        if (!Files.exists(folder)) {
            Path half = Files.createTempDirectory(programs, "half-");
            Files.copy(tether, half.resolve(TETHER));
            Files.writeString(half.resolve(MAIN), new ExecutableJar(jar).layOut(half, APPLICATION));
            try {
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherStartWasFaster) {
                FileTrees.delete(half);
            }
        }
        FileChannel inUse = channel(folder);
        inUse.lock(0, Long.MAX_VALUE, true);
        deleteUnused(programs, part, folder);
        deleteHalfWritten(folder);
        return new ProgramFolder(folder, inUse);
    }

    private static void deleteUnused(Path programs, String part, Path except) throws IOException {
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(programs, part + "-*")) {
            for (Path other : earlier) {
                if (!other.equals(except) && unused(other)) {
                    FileTrees.delete(other);
                }
            }
        }
    }

    /** Caches of supervisors that were killed while their parts wrote them. */
    private static void deleteHalfWritten(Path folder) throws IOException {
        try (DirectoryStream<Path> written = Files.newDirectoryStream(folder, CACHE + ".*")) {
            for (Path cache : written) {
                String writer = cache.getFileName()
                        .toString()
                        .substring(CACHE.length() + 1)
                        .replaceAll("\\D.*", "");
                if (ProcessHandle.of(Long.parseLong(writer)).isEmpty()) {
                    Files.deleteIfExists(cache);
                }
            }
        }
    }

    private static boolean unused(Path folder) throws IOException {
        try (FileChannel other = channel(folder);
                FileLock lock = other.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException usedByThisProcess) {
            return false;
        }
    }

    private static FileChannel channel(Path folder) throws IOException {
        return FileChannel.open(
                folder.resolve(IN_USE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    boolean hasCache() {
        return Files.exists(cache());
    }

    /** Takes over a cache that has been written; where none was, an empty one, or every start would try again. */
    void keepCache() throws IOException {
        Path written = writtenCache();
        if (!Files.exists(written)) {
            Files.createFile(written);
        }
        Files.move(written, cache(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void dropCache() throws IOException {
        Files.deleteIfExists(writtenCache());
    }

    String optionToWriteCache() {
        return "-XX:AOTCacheOutput=" + writtenCache();
    }

    String optionToUseCache() {
        return cache().toFile().length() > 0 ? "-XX:AOTCache=" + cache() : "-XX:AOTMode=off";
    }

    String classPath() {
        return folder.resolve(TETHER) + File.pathSeparator + folder.resolve(APPLICATION);
    }

    String mainClass() {
        try {
            return Files.readString(folder.resolve(MAIN)).strip();
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
    }

    /** Lets the folder be deleted by a later start of another content. */
    @Override
    public void close() throws IOException {
        inUse.close();
    }

    private Path cache() {
        return folder.resolve(CACHE);
    }

    private Path writtenCache() {
        return folder.resolve(CACHE + "." + ProcessHandle.current().pid());
    }
}
