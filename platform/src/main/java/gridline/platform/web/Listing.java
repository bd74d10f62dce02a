package gridline.platform.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import gridline.platform.persistence.Page;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 列表应答: the answer of every list endpoint. As JSON one page; as {@code text/csv}, {@code application/x-ndjson} or an XLSX
 * workbook everything that matches, streamed without a limit on its size; so too as {@code application/geo+json} where
 * the list says where its items lie.
 *
 * <pre>{@code
 * return Listing.of(
 *         query,
 *         () -> communities.page(query, scope).map(CommunityView::of),
 *         () -> communities.stream(query, scope).map(CommunityView::of),
 *         CsvColumns.of(CommunityView.class));
 * }</pre>
 */
public class Listing<T> {

    private final String name;
    private final Supplier<Page<T>> page;
    private final Supplier<Stream<T>> all;
    private final CsvColumns<T> columns;
    private @Nullable Page<T> shown;

    Listing(String name, Supplier<Page<T>> page, Supplier<Stream<T>> all, CsvColumns<T> columns) {
        this.name = name;
        this.page = page;
        this.all = all;
        this.columns = columns;
    }

    /**
     * @param page the page asked for; only called for JSON
     * @param all everything that matches, lazily; closed after the last row; only called for an export
     */
    public static <T> Listing<T> of(
            ListQuery query, Supplier<Page<T>> page, Supplier<Stream<T>> all, CsvColumns<T> columns) {
        return new Listing<>(query.list(), page, all, columns);
    }

    /** The same, also as GeoJSON. */
    public MapListing<T> onMap(Function<? super T, @Nullable MapPoint> place) {
        return new MapListing<>(name, page, all, columns, place);
    }

    public List<T> getItems() {
        return page().items();
    }

    /** Cursor of the next page; null on the last one. */
    public @Nullable String getNext() {
        return page().next();
    }

    /** Number of entries in all pages; only when asked for by {@code total=true}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public @Nullable Long getTotal() {
        return page().total();
    }

    @JsonIgnore
    String name() {
        return name;
    }

    Page<T> page() {
        Page<T> known = shown;
        if (known == null) {
            known = page.get();
            shown = known;
        }
        return known;
    }

    Stream<T> all() {
        return all.get();
    }

    CsvColumns<T> columns() {
        return columns;
    }
}
