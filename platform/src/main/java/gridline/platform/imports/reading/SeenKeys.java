package gridline.platform.imports.reading;

import java.util.Arrays;

/**
 * 文件内查重: remembers the keys of the rows read so far with their lines, in some 25 bytes each: a list of a million rows needs
 * no more than 50 MB. Keys of up to 17 digits are exact; of others a 64-bit hash is kept.
 */
public final class SeenKeys {

    private static final long EMPTY = Long.MIN_VALUE;
    private static final int MAX_EXACT_DIGITS = 18;

    private long[] keys = filled(1 << 10);
    private int[] lines = new int[1 << 10];
    private int size;

    /** Line on which the key stood first; the given one when it is new. */
    public long firstLine(String key, long line) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = place(compact(key));
        if (keys[at] == EMPTY) {
            keys[at] = compact(key);
            lines[at] = (int) Math.min(line, Integer.MAX_VALUE);
            size++;
            return line;
        }
        return lines[at];
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (mixed(key) & mask);
        while (keys[at] != EMPTY && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLines = lines;
        keys = filled(oldKeys.length * 2);
        lines = new int[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != EMPTY) {
                int at = place(oldKeys[old]);
                keys[at] = oldKeys[old];
                lines[at] = oldLines[old];
            }
        }
    }

    /** Digits as their number with the length in front of leading zeros; anything else as a negative hash. */
    private static long compact(String key) {
        boolean digits =
                !key.isEmpty() && key.length() < MAX_EXACT_DIGITS && key.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits) {
            return Long.parseLong("1" + key);
        }
        long hash = 1125899906842597L;
        for (int at = 0; at < key.length(); at++) {
            hash = mixed(hash * 31 + key.charAt(at));
        }
        return -1 - (hash & (Long.MAX_VALUE >> 1));
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    private static long[] filled(int length) {
        long[] empty = new long[length];
        Arrays.fill(empty, EMPTY);
        return empty;
    }
}
