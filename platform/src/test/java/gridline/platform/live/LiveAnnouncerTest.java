package gridline.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.BatchWriter;
import gridline.platform.persistence.RowOutcome;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.PlatformTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"gridline.live.enabled=true"})
@PlatformTest(service = "funnel")
class LiveAnnouncerTest {

    private static final String GRID = "/13/1301/130102/130102001";

    record Place(String gridPath) {}

    record Shop(String name, Place place) {}

    record Policy(int days) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Aggregates<Shop> shops(AggregatesFactory factory) {
            return factory.of("shops", Shop.class);
        }

        @Bean
        Aggregates<Policy> policies(AggregatesFactory factory) {
            return factory.of("policies", Policy.class);
        }
    }

    @Autowired
    Aggregates<Shop> shops;

    @Autowired
    Aggregates<Policy> policies;

    @Autowired
    EventRecorder topics;

    private final String id = UUID.randomUUID().toString();

    @Test
    void aWriteIsToldWithItsPath() {
        shops.insert(id, new Shop("一号店", new Place(GRID)), List.of());
        awaitTold(new LiveChange("shops", id, GRID), 1);

        shops.change(id, 1L, shop -> Decision.accepted(new Shop("二号店", shop.place())));
        awaitTold(new LiveChange("shops", id, GRID), 2);
    }

    @Test
    void whatBelongsToNoUnitIsToldWithoutAPath() {
        policies.insert(id, new Policy(7), List.of());

        awaitTold(new LiveChange("policies", id, null), 1);
    }

    @Test
    void aChangeThatChangesNothingIsNotTold() {
        shops.insert(id, new Shop("一号店", new Place(GRID)), List.of());
        shops.change(id, null, Decision::accepted);
        shops.insert(id + "-later", new Shop("后来", new Place(GRID)), List.of());

        awaitTold(new LiveChange("shops", id + "-later", GRID), 1);
        assertThat(told()).filteredOn(new LiveChange("shops", id, GRID)::equals).hasSize(1);
    }

    @Test
    void anImportIsToldAsManyNotOneByOne() {
        String grid = GRID + "/many";
        List<RowOutcome> outcomes = new ArrayList<>();
        try (BatchWriter<Shop> batch = shops.batches(500, outcomes::add)) {
            for (int row = 0; row < 500; row++) {
                batch.insert(row, id + "-" + row, new Shop("店", new Place(grid)), List.of());
            }
        }

        assertThat(outcomes).hasSize(500);
        awaitTold(new LiveChange("shops", null, grid), 1);
    }

    private void awaitTold(LiveChange change, int times) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(told()).filteredOn(change::equals).hasSizeGreaterThanOrEqualTo(times));
    }

    private List<LiveChange> told() {
        return topics.messages().stream()
                .filter(message -> message.topic().endsWith(".gridline.live"))
                .map(message -> read(message.value()))
                .filter(message -> message != null && message.service().equals("funnel"))
                .flatMap(message -> message.changes().stream())
                .toList();
    }

    private static @Nullable LiveMessage read(byte[] value) {
        return LiveMessage.read(value);
    }
}
