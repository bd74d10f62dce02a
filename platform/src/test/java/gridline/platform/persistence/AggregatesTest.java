package gridline.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.contracts.Money;
import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.MovableClock;
import gridline.platform.testing.PlatformTest;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.NotFoundException;
import gridline.platform.web.RefusedException;
import gridline.platform.web.StaleVersionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@PlatformTest(service = "community")
class AggregatesTest {

    record Counter(String name, int count, Money fee) {
        Counter plusOne() {
            return new Counter(name, count + 1, fee);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Aggregates<Counter> counters(AggregatesFactory factory, Indexes indexes) {
            indexes.ensureUnique("counters", "state.name").ensure("counters", "state.count", "-state.name");
            return factory.of("counters", Counter.class);
        }
    }

    @Autowired
    Aggregates<Counter> counters;

    @Autowired
    AggregatesFactory factory;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MovableClock clock;

    @Autowired
    EventRecorder events;

    private final String id = "c-" + UUID.randomUUID();

    private Counter counter(int count) {
        return new Counter("name of " + id, count, Money.yuan("12.30"));
    }

    private static CommunityOpened opened(String subject) {
        return new CommunityOpened(subject, "锦绣家园", "/13/1301", LocalDate.of(2026, 3, 2));
    }

    private static CommunityOpeningPlanned planned(String subject) {
        return new CommunityOpeningPlanned(subject, "锦绣家园", "/13/1301", LocalDate.of(2026, 4, 1));
    }

    private static Decision<Counter> increment(Counter current) {
        return Decision.accepted(current.plusOne());
    }

    @Test
    void keepsStateAndEventsInOneDocument() {
        Versioned<Counter> inserted = counters.insert(id, counter(1), List.of(planned(id)));
        clock.advance(Duration.ofMinutes(5));
        Versioned<Counter> changed =
                counters.change(id, 1L, now -> Decision.accepted(now.plusOne(), opened(id), planned(id)));

        assertThat(inserted.version()).isEqualTo(1);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.updatedAt()).isEqualTo(clock.instant());
        assertThat(changed.createdAt()).isEqualTo(inserted.createdAt());
        assertThat(counters.require(id)).isEqualTo(changed);
        Document stored =
                mongo.getCollection("counters").find(new Document("_id", id)).first();
        assertThat(stored).containsEntry("version", 2L).containsEntry("seq", 3L);
        assertThat(events.await(CommunityOpeningPlanned.class, id, 2)).hasSize(2);
        assertThat(events.await(CommunityOpened.class, id, 1)).hasSize(1);
    }

    @Test
    void refusesASecondAggregateWithTheSameId() {
        counters.insert(id, counter(1), List.of());

        assertThatThrownBy(() -> counters.insert(id, new Counter("other", 1, Money.ZERO), List.of()))
                .isInstanceOf(DuplicateException.class);
    }

