package gridline.standalone.supervisor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines one process says, each with the process's name before it, in a file that does not grow for ever (滚动日志):
 * {@code name.log} and the older {@code name.log.1} and {@code .2}.
 */
final class LogFile implements AutoCloseable {

    static final long DEFAULT_LIMIT = 8L << 20;
    private static final int OLDER = 2;
    private static final int REMEMBERED = 30;

    private final Path file;
    private final String prefix;
    private final long limit;
    private final Deque<String> last = new ArrayDeque<>();
    private @Nullable OutputStream out;
    private long size;

    /** @param limit size in bytes from which on the file is put aside */
    LogFile(Path folder, String name, long limit) {
        this.file = folder.resolve(name + ".log");
        this.prefix = name + " | ";
        this.limit = limit;
    }

    synchronized void line(String text) {
        if (last.size() == REMEMBERED) {
            last.removeFirst();
        }
        last.addLast(text);
        byte[] bytes = (prefix + text + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            OutputStream current = out == null ? open() : out;
            current.write(bytes);
            size += bytes.length;
            if (size >= limit) {
                putAside(current);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The last lines said, oldest first. */
    synchronized List<String> last() {
        return List.copyOf(last);
    }

    Path path() {
        return file;
    }

    private OutputStream open() throws IOException {
        Files.createDirectories(file.getParent());
        OutputStream opened = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
        out = opened;
        return opened;
    }

    private void putAside(OutputStream current) throws IOException {
        current.close();
        out = null;
        for (int i = OLDER; i >= 1; i--) {
            Path newer = i == 1 ? file : older(i - 1);
            if (Files.exists(newer)) {
                Files.move(newer, older(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path older(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    @Override
    public synchronized void close() {
        try {
            if (out != null) {
                out.close();
                out = null;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
