package gridline.standalone.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A document store (内嵌文档库) that speaks MongoDB's wire protocol, in this process. An acknowledged write survives the
 * process being killed. Only 127.0.0.1 is served.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String FILE = "documents.mv";
    private static final int WORKERS = 16;
    private static final int LARGEST_CACHE_MB = 512;

    private final MVStore store;
    private final StoreBackend backend;
    private final MongoServer server;
    private final Housekeeping housekeeping;
    private final @Nullable Path temporary;

    private EmbeddedStore(
            MVStore store,
            StoreBackend backend,
            MongoServer server,
            Housekeeping housekeeping,
            @Nullable Path temporary) {
        this.store = store;
        this.backend = backend;
        this.server = server;
        this.housekeeping = housekeeping;
        this.temporary = temporary;
    }

    /**
     * Opens the store in a folder, which is created when missing.
     *
     * @param port the TCP port, 0 for any free one
     * @throws IllegalStateException with a message for the user when the folder or the port is in use
     */
    public static EmbeddedStore start(Path folder, int port) {
        return start(folder, port, null, failure -> {});
    }

    /** A store of its own on any free port, in a temporary folder that {@link #close} removes. For tests. */
    public static EmbeddedStore inMemoryOrTemp() {
        try {
            Path folder = Files.createTempDirectory("gridline-store");
            return start(folder, 0, folder, failure -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EmbeddedStore start(Path folder, int port, @Nullable Path temporary, Consumer<Throwable> onFailure) {
        Logs.silenceLibraries();
        MVStore store = open(folder);
        StoreBackend backend = new StoreBackend(store, Clock.systemUTC(), onFailure);
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(HOST, port), 1, WORKERS);
        } catch (Exception e) {
            // Netty throws the checked BindException without declaring it.
            store.close();
            throw new IllegalStateException(
                    e instanceof BindException
                            ? "port " + port + " is in use by another program"
                            : "cannot serve port " + port + ": " + e.getMessage(),
                    e);
        }
        return new EmbeddedStore(store, backend, server, new Housekeeping(store, backend), temporary);
    }

    private static MVStore open(Path folder) {
        try {
            Files.createDirectories(folder);
            // autoCommitDisabled alone still commits when the buffer is full, in the middle of a write.
            MVStore store = new MVStore.Builder()
                    .fileName(folder.resolve(FILE).toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(cacheMegabytes())
                    .open();
            // Every commit is forced to disk before the next, so space is free as soon as no version needs it.
            store.setRetentionTime(0);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + folder, e);
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? new IllegalStateException("data folder " + folder + " is in use by another process", e)
                    : e;
        }
    }

    /** Pages in memory: a third of the heap, at most 512 MB. */
    private static int cacheMegabytes() {
        return (int) Math.clamp(Runtime.getRuntime().maxMemory() / 3 >> 20, 16, LARGEST_CACHE_MB);
    }

    /** For MongoDB drivers, for example {@code mongodb://127.0.0.1:18087}. */
    public String connectionString() {
        return "mongodb://" + HOST + ":" + port();
    }

    /** The TCP port served. */
    public int port() {
        return server.getLocalAddress().getPort();
    }

    /** Documents read from disk or cache by queries, updates and deletes since the start; for tests and benchmarks. */
    public long documentsRead() {
        return backend.counters().documentsRead();
    }

    /** Index entries visited by queries, updates and deletes since the start; for tests and benchmarks. */
    public long entriesVisited() {
        return backend.counters().entriesVisited();
    }

    /**
     * Stops serving and makes everything durable. The file is not packed here: housekeeping keeps it at twice its content, and
     * the library's moving of chunks at the end fails an assertion of its own now and then (h2 2.4.240).
     */
    @Override
    public void close() {
        housekeeping.close();
        server.shutdownNow();
        store.close(0);
        if (temporary != null) {
            delete(temporary);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
