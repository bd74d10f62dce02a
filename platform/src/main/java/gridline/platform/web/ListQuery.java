package gridline.platform.web;

import gridline.platform.persistence.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * 列表查询: a checked request for a list; as a controller's argument it is marked {@link Listed}. What it yields are
 * queries on raw documents with paths as stored.
 */
public final class ListQuery {

    static final Set<String> RESERVED = Set.of("limit", "cursor", "sort", "total");
    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    private final String list;
    private final int limit;
    private final boolean total;
    private final List<SortKey> sort;
    private final Map<String, Object> values;
    private final List<Criteria> filters;
    private final @Nullable Document position;
    private final Function<Document, String> seal;

    ListQuery(
            String list,
            int limit,
            boolean total,
            List<SortKey> sort,
            Map<String, Object> values,
            List<Criteria> filters,
            @Nullable Document position,
            Function<Document, String> seal) {
        this.list = list;
        this.limit = limit;
        this.total = total;
        this.sort = List.copyOf(sort);
        this.values = Map.copyOf(values);
        this.filters = List.copyOf(filters);
        this.position = position;
        this.seal = seal;
    }

    /** Name of the list, for metrics and logs. */
    public String list() {
        return list;
    }

    /** 1 to {@value #MAX_LIMIT}. */
    public int limit() {
        return limit;
    }

    /** Whether the number of all matches was asked for. */
    public boolean total() {
        return total;
    }

    /** Sort keys in order, without the id that settles ties. */
    public List<SortKey> sort() {
        return sort;
    }

    /** Value of a parameter that was given; of an {@code equal} filter, a list. */
    public <T> Optional<T> value(String parameter, Class<T> type) {
        return Optional.ofNullable(values.get(parameter)).map(type::cast);
    }

    /** One page: filters, scope, place of the cursor, sort, and one more than the limit so that the end is known. */
    public Query pageQuery(Criteria scope) {
        List<Criteria> all = matching(scope);
        if (position != null) {
            all.add(Keyset.after(sort, position));
        }
        return new BasicQuery(Conjunction.of(all), new Document())
                .with(Keyset.order(sort))
                .limit(limit + 1);
    }

    /** Everything that matches, sorted, without limit; for exports. */
    public Query streamQuery(Criteria scope) {
        return new BasicQuery(Conjunction.of(matching(scope)), new Document()).with(Keyset.order(sort));
    }

    /**
     * Up to {@code size} of everything that matches, sorted, after the document given: exports read batch by batch, since
     * a cursor over the whole would have to be kept by the store.
     */
    public Query batchQuery(Criteria scope, @Nullable Document last, int size) {
        List<Criteria> all = matching(scope);
        if (last != null) {
            all.add(Keyset.after(sort, Keyset.position(sort, last)));
        }
        return new BasicQuery(Conjunction.of(all), new Document())
                .with(Keyset.order(sort))
                .limit(size);
    }

    /** Everything that matches, for counting. */
    public Query countQuery(Criteria scope) {
        return new BasicQuery(Conjunction.of(matching(scope)), new Document());
    }

    /**
     * The page from what {@link #pageQuery} found.
     *
     * @param found raw documents in order, up to {@code limit + 1}
     * @param count counts all matches; only called when the total was asked for
     */
    public <T> Page<T> page(List<Document> found, Function<Document, T> mapping, LongSupplier count) {
        List<Document> shown = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? seal.apply(Keyset.position(sort, shown.getLast())) : null;
        return new Page<>(shown.stream().map(mapping).toList(), next, total ? count.getAsLong() : null);
    }

    private List<Criteria> matching(Criteria scope) {
        List<Criteria> all = new ArrayList<>();
        all.add(scope);
        all.addAll(filters);
        return all;
    }
}
