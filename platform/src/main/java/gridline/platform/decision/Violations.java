package gridline.platform.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * 违规收集: gathers every refusal before deciding, so that a person hears all reasons at once.
 *
 * <pre>{@code
 * return new Violations()
 *         .when(note.isBlank(), () -> Violation.of("FN-01.note-missing", "note"))
 *         .orElse(() -> Decision.accepted(next, event));
 * }</pre>
 */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public Violations when(boolean broken, Supplier<Violation> violation) {
        if (broken) {
            found.add(violation.get());
        }
        return this;
    }

    public Violations add(Violation violation) {
        found.add(violation);
        return this;
    }

    public Violations addAll(List<Violation> violations) {
        found.addAll(violations);
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    /** The refusal when anything was found, else the decision given; it is only made when nothing was found. */
    public <S> Decision<S> orElse(Supplier<Decision<S>> accepted) {
        return found.isEmpty() ? accepted.get() : new Refused<>(found);
    }
}
