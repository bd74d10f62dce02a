package gridline.standalone.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * Where one broker keeps its data and listens (消息代理的设置).
 *
 * @param data folder of the broker's own; created when missing
 * @param port port of the clients on 127.0.0.1, 1..65535
 * @param controllerPort port of the KRaft controller on 127.0.0.1, 1..65535, other than {@code port}
 */
public record BrokerSettings(Path data, int port, int controllerPort) {

    private static final int MEBIBYTE = 1 << 20;

    /** The one node of this cluster. */
    private static final int NODE = 1;

    public BrokerSettings {
        if (port < 1 || port > 65_535 || controllerPort < 1 || controllerPort > 65_535) {
            throw new IllegalArgumentException("ports must be 1..65535: " + port + ", " + controllerPort);
        }
        if (port == controllerPort) {
            throw new IllegalArgumentException("clients and controller cannot share port " + port);
        }
    }

    /** Address for clients, {@code host:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Kafka's own configuration for a single durable node with little memory. */
    Properties toProperties() {
        Properties kafka = new Properties();
        kafka.put("node.id", Integer.toString(NODE));
        kafka.put("process.roles", "broker,controller");
        kafka.put("log.dirs", data.resolve("log").toAbsolutePath().toString());
        kafka.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        kafka.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        kafka.put("inter.broker.listener.name", "PLAINTEXT");
        kafka.put("controller.listener.names", "CONTROLLER");
        kafka.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        // Voters by configuration, not in the formatted storage: the same data may be started on other ports.
        kafka.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        putSingleNode(kafka);
        putDurability(kafka);
        putSmallMemory(kafka);
        return kafka;
    }

    private static void putSingleNode(Properties kafka) {
        kafka.put("auto.create.topics.enable", "false");
        kafka.put("num.partitions", "4");
        kafka.put("default.replication.factor", "1");
        kafka.put("min.insync.replicas", "1");
        kafka.put("offsets.topic.replication.factor", "1");
        kafka.put("offsets.topic.num.partitions", "4");
        kafka.put("transaction.state.log.replication.factor", "1");
        kafka.put("transaction.state.log.min.isr", "1");
        kafka.put("transaction.state.log.num.partitions", "2");
        kafka.put("share.coordinator.state.topic.replication.factor", "1");
        kafka.put("share.coordinator.state.topic.min.isr", "1");
        kafka.put("share.coordinator.state.topic.num.partitions", "1");
        kafka.put("group.initial.rebalance.delay.ms", "0");
        // A restart is refused while the controller still holds the session of the broker that was killed.
        kafka.put("broker.session.timeout.ms", "3000");
        kafka.put("broker.heartbeat.interval.ms", "500");
    }

    /**
     * An acknowledged record is in the operating system's cache, so it survives the death of this process; it is on
     * the disk at most a fifth of a second later, which bounds what a power failure can take.
     */
    private static void putDurability(Properties kafka) {
        kafka.put("log.flush.interval.ms", "200");
        kafka.put("log.flush.scheduler.interval.ms", "200");
        // A machine may be switched off for a long holiday: neither unread events nor the readers' places may be gone.
        kafka.put("log.retention.hours", Long.toString(Duration.ofDays(90).toHours()));
        kafka.put(
                "offsets.retention.minutes", Long.toString(Duration.ofDays(366).toMinutes()));
    }

    private static void putSmallMemory(Properties kafka) {
        kafka.put("num.network.threads", "2");
        kafka.put("num.io.threads", "4");
        kafka.put("background.threads", "2");
        kafka.put("num.recovery.threads.per.data.dir", "2");
        kafka.put("log.segment.bytes", Integer.toString(64 * MEBIBYTE));
        kafka.put("log.index.size.max.bytes", Integer.toString(2 * MEBIBYTE));
        kafka.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 * MEBIBYTE));
        kafka.put("log.cleaner.io.buffer.size", Integer.toString(MEBIBYTE / 2));
        kafka.put("queued.max.requests", "100");
        kafka.put("metadata.log.segment.bytes", Integer.toString(16 * MEBIBYTE));
    }
}
