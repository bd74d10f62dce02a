package gridline.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the documents themselves, which lie in this order, so it cannot disagree with them (主键索引). */
final class IdIndex extends OrderedIndex {

    static final String ID = "_id";

    IdIndex(String name, List<IndexKey> keys, MVMap<byte[], byte[]> documents) {
        super(name, keys, false, documents);
    }

    @Override
    Key position(byte[] entryKey, byte[] entryValue) {
        return new Key(entryKey);
    }

    @Override
    boolean holdsArrays(int field) {
        return false;
    }

    @Override
    boolean covers(Conditions conditions) {
        return true;
    }

    @Override
    boolean coversAll() {
        return true;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        Key key = new Key(KeyEncoder.encode(document.get(ID)));
        return entries.containsKey(key.bytes()) ? key : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (getPosition(document) != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(ID)));
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        // The collection stores the document under this key.
    }

    @Override
    public @Nullable Key remove(Document document) {
        // The collection removes the document; it only asks where.
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        // _id never changes. What cannot be stored must be refused here, before any index has changed.
        Bson.encode(after);
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        // _id never changes.
    }
}
