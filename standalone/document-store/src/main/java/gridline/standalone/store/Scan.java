package gridline.standalone.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of a plan that match a query, a few at a time (扫描). Between the steps it holds neither a lock nor
 * a snapshot, only the last entry seen, so it may stay open for as long as a client likes and survives any change.
 */
final class Scan implements Iterator<Found> {

    private static final int FIRST_STEP = 16;
    private static final int LARGEST_STEP = 256;
    private static final int MOST_VISITED = 2_000;

    private final Plan plan;
    private final Document query;
    private final Fields judged;
    private final MVMap<byte[], byte[]> documents;
    private final PageReads reads;
    private final ReadCounters counters;
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private final Deque<Found> found = new ArrayDeque<>();
    private final @Nullable Set<Key> seen;
    private int part;
    private int range;
    private byte @Nullable [] last;
    private int step = FIRST_STEP;
    private long missing;

    /**
     * @param judged what is decoded of a document to be matched, and sorted by the caller
     * @param wanted how many documents are wanted at most, 0 for all
     */
    Scan(
            Plan plan,
            Document query,
            Fields judged,
            long wanted,
            MVMap<byte[], byte[]> documents,
            PageReads reads,
            ReadCounters counters) {
        this.missing = wanted == 0 ? Long.MAX_VALUE : wanted;
        this.plan = plan;
        this.query = query;
        this.judged = judged;
        this.documents = documents;
        this.reads = reads;
        this.counters = counters;
        this.seen = plan.repeats() ? new HashSet<>() : null;
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && missing > 0 && part < plan.parts().size()) {
            reads.read(this::read);
            step = Math.min(2 * step, LARGEST_STEP);
        }
        return !found.isEmpty();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return found.removeFirst();
    }

    /** @return whether there may be more to read */
    private boolean read() {
        int visited = 0;
        while (part < plan.parts().size()) {
            Plan.Part current = plan.parts().get(part);
            if (current.index().isDropped()) {
                throw new MongoServerError(175, "QueryPlanKilled", "the collection or its index was dropped");
            }
            if (range == current.ranges().size()) {
                part++;
                range = 0;
                continue;
            }
            int ordinal = plan.reverse() ? current.ranges().size() - 1 - range : range;
            Interval interval = current.ranges().get(ordinal);
            Cursor<byte[], byte[]> cursor = open(current.index().entries, interval);
            while (cursor.hasNext()) {
                byte[] key = cursor.next();
                if (isOutside(key, interval)) {
                    break;
                }
                if (last == null ? interval.contains(key) : !Arrays.equals(key, last)) {
                    last = key;
                    visited++;
                    take(current, key, cursor.getValue());
                    if (found.size() >= step || missing == 0 || visited >= MOST_VISITED) {
                        return true;
                    }
                }
            }
            last = null;
            range++;
        }
        return false;
    }

    private Cursor<byte[], byte[]> open(MVMap<byte[], byte[]> entries, Interval interval) {
        byte[] start = plan.reverse() ? interval.to() : interval.from();
        return entries.cursor(last == null ? start : last, null, plan.reverse());
    }

    private boolean isOutside(byte[] key, Interval interval) {
        return plan.reverse()
                ? Arrays.compareUnsigned(key, interval.from()) < 0
                : Arrays.compareUnsigned(key, interval.to()) >= 0;
    }

    private void take(Plan.Part current, byte[] key, byte[] value) {
        counters.entryVisited();
        OrderedIndex index = current.index();
        if (!current.beside().isThere(index.entries, key, counters)) {
            return;
        }
        Key position = index.position(key, value);
        if (seen != null && !seen.add(position)) {
            return;
        }
        byte[] bytes = index instanceof IdIndex ? value : documents.get(position.bytes());
        if (bytes != null) {
            counters.documentRead();
            Document document = Bson.decode(bytes, judged);
            if (matcher.matches(document, query)) {
                found.add(new Found(position, bytes, document));
                missing--;
            }
        }
    }
}
