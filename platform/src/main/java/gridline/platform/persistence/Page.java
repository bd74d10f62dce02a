package gridline.platform.persistence;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 一页: some entries of a list and where the next ones begin.
 *
 * @param items entries in the order asked for
 * @param next opaque cursor of the next page; null on the last one
 * @param total number of entries in all pages; null unless it was asked for
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next, total);
    }
}
