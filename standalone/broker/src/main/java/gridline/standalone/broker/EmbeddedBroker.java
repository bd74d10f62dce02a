package gridline.standalone.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real single-node Kafka broker in this process (进程内消息代理): formats its storage on first use, keeps it on
 * {@link #close()}, and accepts clients as soon as {@code start} has returned.
 *
 * <p>Topics are not created by sending to them; whoever owns a topic creates it with its partitions.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** A free port may be taken by another process between looking for it and using it. */
    private static final int PORT_ATTEMPTS = 5;

    private final BrokerSettings settings;
    private final KafkaRaftServer server;
    private @Nullable Path temporary;

    private EmbeddedBroker(BrokerSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * Starts on the ports given.
     *
     * @throws UncheckedIOException when the storage cannot be formatted
     * @throws RuntimeException whatever Kafka reports, a taken port for instance; nothing keeps running then
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        format(settings);
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings.toProperties(), false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException failed) {
            server.shutdown();
            server.awaitShutdown();
            throw failed;
        }
        return new EmbeddedBroker(settings, server);
    }

    /** Starts on free ports with data in the folder given, which may hold those of an earlier run. */
    public static EmbeddedBroker start(Path data) {
        for (int attempt = 1; ; attempt++) {
            List<Integer> free = freePorts();
            try {
                return start(new BrokerSettings(data, free.get(0), free.get(1)));
            } catch (RuntimeException failed) {
                if (attempt == PORT_ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    /** Starts on free ports with data in a new temporary folder, deleted by {@link #close()}. */
    public static EmbeddedBroker startTemp() {
        try {
            Path folder = Files.createTempDirectory("gridline-broker-");
            EmbeddedBroker broker = start(folder);
            broker.temporary = folder;
            return broker;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Address for clients, {@code host:port}. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** Blocks until the broker has stopped, by {@link #close()} or by a fault of its own. */
    void awaitStop() {
        server.awaitShutdown();
    }

    /** Stops the broker after flushing its logs; a second call does nothing. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporary != null) {
            delete(temporary);
            temporary = null;
        }
    }

    private static void format(BrokerSettings settings) {
        try {
            Files.createDirectories(settings.data());
            Path file = settings.data().resolve("server.properties");
            try (var out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
                settings.toProperties().store(out, "Written at every start");
            }
            if (Files.exists(settings.data().resolve("log/meta.properties"))) {
                return;
            }
            var said = new ByteArrayOutputStream();
            int code = StorageTool.execute(
                    new String[] {
                        "format",
                        "--config",
                        file.toString(),
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--ignore-formatted"
                    },
                    new PrintStream(said, true, StandardCharsets.UTF_8));
            if (code != 0) {
                throw new IOException("formatting " + settings.data() + " failed: " + said);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Integer> freePorts() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (var first = new ServerSocket(0, 1, loopback);
                var second = new ServerSocket(0, 1, loopback)) {
            return List.of(first.getLocalPort(), second.getLocalPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
