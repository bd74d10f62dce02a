package gridline.platform.persistence;

import gridline.contracts.DomainEvent;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 批量写入: writes rows in bounded batches, each batch with one read, one insert and one update command, whatever its size.
 * Rows stay atomic one by one, each with its events; other writers may come in between. Not for use by several threads.
 */
public final class BatchWriter<S> implements AutoCloseable {

    /** One row waiting to be written. */
    private record Row<S>(long number, String id, boolean onlyNew, Function<@Nullable S, Decision<S>> decide) {}

    private final Aggregates<S> aggregates;
    private final AggregateStore<S> store;
    private final int size;
    private final Consumer<RowOutcome> outcomes;
    private final Map<String, Row<S>> rows = new LinkedHashMap<>();

    BatchWriter(Aggregates<S> aggregates, AggregateStore<S> store, int size, Consumer<RowOutcome> outcomes) {
        if (size < 1 || size > 1000) {
            throw new IllegalArgumentException("a batch has 1 to 1000 rows, not " + size);
        }
        this.aggregates = aggregates;
        this.store = store;
        this.size = size;
        this.outcomes = outcomes;
    }

    /** A new aggregate, without looking whether the id is taken: if it is, the outcome is DUPLICATE. */
    public void insert(long row, String id, S state, List<DomainEvent> events) {
        add(new Row<>(row, id, true, _ -> new Accepted<>(state, events)));
    }

    /**
     * A row that creates or changes an aggregate.
     *
     * @param decide gets the stored state, null if there is none, and may be asked again when another writer was faster
     */
    public void write(long row, String id, Function<@Nullable S, Decision<S>> decide) {
        add(new Row<>(row, id, false, decide));
    }

    private void add(Row<S> row) {
        if (rows.containsKey(row.id())) {
            flush();
        }
        rows.put(row.id(), row);
        if (rows.size() == size) {
            flush();
        }
    }

    /** Writes what is waiting; afterwards every row given so far has its outcome. */
    public void flush() {
        if (rows.isEmpty()) {
            return;
        }
        List<Row<S>> batch = List.copyOf(rows.values());
        rows.clear();
        Map<String, Loaded<S>> stored = new LinkedHashMap<>();
        List<String> wanted =
                batch.stream().filter(row -> !row.onlyNew()).map(Row::id).toList();
        store.load(wanted).forEach(each -> stored.put(each.versioned().id(), each));
        BatchCommands<S> commands = new BatchCommands<>(store);
        List<Row<S>> written = new ArrayList<>();
        for (Row<S> row : batch) {
            Loaded<S> loaded = stored.get(row.id());
            switch (row.decide()
                    .apply(loaded == null ? null : loaded.versioned().state())) {
                case Refused<S> no -> tell(row, RowOutcome.Kind.REFUSED, no);
                case Accepted<S> yes -> {
                    if (commands.add(row.id(), loaded, yes)) {
                        written.add(row);
                    } else {
                        tell(row, RowOutcome.Kind.UNCHANGED, null);
                    }
                }
            }
        }
        Set<String> failed = commands.execute();
        for (Row<S> row : written) {
            if (!failed.contains(row.id())) {
                tell(row, stored.containsKey(row.id()) ? RowOutcome.Kind.CHANGED : RowOutcome.Kind.INSERTED, null);
            } else if (row.onlyNew()) {
                tell(row, RowOutcome.Kind.DUPLICATE, null);
            } else {
                outcomes.accept(aggregates.write(row.number(), row.id(), row.decide()));
            }
        }
    }

    private void tell(Row<S> row, RowOutcome.Kind kind, @Nullable Refused<S> refused) {
        outcomes.accept(
                new RowOutcome(row.number(), row.id(), kind, refused == null ? List.of() : refused.violations()));
    }

    /** Writes what is waiting. */
    @Override
    public void close() {
        flush();
    }
}
