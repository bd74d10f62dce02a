package gridline.standalone.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Finds documents of one collection (查询): plans, reads what the plan says, and sorts what does not come sorted. */
final class Finder {

    private final MVMap<byte[], byte[]> documents;
    private final List<Index<Key>> indexes;
    private final PageReads reads;
    private final ReadCounters counters;
    private final IdIndex naturalOrder;

    /** @param indexes those of the collection, as they are at the time of each query */
    Finder(MVMap<byte[], byte[]> documents, List<Index<Key>> indexes, PageReads reads, ReadCounters counters) {
        this.documents = documents;
        this.indexes = indexes;
        this.reads = reads;
        this.counters = counters;
        this.naturalOrder = new IdIndex("natural", List.of(), documents);
    }

    /**
     * The matching documents, sorted, {@code skip} left out, at most {@code limit} of them if it is above 0.
     *
     * @param wanted what is decoded of them
     */
    Iterator<Document> find(Document query, @Nullable Document order, int skip, int limit, Fields wanted) {
        return stream(found(query, order, skip, limit))
                .map(found -> Bson.decode(found.stored(), wanted))
                .iterator();
    }

    /** How many match, {@code skip} left out, at most {@code limit} if it is above 0. */
    int count(Document query, int skip, int limit) {
        return (int) stream(found(query, null, skip, limit)).count();
    }

    private Iterator<Found> found(Document query, @Nullable Document order, int skip, int limit) {
        Document sorting = order == null || order.isEmpty() ? null : order;
        if (sorting != null && sorting.containsKey("$natural")) {
            sorting = new Document(IdIndex.ID, sorting.get("$natural"));
        }
        long wanted = limit <= 0 ? 0 : (long) skip + limit;
        Plan plan = plan(query, sorting, wanted);
        Iterator<Found> found = sorting == null || plan.sorted()
                ? scan(plan, query, null, wanted)
                : new SortOrder(sorting).sort(scan(plan, query, sorting, 0), wanted);
        if (skip == 0 && limit <= 0) {
            return found;
        }
        Stream<Found> rest = stream(found).skip(skip);
        return (limit <= 0 ? rest : rest.limit(limit)).iterator();
    }

    /** The places of all matching documents. */
    List<Key> positions(Document query) {
        return stream(scan(plan(query, null, 0), query, null, 0))
                .map(Found::position)
                .toList();
    }

    private Scan scan(Plan plan, Document query, @Nullable Document sortedLater, long wanted) {
        return new Scan(plan, query, Fields.judged(query, sortedLater), wanted, documents, reads, counters);
    }

    private Plan plan(Document query, @Nullable Document order, long wanted) {
        return reads.read(() -> {
            List<OrderedIndex> usable = new ArrayList<>();
            for (Index<Key> index : indexes) {
                usable.add((OrderedIndex) index);
            }
            if (usable.stream().noneMatch(IdIndex.class::isInstance)) {
                usable.add(naturalOrder);
            }
            return Planner.plan(usable, query, order, wanted);
        });
    }

    /** For one pass; lazy. */
    static <T> Stream<T> stream(Iterator<T> iterator) {
        Iterable<T> once = () -> iterator;
        return StreamSupport.stream(once.spliterator(), false);
    }
}
