package gridline.campaign.draw.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * 可复算随机数: numbers that follow from a seed and a purpose alone. Block {@code n} (0, 1, …) is SHA-256 over the text
 * {@code <seed in hex>|<purpose>|<n>}; the first eight bytes of each block are one unsigned 64-bit number. To choose from {@code m},
 * numbers of 2⁶⁴ − (2⁶⁴ mod m) and above are skipped, so that none is favoured, and the rest is taken modulo {@code m}.
 */
final class SeededNumbers {

    private final String seed;
    private final String purpose;
    private long block;

    SeededNumbers(String seed, String purpose) {
        this.seed = seed;
        this.purpose = purpose;
    }

    /** From 0 to {@code bound} − 1, each equally likely. */
    int below(int bound) {
        // 2^64 mod bound, in unsigned arithmetic.
        long remainder = Long.remainderUnsigned(Long.remainderUnsigned(-1L, bound) + 1, bound);
        long number = next();
        while (remainder != 0 && Long.compareUnsigned(number, -remainder) >= 0) {
            number = next();
        }
        return (int) Long.remainderUnsigned(number, bound);
    }

    private long next() {
        return ByteBuffer.wrap(digest(seed + "|" + purpose + "|" + block++)).getLong();
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
