package gridline.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final String TOPIC = "gridline.test";

    @TempDir
    private Path data;

    @Test
    void keepsRecordsAndReadersPlacesOverARestartOnOtherPorts() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(data)) {
            createTopic(broker);
            send(broker, List.of("a", "b", "c"));
            assertThat(read(broker, 3)).containsExactly("a", "b", "c");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(data)) {
            send(broker, List.of("d"));
            assertThat(read(broker, 1)).containsExactly("d");
        }
    }

    @Test
    void createsNoTopicByReadingOrSending() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.startTemp();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThatThrownBy(() ->
                            admin.describeTopics(List.of(TOPIC)).allTopicNames().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            assertThat(admin.listTopics().names().get()).doesNotContain(TOPIC);
        }
    }

    @Test
    void twoBrokersRunSideBySide() {
        try (EmbeddedBroker one = EmbeddedBroker.startTemp();
                EmbeddedBroker two = EmbeddedBroker.startTemp()) {
            assertThat(one.bootstrapServers()).isNotEqualTo(two.bootstrapServers());
        }
    }

    @Test
    void refusesAnUnknownOptionAndAWrongPort() {
        assertThatThrownBy(() -> BrokerMain.parse(new String[] {"--prot", "1"})).hasMessageContaining("--prot");
        assertThatThrownBy(() -> BrokerMain.parse(new String[] {"--port"})).hasMessageContaining("--port");
        assertThatThrownBy(() -> BrokerMain.parse(new String[] {"--port", "x"})).hasMessageContaining("not a number");
        assertThatThrownBy(() -> BrokerMain.parse(new String[] {"--port", "8089"}))
                .hasMessageContaining("8089");
        assertThatThrownBy(() -> BrokerMain.parse(new String[] {"--port", "0"})).hasMessageContaining("1..65535");
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void send(EmbeddedBroker broker, List<String> values) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "enable.idempotence", true);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
            }
        }
    }

    private static List<String> read(EmbeddedBroker broker, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "readers",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        List<String> read = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (read.size() < count && System.nanoTime() < giveUp) {
                consumer.poll(Duration.ofMillis(500)).forEach(one -> read.add(one.value()));
            }
            consumer.commitSync();
        }
        return read;
    }
}
