package gridline.platform.persistence;

import gridline.platform.decision.Violation;
import java.util.List;

/**
 * 行结果: what became of one row of a batch.
 *
 * @param row number the writer gave it
 * @param id id of the aggregate
 * @param kind what happened
 * @param violations why it was refused; empty otherwise
 */
public record RowOutcome(long row, String id, Kind kind, List<Violation> violations) {

    public RowOutcome {
        violations = List.copyOf(violations);
    }

    static RowOutcome of(long row, String id, Kind kind) {
        return new RowOutcome(row, id, kind, List.of());
    }

    /** 结果种类. */
    public enum Kind {
        /** A new aggregate was stored. */
        INSERTED,
        /** The aggregate was there and has a new version. */
        CHANGED,
        /** The aggregate was there and already as the row wants it. */
        UNCHANGED,
        /** The id, or the value of a unique index, is taken; nothing was stored. */
        DUPLICATE,
        /** The decision refused; nothing was stored. */
        REFUSED
    }
}
