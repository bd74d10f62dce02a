package gridline.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A database (数据库): names its maps in the store, opens collections and builds their indexes. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Key> {

    static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";
    private static final String ID_INDEX = "_id_";

    private final MVStore store;
    private final MVMap<String, Long> arrayMarks;
    private final OpenCursors cursors;
    private final ReadCounters counters;

    /** The index being created, as sent; those kept are found among the stored descriptions. */
    private @Nullable Document creating;

    StoreDatabase(String name, MVStore store, OpenCursors cursors, ReadCounters counters) {
        super(name, cursors.registry());
        this.store = store;
        this.arrayMarks = store.openMap("arrayFields");
        this.cursors = cursors;
        this.counters = counters;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        UnaryOperator<Document> execute = part -> super.handleCommand(channel, command, part, resolver, oplog);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> OrderedBulk.insert(query, execute);
            case "update" -> OrderedBulk.update(query, execute);
            case "dropindexes" -> dropIndexes(String.valueOf(query.get(command)), query.get("index"));
            case "aggregate" -> {
                StoreCollection collection =
                        (StoreCollection) resolveCollection(String.valueOf(query.get(command)), false);
                yield collection == null
                        ? execute.apply(query)
                        : new Pipeline(query, cursors).run(collection, this, resolver, oplog);
            }
            default -> execute.apply(query);
        };
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoreCollection(this, name, options, documents(name), cursors, counters);
    }

    private MVMap<byte[], byte[]> documents(String collection) {
        return BytesType.open(store, DOCUMENTS + getFullCollectionNamespace(collection));
    }

    /** A collection's name has no "$" in it, so no two indexes share a name. */
    private String indexMap(String collection, String index) {
        return INDEX + getFullCollectionNamespace(collection) + "$" + index;
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return isPrimaryKey(keys) ? new IdIndex(name, keys, documents(collection)) : open(collection, name);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return open(collection, name);
    }

    private static boolean isPrimaryKey(List<IndexKey> keys) {
        return keys.size() == 1 && keys.getFirst().getKey().equals(IdIndex.ID);
    }

    private Index<Key> open(String collection, String name) {
        Document description = creating != null ? creating : described(collection, name);
        MVMap<byte[], byte[]> entries = BytesType.open(store, indexMap(collection, name));
        ArrayFields arrays = new ArrayFields(arrayMarks, Integer.toHexString(entries.getId()));
        return new SecondaryIndex(IndexDefinition.of(description), entries, arrays);
    }

    private Document described(String collection, String name) {
        Document wanted = new Document("ns", getFullCollectionNamespace(collection)).append("name", name);
        return indexes.get().handleQueryAsStream(wanted).findFirst().orElseThrow();
    }

    @Override
    protected synchronized void addIndex(Document description) {
        boolean primary = isPrimaryKeyIndex((Document) description.get("key"));
        IndexDefinition definition = primary ? null : IndexDefinition.of(description);
        String collection = Utils.getCollectionNameFromFullName(String.valueOf(description.get("ns")));
        if (definition != null && exists(collection, definition)) {
            return;
        }
        Document outer = creating; // The first index of a new collection creates that of _id on the way.
        creating = description;
        try {
            super.addIndex(description);
        } catch (RuntimeException e) {
            if (definition != null) {
                store.removeMap(indexMap(collection, definition.name()));
            }
            throw e;
        } finally {
            creating = outer;
        }
    }

    private boolean exists(String collection, IndexDefinition definition) {
        for (SecondaryIndex index : secondaryIndexes(collection)) {
            IndexDefinition other = index.definition();
            if (other.equals(definition)) {
                return true;
            }
            if (other.name().equals(definition.name())) {
                throw new MongoServerError(
                        86,
                        "IndexKeySpecsConflict",
                        "an index named '" + other.name() + "' exists with another definition");
            }
            if (other.fields().equals(definition.fields()) && Objects.equals(other.filter(), definition.filter())) {
                throw new MongoServerError(
                        85, "IndexOptionsConflict", "the same index exists with another name: '" + other.name() + "'");
            }
        }
        return false;
    }

    private List<SecondaryIndex> secondaryIndexes(String collection) {
        MongoCollection<Key> found = resolveCollection(collection, false);
        return found == null
                ? List.of()
                : found.getIndexes().stream()
                        .filter(SecondaryIndex.class::isInstance)
                        .map(SecondaryIndex.class::cast)
                        .toList();
    }

    /** The library drops an index of the same name on every collection; this one drops only what was asked for. */
    private synchronized Document dropIndexes(String collectionName, @Nullable Object wanted) {
        MongoCollection<Key> collection = resolveCollection(collectionName, false);
        if (collection == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns not found " + collectionName);
        }
        List<String> names = new ArrayList<>();
        for (SecondaryIndex index : secondaryIndexes(collectionName)) {
            boolean named = wanted instanceof Collection<?> several && several.contains(index.getName());
            boolean keyed = wanted instanceof Document
                    && wanted.equals(index.definition().describe().get("key"));
            if (named || keyed || "*".equals(wanted) || index.getName().equals(wanted)) {
                names.add(index.getName());
            }
        }
        if (names.isEmpty() && !"*".equals(wanted)) {
            throw ID_INDEX.equals(wanted)
                    ? new MongoServerError(72, "InvalidOptions", "cannot drop _id index")
                    : new MongoServerError(27, "IndexNotFound", "index not found: " + wanted);
        }
        Document answer = new Document("nIndexesWas", collection.getNumIndexes());
        for (String name : names) {
            dropIndex(collection, name);
            indexes.get().deleteDocuments(new Document("ns", collection.getFullName()).append("name", name), 0);
        }
        Utils.markOkay(answer);
        return answer;
    }

    @Override
    protected void dropIndex(MongoCollection<Key> collection, String name) {
        super.dropIndex(collection, name);
        if (!name.equals(ID_INDEX)) {
            MVMap<byte[], byte[]> entries = BytesType.open(store, indexMap(collection.getCollectionName(), name));
            arrayMarks.remove(Integer.toHexString(entries.getId()));
            store.removeMap(entries);
        }
    }

    @Override
    public synchronized void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(documents(name));
    }

    @Override
    public synchronized void drop(Oplog oplog) {
        super.drop(oplog);
        store.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS + databaseName + "."))
                .toList()
                .forEach(store::removeMap);
    }

    @Override
    public synchronized void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        if (from != this) {
            throw new MongoServerError(20, "IllegalOperation", "a collection cannot move to another database");
        }
        String oldName = collection.getCollectionName();
        super.moveCollection(from, collection, newName);
        Function<String, String> newDocuments = name -> DOCUMENTS + getFullCollectionNamespace(name);
        store.renameMap(documents(oldName), newDocuments.apply(newName));
        for (SecondaryIndex index : secondaryIndexes(newName)) {
            store.renameMap(index.entries, indexMap(newName, index.getName()));
        }
    }

    /** Removes the documents whose time is over ({@code expireAfterSeconds}). */
    void removeExpired(Instant now) {
        List<String> names = store.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS + databaseName + "."))
                .map(name -> name.substring((DOCUMENTS + databaseName + ".").length()))
                .toList();
        for (String name : names) {
            for (SecondaryIndex index : secondaryIndexes(name)) {
                Long seconds = index.definition().expireAfterSeconds();
                if (seconds != null) {
                    Document expired = new Document(
                            index.definition().fields().getFirst().getKey(),
                            new Document("$lt", now.minusSeconds(seconds)));
                    resolveCollection(name, true).deleteDocuments(expired, 0);
                }
            }
        }
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
