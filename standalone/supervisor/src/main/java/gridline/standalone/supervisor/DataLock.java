package gridline.standalone.supervisor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds a data folder for one supervisor (数据锁). The lock is the system's own, so it is gone when its holder is, however
 * that ended; the file stays and says who held it last.
 */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param holder what a second start is told about this one
     * @throws Refusal when another supervisor works on the folder
     */
    static DataLock take(Path data, String holder) throws IOException {
        Files.createDirectories(data);
        Path file = data.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new Refusal(
                    Refusal.ALREADY_RUNNING,
                    "Gridline is already running on the data in " + data + " ("
                            + Files.readString(file).strip() + ").\nStop it with Ctrl-C, or start another one with"
                            + " --data OTHER_FOLDER --port OTHER_PORT.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        return new DataLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
