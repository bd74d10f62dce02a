package gridline.standalone.store;

import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * How a query is answered (查询计划): the parts are read one after the other.
 *
 * @param reverse whether the parts are read from their end
 * @param sorted whether documents come in the order asked for
 * @param repeats whether a document may come twice
 */
record Plan(List<Part> parts, boolean reverse, boolean sorted, boolean repeats) {

    /** Ranges of one index, sorted and disjoint. */
    record Part(OrderedIndex index, List<Interval> ranges, Beside beside) {}

    /**
     * What else an array must hold when several of its elements are asked for (另须含有): a document has an entry for each of
     * them, alike but for the element. To look for those costs less than to read the document and find them missing.
     *
     * @param lead length of the element at the beginning of the entries read
     * @param others the elements to look for, encoded
     */
    record Beside(int lead, List<byte[]> others) {

        static final Beside NOTHING = new Beside(0, List.of());

        boolean isThere(MVMap<byte[], byte[]> entries, byte[] key, ReadCounters counters) {
            for (byte[] other : others) {
                counters.entryVisited();
                if (!entries.containsKey(Bytes.join(other, Arrays.copyOfRange(key, lead, key.length)))) {
                    return false;
                }
            }
            return true;
        }

        boolean isSame(Beside that) {
            return lead == that.lead && Arrays.deepEquals(others.toArray(), that.others.toArray());
        }
    }
}
