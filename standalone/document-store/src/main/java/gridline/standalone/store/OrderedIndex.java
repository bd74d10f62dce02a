package gridline.standalone.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * An index kept in the order of its fields and, where those are equal, of {@code _id} (有序索引). The planner chooses
 * it; the wire library's own choice, which knows only equality over exactly the indexed fields, is not used.
 */
abstract class OrderedIndex extends Index<Key> {

    final MVMap<byte[], byte[]> entries;
    private volatile boolean dropped;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<byte[], byte[]> entries) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    /** The place of the document an entry leads to. */
    abstract Key position(byte[] entryKey, byte[] entryValue);

    /** Whether a document may have several entries, because this field has held an array. */
    abstract boolean holdsArrays(int field);

    /** Whether every document that meets the conditions has an entry. */
    abstract boolean covers(Conditions conditions);

    /** Whether every document has an entry. */
    abstract boolean coversAll();

    /** How many entries lie in the interval, without visiting them. */
    final long count(Interval interval) {
        return rank(interval.to()) - rank(interval.from());
    }

    private long rank(byte[] key) {
        long index = entries.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    @Override
    public final long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public final long getDataSize() {
        return getCount();
    }

    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("the planner chooses indexes");
    }

    /** Marks the index as gone, so that a scan under way fails instead of ending early; the database removes the data. */
    @Override
    public final void drop() {
        dropped = true;
    }

    final boolean isDropped() {
        return dropped;
    }
}
