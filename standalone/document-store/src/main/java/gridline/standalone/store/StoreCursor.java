package gridline.standalone.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What a query has not sent yet (游标); documents are read when the client asks for them. */
final class StoreCursor extends AbstractCursor {

    /** Documents in an answer when the client leaves it open. */
    static final int DEFAULT_BATCH = 500;

    private final Iterator<Document> rest;
    private final Clock clock;
    private volatile Instant lastUsed;

    StoreCursor(long id, Iterator<Document> rest, Clock clock) {
        super(id);
        this.rest = rest;
        this.clock = clock;
        this.lastUsed = clock.instant();
    }

    Instant lastUsed() {
        return lastUsed;
    }

    @Override
    public synchronized boolean isEmpty() {
        return !rest.hasNext();
    }

    @Override
    public synchronized List<Document> takeDocuments(int most) {
        lastUsed = clock.instant();
        List<Document> batch = new ArrayList<>();
        int size = most > 0 ? most : DEFAULT_BATCH;
        while (batch.size() < size && rest.hasNext()) {
            batch.add(rest.next());
        }
        return batch;
    }
}
