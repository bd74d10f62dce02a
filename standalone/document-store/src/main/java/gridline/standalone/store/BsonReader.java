package gridline.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one stored document, or some of its fields (文档读取). The wire library's own decoder reads all of it, and arrays
 * twice; it is left the rarer types.
 */
final class BsonReader {

    private static final byte END = BsonConstants.TERMINATING_BYTE;
    private static final int OBJECT_ID = 12;
    private static final int DECIMAL = 16;

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private int at;

    BsonReader(byte[] bytes) {
        this.bytes = bytes;
        this.numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    Document document(Fields wanted) {
        at += Integer.BYTES;
        Document document = new Document();
        while (bytes[at] != END) {
            byte type = bytes[at++];
            int start = at;
            skipName();
            int end = at - 1;
            Fields below = wanted.below(bytes, start, end);
            if (below == null || !below.takes(type)) {
                skip(type);
            } else {
                document.put(new String(bytes, start, end - start, StandardCharsets.UTF_8), value(type, below));
            }
        }
        at++;
        return document;
    }

    private List<@Nullable Object> array(Fields wanted) {
        at += Integer.BYTES;
        List<@Nullable Object> elements = new ArrayList<>();
        while (bytes[at] != END) {
            byte type = bytes[at++];
            skipName();
            if (wanted.takes(type)) {
                elements.add(value(type, wanted));
            } else {
                skip(type);
            }
        }
        at++;
        return elements;
    }

    private @Nullable Object value(byte type, Fields wanted) {
        return switch (type) {
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> document(wanted);
            case BsonConstants.TYPE_ARRAY -> array(wanted.inArrays());
            case BsonConstants.TYPE_UTF8_STRING -> text();
            case BsonConstants.TYPE_INT32 -> int32();
            case BsonConstants.TYPE_INT64 -> int64();
            case BsonConstants.TYPE_DOUBLE -> Double.longBitsToDouble(int64());
            case BsonConstants.TYPE_UTC_DATETIME -> Instant.ofEpochMilli(int64());
            case BsonConstants.TYPE_NULL -> null;
            default -> rare(type);
        };
    }

    private @Nullable Object rare(byte type) {
        ByteBuf rest = Unpooled.wrappedBuffer(bytes).readerIndex(at);
        Object value = BsonDecoder.decodeValue(type, rest);
        at = rest.readerIndex();
        return value;
    }

    private String text() {
        int length = int32() - 1;
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length + 1;
        return text;
    }

    private int int32() {
        int value = numbers.getInt(at);
        at += Integer.BYTES;
        return value;
    }

    private long int64() {
        long value = numbers.getLong(at);
        at += Long.BYTES;
        return value;
    }

    private void skipName() {
        while (bytes[at++] != END) {
            // until behind its end
        }
    }

    private void skip(byte type) {
        switch (type) {
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY -> at += numbers.getInt(at);
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE ->
                at += Integer.BYTES + numbers.getInt(at);
            case BsonConstants.TYPE_DATA -> at += Integer.BYTES + 1 + numbers.getInt(at);
            case BsonConstants.TYPE_INT32 -> at += Integer.BYTES;
            case BsonConstants.TYPE_INT64,
                    BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP -> at += Long.BYTES;
            case BsonConstants.TYPE_DECIMAL128 -> at += DECIMAL;
            case BsonConstants.TYPE_OBJECT_ID -> at += OBJECT_ID;
            case BsonConstants.TYPE_BOOLEAN -> at++;
            default -> rare(type);
        }
    }
}
