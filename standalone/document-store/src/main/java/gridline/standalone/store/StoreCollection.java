package gridline.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection (集合): its documents as BSON in the order of {@code _id}, and its indexes. Readers work side by side; a
 * writer has the collection for itself, so document and indexes change together for everybody.
 */
final class StoreCollection extends AbstractMongoCollection<Key> {

    private static final Document ALL = new Document();

    private final MVMap<byte[], byte[]> documents;
    private final OpenCursors cursors;
    private final Finder finder;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final PageReads reads;

    /** Set by a writer, for itself: the update under way changes the first match only, or all. */
    private UpdateScope updating = UpdateScope.NONE;

    private enum UpdateScope {
        NONE,
        FIRST,
        ALL
    }

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<byte[], byte[]> documents,
            OpenCursors cursors,
            ReadCounters counters) {
        super(database, name, options, cursors.registry());
        this.documents = documents;
        this.cursors = cursors;
        this.reads = new PageReads(documents.getStore(), lock.readLock());
        this.finder = new Finder(documents, getIndexes(), reads, counters);
    }

    Finder finder() {
        return finder;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        if (updating == UpdateScope.ALL && lock.isWriteLockedByCurrentThread()) {
            return new QueryResult(matchesSettledFirst(query));
        }
        boolean onlyFirst = updating == UpdateScope.FIRST && lock.isWriteLockedByCurrentThread();
        int most = onlyFirst ? 1 : limit;
        Optional<Fields> plain = fields == null ? Optional.of(Fields.ALL) : Fields.projected(fields);
        Iterator<Document> result = plain.map(wanted -> finder.find(query, order, skip, most, wanted))
                .orElseGet(() -> Finder.stream(finder.find(query, order, skip, most, Fields.ALL))
                        .map(document -> projected(document, fields))
                        .iterator());
        return batchSize > 0 ? cursors.firstBatch(result, batchSize) : new QueryResult(() -> result);
    }

    /** An update of many must not meet a document again where the update has moved it to. */
    private Iterable<Document> matchesSettledFirst(Document query) {
        List<Key> positions = finder.positions(query);
        return () -> positions.stream().map(this::getDocument).iterator();
    }

    private Document projected(Document document, Document fields) {
        // The library's projection can only be reached through this method.
        return matchDocumentsFromStream(ALL, Stream.of(document), 0, 0, 0, null, fields)
                .collectDocuments()
                .getFirst();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, order, skip, limit, batchSize, fields);
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        return finder.count(query, skip, Math.max(limit, 0));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected Document getDocument(Key position) {
        return Bson.decode(Objects.requireNonNull(documents.get(position.bytes())));
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        Object id = getIdField() == null ? UUID.randomUUID() : document.get(getIdField());
        Key key = new Key(KeyEncoder.encode(id));
        if (documents.put(key.bytes(), Bson.encode(document)) != null) {
            throw new IllegalStateException("a document replaced another in " + getFullName());
        }
        return key;
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position.bytes());
    }

    @Override
    protected void handleUpdate(Key position, Document before, Document after) {
        documents.put(position.bytes(), Bson.encode(after));
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), new Key(entry.getKey())));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        // Added up when asked for: one write less per document.
    }

    @Override
    protected int getDataSize() {
        long size = reads.read(() ->
                documents.values().stream().mapToLong(bytes -> bytes.length).sum());
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    @Override
    public void addDocument(Document document) {
        alone(() -> {
            super.addDocument(document);
            return true;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> inserted, boolean ordered) {
        return alone(() -> super.insertDocuments(inserted, ordered));
    }

    @Override
    public Document updateDocuments(
            Document query, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return alone(() -> {
            updating = multi ? UpdateScope.ALL : UpdateScope.FIRST;
            try {
                return super.updateDocuments(query, update, filters, multi, upsert, oplog);
            } finally {
                updating = UpdateScope.NONE;
            }
        });
    }

    @Override
    public Document findAndModify(Document command) {
        return alone(() -> super.findAndModify(command));
    }

    @Override
    public int deleteDocuments(Document query, int limit, Oplog oplog) {
        return alone(() -> super.deleteDocuments(query, limit, oplog));
    }

    @Override
    public void removeDocument(Document document) {
        alone(() -> {
            super.removeDocument(document);
            return true;
        });
    }

    @Override
    public void addIndex(Index<Key> index) {
        alone(() -> {
            super.addIndex(index);
            return true;
        });
    }

    @Override
    public void dropIndex(String name) {
        alone(() -> {
            super.dropIndex(name);
            return true;
        });
    }

    /** Holds every index against every document; {@code errors} names the indexes that are wrong. */
    @Override
    public Document validate() {
        return alone(() -> {
            List<String> errors = new ArrayList<>();
            for (Index<Key> index : getIndexes()) {
                if (index instanceof SecondaryIndex secondary && !agrees(secondary)) {
                    errors.add("index " + index.getName() + " disagrees with the documents");
                }
            }
            return super.validate().append("valid", errors.isEmpty()).append("errors", errors);
        });
    }

    private boolean agrees(SecondaryIndex index) {
        long expected = streamAllDocumentsWithPosition()
                .mapToLong(found -> index.leadsTo(found.getDocument(), found.getPosition())
                        ? index.entriesOf(found.getDocument())
                        : Long.MAX_VALUE / count())
                .sum();
        return expected == index.getCount();
    }

    private <T> T alone(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
