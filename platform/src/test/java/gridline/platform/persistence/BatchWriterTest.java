package gridline.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.contracts.community.CommunityOpened;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.RowOutcome.Kind;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.PlatformTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@PlatformTest(service = "community")
class BatchWriterTest {

    record Entry(String code, int value) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Aggregates<Entry> entries(AggregatesFactory factory, Indexes indexes) {
            indexes.ensureUnique("entries", "state.code");
            return factory.of("entries", Entry.class);
        }
    }

    @Autowired
    Aggregates<Entry> entries;

    @Autowired
    EventRecorder events;

    private final String run = UUID.randomUUID() + "-";
    private final Map<Long, RowOutcome> outcomes = new TreeMap<>();

    private void record(RowOutcome outcome) {
        assertThat(outcomes.put(outcome.row(), outcome))
                .as("second outcome of a row")
                .isNull();
    }

    private static CommunityOpened opened(String id) {
        return new CommunityOpened(id, "锦绣家园", "/13/1301", LocalDate.of(2026, 3, 2));
    }

    private Map<Kind, Long> kinds() {
        return outcomes.values().stream().collect(Collectors.groupingBy(RowOutcome::kind, Collectors.counting()));
    }

    private void importAll(int rows, int value) {
        outcomes.clear();
        try (BatchWriter<Entry> batch = entries.batches(100, this::record)) {
            for (int row = 0; row < rows; row++) {
                String id = run + row;
                batch.write(
                        row,
                        id,
                        now -> now != null && now.value() == value
                                ? Decision.accepted(now)
                                : Decision.accepted(new Entry(id, value), opened(id)));
            }
        }
    }

    @Test
    void insertsThenChangesNothingThenChanges() {
        importAll(250, 1);
        assertThat(kinds()).isEqualTo(Map.of(Kind.INSERTED, 250L));
        importAll(250, 1);
        assertThat(kinds()).isEqualTo(Map.of(Kind.UNCHANGED, 250L));
        importAll(250, 2);
        assertThat(kinds()).isEqualTo(Map.of(Kind.CHANGED, 250L));

        assertThat(entries.require(run + "249").version()).isEqualTo(2);
        assertThat(events.await(CommunityOpened.class, run + "249", 2)).hasSize(2);
        assertThat(events.await(CommunityOpened.class, run + "0", 2)).hasSize(2);
    }

    @Test
    void tellsWhichRowsWereTakenAlready() {
        entries.insert(run + "1", new Entry(run + "1", 0), List.of());
        try (BatchWriter<Entry> batch = entries.batches(10, this::record)) {
            for (int row = 0; row < 3; row++) {
                batch.insert(row, run + row, new Entry(run + row, 5), List.of());
            }
            batch.insert(3, run + "3", new Entry(run + "0", 5), List.of());
            batch.insert(4, run + "0", new Entry(run + "4", 5), List.of());
        }
        assertThat(outcomes.values())
                .extracting(RowOutcome::kind)
                .containsExactly(Kind.INSERTED, Kind.DUPLICATE, Kind.INSERTED, Kind.DUPLICATE, Kind.DUPLICATE);
        assertThat(entries.require(run + "1").state().value()).isZero();
    }

    @Test
    void passesRefusalsOnRowByRow() {
        try (BatchWriter<Entry> batch = entries.batches(10, this::record)) {
            batch.write(1, run + "1", now -> Decision.refused(Violation.of("CO-05", "households")));
            batch.write(2, run + "2", now -> Decision.accepted(new Entry(run + "2", 1)));
        }
        assertThat(outcomes.get(1L).violations()).extracting(Violation::code).containsExactly("CO-05");
        assertThat(outcomes.get(2L).kind()).isEqualTo(Kind.INSERTED);
    }

    @Test
    void decidesAgainWhereAnotherWriterCameInBetween() {
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            ids.add(run + row);
            entries.insert(run + row, new Entry(run + row, 1), List.of());
        }
        try (BatchWriter<Entry> batch = entries.batches(10, this::record)) {
            for (int row = 0; row < 5; row++) {
                boolean overtaken = row == 3;
                boolean[] first = {true};
                String id = ids.get(row);
                batch.write(row, id, now -> {
                    if (overtaken && first[0]) {
                        first[0] = false;
                        entries.change(id, null, other -> Decision.accepted(new Entry(id, other.value() + 100)));
                    }
                    return Decision.accepted(new Entry(id, now.value() + 1));
                });
            }
        }
        assertThat(kinds()).isEqualTo(Map.of(Kind.CHANGED, 5L));
        assertThat(entries.require(ids.get(3)).state().value()).isEqualTo(102);
        assertThat(entries.require(ids.get(2)).state().value()).isEqualTo(2);
    }

    @Test
    void handlesTheSameIdTwiceInOneBatch() {
        try (BatchWriter<Entry> batch = entries.batches(10, this::record)) {
            for (int row = 0; row < 3; row++) {
                batch.write(row, run, now -> Decision.accepted(new Entry(run, now == null ? 1 : now.value() + 1)));
            }
        }
        assertThat(entries.require(run).state().value()).isEqualTo(3);
        assertThat(kinds()).isEqualTo(Map.of(Kind.INSERTED, 1L, Kind.CHANGED, 2L));
    }

    @Test
    void refusesABatchWithoutBounds() {
        assertThatThrownBy(() -> entries.batches(0, this::record)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entries.batches(1001, this::record)).isInstanceOf(IllegalArgumentException.class);
    }
}
