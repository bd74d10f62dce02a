package gridline.platform.imports.job;

import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.BatchWriter;
import gridline.platform.persistence.RowOutcome;
import gridline.platform.persistence.Versioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 导入批次: some hundred rows that are stored together, or in a dry run judged together. */
final class ImportBatch<S> {

    /** One row with what it wants. */
    private record Waiting<S>(ListRow row, ImportSession.Entry<S> entry) {}

    private static final int MOST_ROWS = 1000;

    private final Aggregates<S> aggregates;
    private final boolean dryRun;
    private final Map<Long, Waiting<S>> waiting = new LinkedHashMap<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private ImportCounts counts;

    ImportBatch(Aggregates<S> aggregates, boolean dryRun, ImportCounts from) {
        this.aggregates = aggregates;
        this.dryRun = dryRun;
        this.counts = from;
    }

    int size() {
        return waiting.size() + refused.size();
    }

    ImportCounts counts() {
        return counts;
    }

    /** @param entry null if the row is refused already */
    void add(ListRow row, ImportSession.@Nullable Entry<S> entry) {
        if (entry == null) {
            refuse(row, row.violations());
        } else {
            waiting.put(row.line(), new Waiting<>(row, entry));
        }
    }

    /** Stores or judges the rows; gives those refused, in the order of their lines, and is empty again. */
    List<RefusedRow> store() {
        // Rows about one aggregate are one change of it: a building's households come on many rows.
        Map<String, RowsOfOne<S>> byAggregate = new LinkedHashMap<>();
        waiting.forEach((line, row) -> byAggregate
                .computeIfAbsent(row.entry().id(), RowsOfOne::new)
                .add(line, row.entry().decide()));
        if (dryRun) {
            judge(byAggregate);
        } else {
            try (BatchWriter<S> writer = aggregates.batches(MOST_ROWS, written -> count(byAggregate, written))) {
                byAggregate.forEach((id, rows) -> writer.write(rows.firstLine(), id, rows::decide));
            }
        }
        List<RefusedRow> result = refused.stream()
                .sorted(Comparator.comparingLong(RefusedRow::line))
                .toList();
        waiting.clear();
        refused.clear();
        return result;
    }

    private void judge(Map<String, RowsOfOne<S>> byAggregate) {
        Map<String, Versioned<S>> stored = aggregates.findAll(byAggregate.keySet());
        byAggregate.forEach((id, rows) -> {
            Versioned<S> existing = stored.get(id);
            rows.decide(existing == null ? null : existing.state());
            rows.outcomes().forEach(this::count);
        });
    }

    /** @param written what became of all rows of one aggregate together */
    private void count(Map<String, RowsOfOne<S>> byAggregate, RowOutcome written) {
        RowsOfOne<S> rows = byAggregate.get(written.id());
        if (rows == null) {
            throw new IllegalStateException("no row about " + written.id());
        }
        if (written.kind() == RowOutcome.Kind.DUPLICATE) {
            rows.outcomes()
                    .forEach(
                            each -> count(new RowOutcome(each.row(), each.id(), RowOutcome.Kind.DUPLICATE, List.of())));
        } else {
            rows.outcomes().forEach(this::count);
        }
    }

    private void count(RowOutcome outcome) {
        if (outcome.kind() == RowOutcome.Kind.REFUSED || outcome.kind() == RowOutcome.Kind.DUPLICATE) {
            Waiting<S> row = waiting.get(outcome.row());
            if (row == null) {
                throw new IllegalStateException("no row on line " + outcome.row());
            }
            refuse(
                    row.row(),
                    outcome.violations().isEmpty() ? List.of(Violation.of("duplicate-key")) : outcome.violations());
        } else {
            counts = counts.plus(outcome.kind());
        }
    }

    private void refuse(ListRow row, List<Violation> violations) {
        refused.add(new RefusedRow(
                row.line(), row.cells(), violations.stream().map(Reason::of).toList()));
        counts = counts.plus(RowOutcome.Kind.REFUSED);
    }
}