    @Test
    void refusesASecondValueOfAUniqueIndex() {
        counters.insert(id, counter(1), List.of());

        assertThatThrownBy(() -> counters.insert(id + "-2", counter(1), List.of()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void refusesAnEventAboutAnotherAggregate() {
        assertThatThrownBy(() -> counters.insert(id, counter(1), List.of(planned("c-other"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(counters.find(id)).isEmpty();
    }

    @Test
    void refusesAStaleVersionAndStoresNothing() {
        counters.insert(id, counter(1), List.of());
        counters.change(id, 1L, AggregatesTest::increment);

        assertThatThrownBy(() -> counters.change(id, 1L, AggregatesTest::increment))
                .isInstanceOf(StaleVersionException.class);
        assertThat(counters.require(id).state().count()).isEqualTo(2);
    }

    @Test
    void passesEveryViolationOn() {
        counters.insert(id, counter(1), List.of());

        assertThatThrownBy(() ->
                        counters.change(id, null, now -> Decision.refused(Violation.of("A-1"), Violation.of("A-2"))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly("A-1", "A-2"));
    }

    @Test
    void knowsNothingOfAnUnknownId() {
        assertThatThrownBy(() -> counters.require(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> counters.change(id, null, AggregatesTest::increment))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void keepsTheVersionWhenNothingChanges() {
        counters.insert(id, counter(1), List.of());

        assertThat(counters.change(id, 1L, Decision::accepted).version()).isEqualTo(1);
    }

    @Test
    void losesNoUpdateOfTwentyWriters() throws Exception {
        counters.insert(id, counter(0), List.of());
        AtomicInteger successes = new AtomicInteger();

        atOnce(20, () -> {
            for (int round = 0; round < 20; round++) {
                Versioned<Counter> read = counters.require(id);
                try {
                    counters.change(id, read.version(), AggregatesTest::increment);
                    successes.incrementAndGet();
                } catch (StaleVersionException faster) {
                    // Another writer was: the promise is about those that were told they succeeded.
                }
            }
            return null;
        });

        Versioned<Counter> last = counters.require(id);
        assertThat(last.version()).isEqualTo(1L + successes.get());
        assertThat(last.state().count()).isEqualTo(successes.get());
        assertThat(successes.get()).isPositive();
    }

    @Test
    void letsEveryWriterThroughThatExpectsNoVersion() throws Exception {
        counters.insert(id, counter(0), List.of());

        atOnce(20, () -> {
            for (int round = 0; round < 5; round++) {
                counters.change(id, null, now -> Decision.accepted(now.plusOne(), opened(id)));
            }
            return null;
        });

        assertThat(counters.require(id).state().count()).isEqualTo(100);
        assertThat(events.await(CommunityOpened.class, id, 100)).hasSize(100);
    }

    @Test
    void takesEachEventOnceAndNoneAfterALaterOne() {
        counters.onEvent(id, received("a.b$c", 1), now -> Decision.accepted(counter(1)));
        counters.onEvent(id, received("a.b$c", 1), now -> Decision.accepted(now.plusOne()));
        counters.onEvent(id, received("a.b$c", 5), now -> Decision.accepted(now.plusOne()));
        counters.onEvent(id, received("a.b$c", 4), now -> Decision.accepted(now.plusOne()));
        counters.onEvent(id, received("other", 4), now -> Decision.accepted(now.plusOne()));

        assertThat(counters.require(id).state().count()).isEqualTo(3);
        assertThat(counters.require(id).version()).isEqualTo(3);
    }

    @Test
    void remembersAnEventWithoutEffectAndKeepsTheVersion() {
        counters.insert(id, counter(1), List.of());
        counters.onEvent(id, received("a", 3), Decision::accepted);
        counters.onEvent(id, received("a", 2), now -> Decision.accepted(now.plusOne()));

        assertThat(counters.require(id).version()).isEqualTo(1);
        assertThat(counters.require(id).state().count()).isEqualTo(1);
    }

    @Test
    void passesOverAnEventThatConcernsNothingThere() {
        counters.onEvent(id, received("a", 1), now -> Decision.refused(Violation.of("not-there")));

        assertThat(counters.find(id)).isEmpty();
    }

    @Test
    void createsOneAggregateOfAnEventDeliveredToManyAtOnce() throws Exception {
        ReceivedEvent<String> cause = received("a", 7);
        String derived = cause.derivedId("p-");

        atOnce(10, () -> {
            counters.onEvent(
                    derived,
                    cause,
                    now -> Decision.accepted(now == null ? counter(1) : now.plusOne(), opened(derived)));
            return null;
        });

        assertThat(counters.require(derived).state().count()).isEqualTo(1);
        assertThat(events.await(CommunityOpened.class, derived, 1)).hasSize(1);
    }

    @Test
    void takesEveryEventOfManySourcesAtOnce() throws Exception {
        AtomicInteger source = new AtomicInteger();
        counters.insert(id, counter(0), List.of());

        atOnce(10, () -> {
            String mine = "source-" + source.incrementAndGet();
            for (int sequence = 1; sequence <= 5; sequence++) {
                counters.onEvent(id, received(mine, sequence), now -> Decision.accepted(now.plusOne()));
            }
            return null;
        });

        assertThat(counters.require(id).state().count()).isEqualTo(50);
    }

    @Test
    void decidesOnceForEachOfManyEventsOfOneAggregate() throws Exception {
        AtomicInteger source = new AtomicInteger();
        AtomicInteger decisions = new AtomicInteger();

        atOnce(32, () -> {
            String mine = "source-" + source.incrementAndGet();
            for (int sequence = 1; sequence <= 5; sequence++) {
                counters.onEvent(id, received(mine, sequence), now -> {
                    decisions.incrementAndGet();
                    return Decision.accepted(now == null ? counter(1) : now.plusOne());
                });
            }
            return null;
        });

        assertThat(counters.require(id).state().count()).isEqualTo(160);
        // Readers of one process take turns: none of them decides in vain.
        assertThat(decisions).hasValue(160);
    }

    @Test
    void losesNothingToWritersOfAnotherProcess() throws Exception {
        counters.insert(id, counter(0), List.of());
        // Collections made twice do not know of each other's turns, as two processes do not.
        Aggregates<Counter> elsewhere = factory.of("counters", Counter.class);
        AtomicInteger source = new AtomicInteger();

        atOnce(16, () -> {
            int mine = source.incrementAndGet();
            for (int sequence = 1; sequence <= 5; sequence++) {
                (mine % 2 == 0 ? counters : elsewhere)
                        .onEvent(id, received("source-" + mine, sequence), now -> Decision.accepted(now.plusOne()));
                (mine % 2 == 0 ? elsewhere : counters).change(id, null, AggregatesTest::increment);
            }
            return null;
        });

        assertThat(counters.require(id).state().count()).isEqualTo(160);
    }

    @Test
    void streamsMoreThanOneBatchInOrder() {
        String prefix = "s-" + UUID.randomUUID() + "-";
        try (BatchWriter<Counter> batch = counters.batches(500, outcome -> {})) {
            for (int row = 0; row < 1203; row++) {
                String rowId = prefix + String.format("%05d", row);
                batch.insert(row, rowId, new Counter(rowId, row, Money.ZERO), List.of());
            }
        }

        List<Integer> counts = counters.stream(Criteria.where("_id").gte(prefix).lt(prefix + "~"))
                .map(each -> each.state().count())
                .toList();
        assertThat(counts)
                .containsExactlyElementsOf(IntStream.range(0, 1203).boxed().toList());
    }

    private static ReceivedEvent<String> received(String subject, long sequence) {
        return new ReceivedEvent<>(
                "e-" + subject + sequence, "t", "/test/sources", subject, sequence, Instant.EPOCH, null, "");
    }

    private static void atOnce(int writers, Callable<Void> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                running.add(threads.submit(work));
            }
            for (Future<Void> each : running) {
                each.get();
            }
        }
    }
}
