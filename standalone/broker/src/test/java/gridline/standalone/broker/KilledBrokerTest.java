package gridline.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker as a process of its own, ended the hard way while it is written to. */
class KilledBrokerTest {

    private static final TopicPartition TOPIC = new TopicPartition("gridline.test", 0);
    private static final int ROUNDS = 3;

    @TempDir
    private Path data;

    @Test
    void losesNothingThatItHasAcknowledged() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        List<Integer> ports = freePorts();
        String address = "127.0.0.1:" + ports.getFirst();
        for (int round = 0; round < ROUNDS; round++) {
            Process broker = start(ports);
            if (round == 0) {
                createTopic(address);
            }
            acknowledged.addAll(writeUntilKilled(broker, address, round));
        }
        Process broker = start(ports);
        try {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * 100);
            assertThat(read(address)).containsSubsequence(acknowledged);
        } finally {
            broker.destroyForcibly().waitFor();
        }
    }

    /** Records are sent one by one, and the broker is killed behind the back of the writer. */
    private static List<String> writeUntilKilled(Process broker, String address, int round) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", address, "acks", "all", "delivery.timeout.ms", 1500, "request.timeout.ms", 1000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int number = 0; ; number++) {
                String value = round + "-" + number;
                producer.send(new ProducerRecord<>(TOPIC.topic(), TOPIC.partition(), "key", value))
                        .get();
                acknowledged.add(value);
                if (number == 100) {
                    Thread.ofVirtual().start(broker::destroyForcibly);
                }
            }
        } catch (ExecutionException killed) {
            broker.waitFor();
        }
        return acknowledged;
    }

    private Process start(List<Integer> ports) throws IOException {
        Process broker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        "--data",
                        data.toString(),
                        "--port",
                        ports.getFirst().toString(),
                        "--controller-port",
                        ports.getLast().toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said = broker.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("broker ready")) {
                Thread.ofVirtual().start(() -> said.lines().forEach(ignored -> {}));
                return broker;
            }
        }
        throw new IOException("the broker ended before it was ready");
    }

    private static void createTopic(String address) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(Set.of(new NewTopic(TOPIC.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static List<String> read(String address) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(TOPIC));
            consumer.seekToBeginning(Set.of(TOPIC));
            long end = consumer.endOffsets(Set.of(TOPIC)).get(TOPIC);
            List<String> values = new ArrayList<>();
            while (consumer.position(TOPIC) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(one -> values.add(one.value()));
            }
            return values;
        }
    }

    private static List<Integer> freePorts() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (var one = new ServerSocket(0, 1, loopback);
                var two = new ServerSocket(0, 1, loopback)) {
            return List.of(one.getLocalPort(), two.getLocalPort());
        }
    }
}
