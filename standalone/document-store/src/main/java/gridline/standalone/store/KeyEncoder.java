package gridline.standalone.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encodes values so that comparing the bytes, unsigned, compares the values in MongoDB's order (键编码).
 *
 * <p>No encoding is the beginning of another one, so encodings can be put one after the other and still compare field
 * by field. Text compares by UTF-16 unit, as the matcher and the sorter of the wire library do, so that an index never
 * disagrees with a scan. A descending field is stored with all its bits turned.
 */
final class KeyEncoder {

    static final byte MIN = 0x01;
    static final byte EMPTY_ARRAY = 0x02;
    static final byte NULL = 0x03;
    static final byte NUMBER = 0x10;
    static final byte STRING = 0x20;
    static final byte DOCUMENT = 0x30;
    static final byte ARRAY = 0x38;
    static final byte BINARY = 0x40;
    static final byte OLD_UUID = 0x44;
    static final byte NEW_UUID = 0x48;
    static final byte OBJECT_ID = 0x50;
    static final byte BOOLEAN = 0x58;
    static final byte DATE = 0x60;
    static final byte TIMESTAMP = 0x68;
    static final byte OTHER = 0x70;
    static final byte MAX = 0x7f;

    private static final byte MORE = 0x01;
    private static final byte END = 0x00;

    private byte[] bytes = new byte[48];
    private int length;

    private KeyEncoder() {}

    static byte[] encode(@Nullable Object value) {
        KeyEncoder encoder = new KeyEncoder();
        encoder.value(value);
        return encoder.result();
    }

    /** The bytes every text beginning with {@code prefix} starts with. */
    static byte[] encodeTextPrefix(String prefix) {
        KeyEncoder encoder = new KeyEncoder();
        encoder.put(STRING);
        encoder.units(prefix);
        return encoder.result();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> put(NULL);
            case Missing missing -> put(NULL);
            case MinKey min -> put(MIN);
            case MaxKey max -> put(MAX);
            case Number number -> number(number);
            case String text -> text(STRING, text);
            case Document document -> document(document);
            case Collection<?> elements -> array(elements);
            case BinData binary -> binary(binary.getData());
            case LegacyUUID uuid -> uuid(OLD_UUID, uuid.getUuid());
            case UUID uuid -> uuid(NEW_UUID, uuid);
            case ObjectId id -> {
                put(OBJECT_ID);
                all(id.toByteArray());
            }
            case Boolean truth -> {
                put(BOOLEAN);
                put((byte) (truth ? 1 : 0));
            }
            case Instant instant -> {
                put(DATE);
                signed(instant.toEpochMilli());
            }
            case BsonTimestamp timestamp -> {
                put(TIMESTAMP);
                signed(timestamp.getValue());
            }
            default -> text(OTHER, value.toString());
        }
    }

    /** The nearest double, then what the double leaves out: longs and decimals beyond 53 bits stay apart and in order. */
    private void number(Number number) {
        put(NUMBER);
        double nearest = number.doubleValue();
        double rest = 0;
        if (Double.isFinite(nearest)) {
            if (number instanceof Long value) {
                rest = BigDecimal.valueOf(value)
                        .subtract(new BigDecimal(nearest))
                        .doubleValue();
            } else if (number instanceof Decimal128 value && value.compareTo(Decimal128.NEGATIVE_ZERO) != 0) {
                rest = exactly(value).subtract(new BigDecimal(nearest)).doubleValue();
            }
        }
        sortable(nearest);
        put((byte) (1 + Math.signum(rest)));
        if (rest != 0) {
            sortable(rest);
        }
    }

    private static BigDecimal exactly(Decimal128 value) {
        BigDecimal exact = value.toBigDecimal();
        // A decimal that is a double written out (0.1) must find the double 0.1, as the matcher compares doubles.
        return new BigDecimal(Double.toString(value.doubleValue())).compareTo(exact) == 0
                ? new BigDecimal(value.doubleValue())
                : exact;
    }

    private void sortable(double value) {
        long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
        unsigned(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private void signed(long value) {
        unsigned(value ^ Long.MIN_VALUE);
    }

    private void unsigned(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((byte) (value >>> shift));
        }
    }

    private void text(byte type, String text) {
        put(type);
        units(text);
        put(END);
        put(MORE);
    }

    private void units(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                put(END);
                put((byte) 0xff);
            } else if (unit < 0x80) {
                put((byte) unit);
            } else if (unit < 0x800) {
                put((byte) (0xc0 | unit >> 6));
                put((byte) (0x80 | unit & 0x3f));
            } else {
                put((byte) (0xe0 | unit >> 12));
                put((byte) (0x80 | unit >> 6 & 0x3f));
                put((byte) (0x80 | unit & 0x3f));
            }
        }
    }

    private void document(Document document) {
        put(DOCUMENT);
        for (Map.Entry<String, Object> field : document.entrySet()) {
            put(MORE);
            text(STRING, field.getKey());
            value(field.getValue());
        }
        put(END);
    }

    private void array(Collection<?> elements) {
        put(ARRAY);
        for (Object element : elements) {
            put(MORE);
            value(element);
        }
        put(END);
    }

    private void binary(byte[] data) {
        put(BINARY);
        unsigned(data.length);
        all(data);
    }

    private void uuid(byte type, UUID uuid) {
        put(type);
        unsigned(uuid.getMostSignificantBits());
        unsigned(uuid.getLeastSignificantBits());
    }

    private void all(byte[] more) {
        for (byte b : more) {
            put(b);
        }
    }

    private void put(byte b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = b;
    }

    private byte[] result() {
        return Arrays.copyOf(bytes, length);
    }
}
