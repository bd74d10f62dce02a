package gridline.standalone.store;

import java.util.concurrent.atomic.LongAdder;

/** Counts what queries cost (读取计数), so that a test can prove that an index was used. */
final class ReadCounters {

    private final LongAdder entries = new LongAdder();
    private final LongAdder documents = new LongAdder();

    void entryVisited() {
        entries.increment();
    }

    void documentRead() {
        documents.increment();
    }

    long entriesVisited() {
        return entries.sum();
    }

    long documentsRead() {
        return documents.sum();
    }
}
