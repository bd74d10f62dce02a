package gridline.standalone.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The byte strings from {@code from}, inclusive, to {@code to}, exclusive (区间).
 *
 * @param point whether it holds the encodings of exactly one value
 */
record Interval(byte[] from, byte[] to, boolean point) {

    static final Comparator<Interval> BY_START = (a, b) -> Arrays.compareUnsigned(a.from, b.from);

    static Interval prefix(byte[] prefix) {
        return new Interval(prefix, Bytes.after(prefix), false);
    }

    static Interval point(byte[] value) {
        return new Interval(value, Bytes.after(value), true);
    }

    boolean contains(byte[] key) {
        return Arrays.compareUnsigned(from, key) <= 0 && Arrays.compareUnsigned(key, to) < 0;
    }

    /** The same values in a descending field. */
    Interval turned() {
        return new Interval(
                point ? Bytes.turned(from) : Bytes.after(Bytes.turned(to)), Bytes.after(Bytes.turned(from)), point);
    }

    Interval behind(byte[] prefix) {
        return new Interval(Bytes.join(prefix, from), Bytes.join(prefix, to), false);
    }

    /** What two lists, each sorted and disjoint, have in common. */
    static List<Interval> intersect(List<Interval> some, List<Interval> others) {
        List<Interval> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < some.size() && j < others.size()) {
            Interval a = some.get(i);
            Interval b = others.get(j);
            byte[] from = Arrays.compareUnsigned(a.from, b.from) >= 0 ? a.from : b.from;
            boolean aEndsFirst = Arrays.compareUnsigned(a.to, b.to) <= 0;
            byte[] to = aEndsFirst ? a.to : b.to;
            if (Arrays.compareUnsigned(from, to) < 0) {
                common.add(new Interval(from, to, a.point || b.point));
            }
            if (aEndsFirst) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** Sorted, with what overlaps or touches made one; equal points stay points. */
    static List<Interval> union(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(BY_START);
        List<Interval> merged = new ArrayList<>();
        for (Interval next : sorted) {
            Interval last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || Arrays.compareUnsigned(next.from, last.to) >= 0) {
                merged.add(next);
            } else if (Arrays.compareUnsigned(next.to, last.to) > 0 || !(last.point && next.point)) {
                byte[] to = Arrays.compareUnsigned(next.to, last.to) > 0 ? next.to : last.to;
                merged.set(merged.size() - 1, new Interval(last.from, to, false));
            }
        }
        return merged;
    }
}
