package gridline.standalone.store;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The cursors clients have left open (打开的游标); those unused for ten minutes are closed, as MongoDB does. */
final class OpenCursors {

    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final CursorRegistry registry;
    private final Clock clock;
    private final Map<Long, StoreCursor> open = new ConcurrentHashMap<>();

    OpenCursors(CursorRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    CursorRegistry registry() {
        return registry;
    }

    /** The first batch, and a cursor for the rest if there is any. */
    QueryResult firstBatch(Iterator<Document> documents, int size) {
        StoreCursor cursor = new StoreCursor(registry.generateCursorId(), documents, clock);
        List<Document> batch = cursor.takeDocuments(size);
        if (cursor.isEmpty()) {
            return new QueryResult(batch);
        }
        registry.add(cursor);
        open.put(cursor.getId(), cursor);
        return new QueryResult(batch, cursor);
    }

    void closeForgotten() {
        Instant oldest = clock.instant().minus(LONGEST_REST);
        open.values().removeIf(cursor -> {
            boolean forgotten = cursor.lastUsed().isBefore(oldest);
            if (forgotten) {
                registry.remove(cursor.getId());
            }
            return forgotten;
        });
    }
}
