package gridline.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.Topic;
import gridline.contracts.community.CommunityOpened;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.PlatformTest;
import gridline.standalone.broker.BrokerSettings;
import gridline.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@PlatformTest(service = "community")
@DirtiesContext
class BrokerOutageTest {

    record Tally(int count) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Aggregates<Tally> tallies(AggregatesFactory factory) {
            return factory.of("tallies", Tally.class);
        }

        @Bean
        Aggregates<Tally> mirrors(AggregatesFactory factory) {
            return factory.of("mirrors", Tally.class);
        }

        @Bean
        EventSubscription<CommunityOpened> mirror(Aggregates<Tally> mirrors) {
            return EventSubscription.to(
                    Topic.COMMUNITY,
                    CommunityOpened.class,
                    event -> mirrors.onEvent(
                            event.subject(),
                            event,
                            now -> Decision.accepted(new Tally(now == null ? 1 : now.count() + 1))));
        }
    }

    @TempDir
    static Path data;

    private static BrokerSettings settings;
    private static EmbeddedBroker broker;

    @DynamicPropertySource
    static void ownBroker(DynamicPropertyRegistry registry) throws IOException {
        try (var first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings = new BrokerSettings(data, first.getLocalPort(), second.getLocalPort());
        }
        broker = EmbeddedBroker.start(settings);
        registry.add("spring.kafka.bootstrap-servers", settings::bootstrapServers);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Autowired
    Aggregates<Tally> tallies;

    @Autowired
    Aggregates<Tally> mirrors;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    EventRecorder recorder;

    private void write(String id) {
        CommunityOpened opened = new CommunityOpened(id, "锦绣家园", "/13/1301", LocalDate.of(2026, 3, 2));
        if (tallies.find(id).isEmpty()) {
            tallies.insert(id, new Tally(1), List.of(opened));
        } else {
            tallies.change(id, null, now -> Decision.accepted(new Tally(now.count() + 1), opened));
        }
    }

    @Test
    void writersGoOnWithoutABrokerAndEverythingArrivesOnceItIsBack() {
        for (int i = 0; i < 20; i++) {
            write("out-" + i);
        }
        recorder.await(CommunityOpened.class, "out-19");
        broker.close();

        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 20; i++) {
                write("out-" + i);
            }
        }
        assertThat(mongo.getCollection("tallies")
                        .countDocuments(new Document("outboxDueAt", new Document("$exists", true))))
                .isEqualTo(20);

        broker = EmbeddedBroker.start(settings);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (int i = 0; i < 20; i++) {
                assertThat(mirrors.find("out-" + i).map(each -> each.state().count()))
                        .contains(4);
            }
        });
        assertThat(mongo.getCollection("tallies")
                        .countDocuments(new Document("outboxDueAt", new Document("$exists", true))))
                .isZero();
        for (int i = 0; i < 20; i++) {
            assertThat(tallies.require("out-" + i).state().count()).isEqualTo(4);
        }
    }
}
