package gridline.platform.web;

import com.mongodb.client.MongoCollection;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** 游标密钥: made once per service and kept in its database, so that every replica opens every other's cursors. */
final class CursorKey implements Supplier<SecretKey> {

    private static final String COLLECTION = "platformKeys";
    private static final int KEY_BYTES = 32;

    private final ObjectProvider<MongoOperations> mongo;
    private volatile @Nullable SecretKey known;

    CursorKey(ObjectProvider<MongoOperations> mongo) {
        this.mongo = mongo;
    }

    @Override
    public SecretKey get() {
        SecretKey key = known;
        if (key == null) {
            key = load();
            known = key;
        }
        return key;
    }

    private SecretKey load() {
        Document stored = stored();
        if (stored == null) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            try {
                mongo.getObject().insert(new Document("_id", "cursor").append("key", new Binary(fresh)), COLLECTION);
            } catch (DuplicateKeyException anotherReplicaWasFirst) {
                // Its key is read below; ours was never used.
            }
            stored = stored();
        }
        if (stored == null) {
            throw new IllegalStateException("the cursor key cannot be read back");
        }
        return new SecretKeySpec(stored.get("key", Binary.class).getData(), "AES");
    }

    private @Nullable Document stored() {
        return mongo.getObject()
                .execute(
                        COLLECTION,
                        (MongoCollection<Document> keys) ->
                                keys.find(new Document("_id", "cursor")).first());
    }
}
