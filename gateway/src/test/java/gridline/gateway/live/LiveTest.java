package gridline.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.gateway.Browser;
import gridline.gateway.GatewayApplication;
import gridline.gateway.IdentityProvider;
import gridline.platform.live.LiveChange;
import gridline.platform.live.LiveMessage;
import gridline.standalone.broker.EmbeddedBroker;
import gridline.standalone.store.EmbeddedStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway between a real broker and a browser that listens. */
class LiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "gridline.live";
    private static final String GRID = "/13/1301/130102/130102001";

    @TempDir
    private static Path folder;

    private static EmbeddedStore store;
    private static EmbeddedBroker broker;
    private static IdentityProvider provider;
    private static ConfigurableApplicationContext running;
    private static KafkaProducer<byte[], byte[]> services;
    private static String gateway;

    @BeforeAll
    static void start() throws Exception {
        store = EmbeddedStore.start(folder.resolve("store"), 0);
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        int port = IdentityProvider.freePort();
        gateway = "http://localhost:" + port;
        provider = IdentityProvider.start(gateway, folder);
        Map<String, Object> connection = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        services = new KafkaProducer<>(connection, new ByteArraySerializer(), new ByteArraySerializer());
        running = new SpringApplicationBuilder(GatewayApplication.class)
                .run(
                        "--server.port=" + port,
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + store.connectionString() + "/gateway",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--gridline.live.pace=50ms",
                        "--gridline.live.watchers=1",
                        "--gridline.login.public-url=" + gateway,
                        "--gridline.login.issuer=" + provider.issuer(),
                        "--gridline.spa.directory=" + folder);
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : Stream.<AutoCloseable>of(running, services, provider, broker, store)
                .filter(part -> part != null)
                .toList()) {
            part.close();
        }
    }

    @Test
    void anOpenPageIsToldWhatChangesInItsGridAndNothingElse() throws Exception {
        Browser browser = new Browser();
        browser.logIn(gateway, "manager.jianbei", "/");
        Queue<String> lines = new ConcurrentLinkedQueue<>();

        try (Stream<String> stream = browser.listen(gateway + "/bff/live")) {
            Thread.startVirtualThread(() -> stream.forEach(lines::add));
            // Until the gateway reads, nothing arrives; what is sent before that is not told later.
            await().atMost(PATIENCE).until(() -> {
                announce("first", GRID);
                return lines.stream().anyMatch(line -> line.contains("\"first\""));
            });
            announce("elsewhere", "/13/1302/130202/130202001");
            announce("last", GRID);
            await().atMost(PATIENCE).until(() -> lines.stream().anyMatch(line -> line.contains("\"last\"")));

            assertThat(lines).contains("event:changed").noneMatch(line -> line.contains("elsewhere"));
            assertThat(lines).anyMatch(line -> line.contains("{\"of\":\"funnel/customers\",\"ids\":["));
            // A second page is one too many for this gateway, and is told when to come back.
            var refused = browser.get(gateway + "/bff/live");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        }
    }

    @Test
    void nobodyIsToldAnythingWithoutASession() throws Exception {
        assertThat(new Browser().get(gateway + "/bff/live").statusCode()).isEqualTo(401);
    }

    private static void announce(String id, String path) {
        var message = new LiveMessage("funnel", List.of(new LiveChange("customers", id, path)));
        services.send(new ProducerRecord<>(TOPIC, message.bytes()));
    }
}
