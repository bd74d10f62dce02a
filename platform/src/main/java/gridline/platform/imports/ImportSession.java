package gridline.platform.imports;

import gridline.platform.decision.Decision;
import gridline.platform.imports.reading.ListRow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 导入会话: turns the rows of one file, in their order, into decisions.
 *
 * @param <S> state of the aggregates
 */
@FunctionalInterface
public interface ImportSession<S> {

    /** The decision a row asks for; null when it added reasons against itself to the row. */
    @Nullable
    Entry<S> read(ListRow row);

    /**
     * 条目: what a row wants.
     *
     * @param id aggregate it is about
     * @param key what it is about; a second row with the same key in a file is refused
     * @param decide from the stored state, null if there is none, to the wanted one
     */
    record Entry<S>(String id, String key, Function<@Nullable S, Decision<S>> decide) {

        /** For a list with one row for each aggregate. */
        public Entry(String id, Function<@Nullable S, Decision<S>> decide) {
            this(id, id, decide);
        }
    }
}
