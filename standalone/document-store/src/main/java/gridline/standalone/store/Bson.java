package gridline.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Documents are kept as BSON: every reader gets a copy of its own, so an update never shows through half done, and the
 * cache holds what its size says.
 */
final class Bson {

    /** MongoDB's limit of a stored document, in bytes. */
    static final int LARGEST = 16 * 1024 * 1024;

    private Bson() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > LARGEST) {
            throw new MongoServerError(
                    10334,
                    "BSONObjectTooLarge",
                    "document of " + buffer.readableBytes() + " bytes is larger than " + LARGEST);
        }
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document decode(byte[] bytes) {
        return decode(bytes, Fields.ALL);
    }

    /** What is wanted of a document; the rest is stepped over and costs next to nothing, however large it is. */
    static Document decode(byte[] bytes, Fields wanted) {
        return new BsonReader(bytes).document(wanted);
    }
}
