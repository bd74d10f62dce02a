package gridline.platform.imports;

import gridline.platform.decision.Violation;
import gridline.platform.imports.reading.Column;
import gridline.platform.persistence.Aggregates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 清单类型: one kind of list that can be imported. A bean of this type is all a new list needs; reading, dry run, duplicates,
 * refused rows, progress and resumption come with it.
 *
 * @param <S> state of the aggregates the rows become
 */
public interface ImportKind<S> {

    /** Name in the URL, for example {@code communities}. */
    String name();

    /** Columns it reads; others are ignored and reported. */
    List<Column> columns();

    /** Columns whose empty cells a parameter of the request fills, by the column's name. */
    default List<Column> defaultable() {
        return List.of();
    }

    /** Everything wrong with such parameters, on the day the import is ordered. */
    default List<Violation> refusals(Map<String, String> defaults, LocalDate today) {
        return List.of();
    }

    /** Where the rows go. */
    Aggregates<S> aggregates();

    /** Begins a pass over one file. */
    ImportSession<S> open(ImportOrder order);
}
