package gridline.platform.imports.job;

import gridline.contracts.DomainEvent;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 同一对象的行: the rows of a batch that are about one aggregate, taken as one change of it, in their order. A row that is
 * refused does not hold up the others.
 */
final class RowsOfOne<S> {

    /** A row by its line, with what it wants. */
    private record Row<S>(long line, Function<@Nullable S, Decision<S>> decide) {}

    private final String id;
    private final List<Row<S>> rows = new ArrayList<>();
    private List<RowOutcome> outcomes = List.of();

    RowsOfOne(String id) {
        this.id = id;
    }

    void add(long line, Function<@Nullable S, Decision<S>> decide) {
        rows.add(new Row<>(line, decide));
    }

    long firstLine() {
        return rows.getFirst().line();
    }

    /** What became of each row when it was last decided. */
    List<RowOutcome> outcomes() {
        return outcomes;
    }

    /** All rows together; may be asked again when another writer was faster. Refused only if every row is. */
    Decision<S> decide(@Nullable S stored) {
        List<RowOutcome> each = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        List<Violation> reasons = new ArrayList<>();
        S state = stored;
        for (Row<S> row : rows) {
            switch (row.decide().apply(state)) {
                case Refused<S>(List<Violation> violations) -> {
                    each.add(new RowOutcome(row.line(), id, RowOutcome.Kind.REFUSED, violations));
                    reasons.addAll(violations);
                }
                case Accepted<S> yes -> {
                    boolean same = yes.state().equals(state) && yes.events().isEmpty();
                    RowOutcome.Kind kind = state == null
                            ? RowOutcome.Kind.INSERTED
                            : same ? RowOutcome.Kind.UNCHANGED : RowOutcome.Kind.CHANGED;
                    each.add(new RowOutcome(row.line(), id, kind, List.of()));
                    state = yes.state();
                    events.addAll(yes.events());
                }
            }
        }
        outcomes = each;
        boolean allRefused = each.stream().allMatch(one -> one.kind() == RowOutcome.Kind.REFUSED);
        return allRefused ? new Refused<>(reasons) : new Accepted<>(Objects.requireNonNull(state), events);
    }
}
