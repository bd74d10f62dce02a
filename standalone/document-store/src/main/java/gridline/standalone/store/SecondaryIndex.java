package gridline.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index (二级索引), unique or not: one entry per combination of the fields' values, arrays giving one value
 * per element, with the document's {@code _id} behind, so that no two entries are the same.
 */
final class SecondaryIndex extends OrderedIndex {

    private final IndexDefinition definition;
    private final ArrayFields arrays;

    SecondaryIndex(IndexDefinition definition, MVMap<byte[], byte[]> entries, ArrayFields arrays) {
        super(definition.name(), definition.keys(), definition.sparse(), entries);
        this.definition = definition;
        this.arrays = arrays;
    }

    IndexDefinition definition() {
        return definition;
    }

    @Override
    Key position(byte[] entryKey, byte[] entryValue) {
        return new Key(Arrays.copyOfRange(entryKey, start(entryValue), entryKey.length));
    }

    private static int start(byte[] entryValue) {
        return ByteBuffer.wrap(entryValue).getInt();
    }

    /** An entry's key ends with the document's place; its value says where that starts. */
    private void put(byte[] key, Key position) {
        entries.put(
                Bytes.join(key, position.bytes()),
                ByteBuffer.allocate(Integer.BYTES).putInt(key.length).array());
    }

    @Override
    boolean holdsArrays(int field) {
        return arrays.contain(field);
    }

    @Override
    boolean covers(Conditions conditions) {
        return definition.covers(conditions);
    }

    @Override
    boolean coversAll() {
        return !definition.sparse() && definition.filter() == null;
    }

    @Override
    public boolean isUnique() {
        return definition.unique();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof SecondaryIndex index && definition.equals(index.definition);
    }

    @Override
    public Document toIndexDescription() {
        return definition.describe();
    }

    @Override
    public Key getPosition(Document document) {
        return new Key(KeyEncoder.encode(document.get(IdIndex.ID)));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        refuseDuplicates(keysOf(document), document, collection);
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        Set<byte[]> keys = keysOf(document);
        refuseDuplicates(keys, document, collection);
        keys.forEach(key -> put(key, position));
    }

    @Override
    public Key remove(Document document) {
        Key position = getPosition(document);
        keysOf(document).forEach(key -> entries.remove(Bytes.join(key, position.bytes())));
        return position;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        Set<byte[]> added = keysOf(after);
        if (isUnique()) {
            added.removeAll(keysOf(before));
        }
        refuseDuplicates(added, after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        Set<byte[]> old = keysOf(before);
        Set<byte[]> fresh = keysOf(after);
        for (byte[] key : old) {
            if (!fresh.contains(key)) {
                entries.remove(Bytes.join(key, position.bytes()));
            }
        }
        for (byte[] key : fresh) {
            if (!old.contains(key)) {
                put(key, position);
            }
        }
    }

    /** Whether the document's entries are all there. */
    boolean leadsTo(Document document, Key position) {
        return keysOf(document).stream().allMatch(key -> entries.containsKey(Bytes.join(key, position.bytes())));
    }

    /** How many entries the document has when all is well. */
    int entriesOf(Document document) {
        return keysOf(document).size();
    }

    private void refuseDuplicates(Set<byte[]> keys, Document document, MongoCollection<Key> collection) {
        if (!isUnique()) {
            return;
        }
        byte[] own = getPosition(document).bytes();
        for (byte[] key : keys) {
            byte[] found = entries.ceilingKey(key);
            while (found != null && Bytes.startsWith(found, key)) {
                if (!Arrays.equals(found, Bytes.join(key, own))) {
                    throw new DuplicateKeyError(this, collection, getKeys(), values(document));
                }
                found = entries.higherKey(found);
            }
        }
    }

    private KeyValue values(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String path : keys()) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, path);
            values.add(value instanceof Missing ? null : value);
        }
        return new KeyValue(values);
    }

    /** The entries of a document, without its {@code _id}; none when it is outside of a sparse or partial index. */
    private Set<byte[]> keysOf(Document document) {
        Set<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        if (!definition.holds(document)) {
            return keys;
        }
        keys.add(Bytes.NONE);
        Set<String> arrayRoots = new LinkedHashSet<>();
        for (int field = 0; field < getKeys().size(); field++) {
            IndexKey indexed = getKeys().get(field);
            if (Utils.getSubdocumentValueCollectionAware(document, indexed.getKey()) instanceof Collection<?>) {
                arrays.note(field);
                arrayRoots.add(arrayRoot(document, indexed.getKey()));
            }
            keys = extended(keys, SortOrder.encodings(document, indexed.getKey(), indexed.isAscending()));
        }
        if (arrayRoots.size() > 1) {
            throw new CannotIndexParallelArraysError(arrayRoots);
        }
        return keys;
    }

    private static Set<byte[]> extended(Set<byte[]> keys, List<byte[]> elements) {
        Set<byte[]> extended = new TreeSet<>(Arrays::compareUnsigned);
        for (byte[] key : keys) {
            for (byte[] element : elements) {
                extended.add(Bytes.join(key, element));
            }
        }
        return extended;
    }

    private static String arrayRoot(Document document, String path) {
        int dot = path.indexOf('.');
        while (dot > 0) {
            if (Utils.getSubdocumentValue(document, path.substring(0, dot)) instanceof Collection) {
                return path.substring(0, dot);
            }
            dot = path.indexOf('.', dot + 1);
        }
        return path;
    }
}
