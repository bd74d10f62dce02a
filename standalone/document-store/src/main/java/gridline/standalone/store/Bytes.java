package gridline.standalone.store;

import java.util.Arrays;

/** Arithmetic on byte strings, compared unsigned and never changed (字节序). */
final class Bytes {

    static final byte[] NONE = {};

    private Bytes() {}

    /**
     * The smallest byte string above everything that begins with {@code prefix}.
     *
     * <p>Every prefix in use begins with a type byte (0x01–0x7f) or its complement, so one always exists.
     */
    static byte[] after(byte[] prefix) {
        int last = prefix.length - 1;
        while (prefix[last] == (byte) 0xff) {
            last--;
        }
        byte[] next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return next;
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    static byte[] turned(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = (byte) ~bytes[i];
        }
        return turned;
    }

    static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
