package gridline.platform.idempotency;

import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * 已存应答: the answer of a request, kept for its retries.
 *
 * @param status HTTP status
 * @param headers those that belong to the answer itself: Content-Type, Location, ETag
 * @param body null when it was too large to be kept
 */
record KeptAnswer(int status, Map<String, String> headers, byte @Nullable [] body) {

    Document toDocument() {
        Document document = new Document("status", status).append("headers", new Document(new TreeMap<>(headers)));
        return body == null ? document : document.append("body", new Binary(body));
    }

    static KeptAnswer from(Document document) {
        Map<String, String> headers = new TreeMap<>();
        Document stored = document.get("headers", new Document());
        stored.forEach((name, value) -> headers.put(name, String.valueOf(value)));
        Binary body = document.get("body", Binary.class);
        return new KeptAnswer(document.getInteger("status"), headers, body == null ? null : body.getData());
    }
}
