package gridline.campaign.person;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * 个人标识密钥 (PI-03): tells people apart without their number: HMAC-SHA-256 of the number and a scope, so that a person has
 * another key in each scope. The secret is {@code LEAD_KEY} (Base64, 32 bytes); without one it is made once and kept in the
 * service's database, the same for every replica.
 */
@Component
public class PersonKeys {

    private static final String COLLECTION = "personKeys";
    private static final int BYTES = 32;

    private final MongoOperations mongo;
    private final String configured;
    private volatile @Nullable SecretKeySpec known;

    PersonKeys(MongoOperations mongo, @Value("${LEAD_KEY:}") String configured) {
        this.mongo = mongo;
        this.configured = configured;
    }

    /** The person's key within a scope, for example {@code campaign:r-17}: 32 hexadecimal digits. */
    public String of(String scope, Phone phone) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret());
            byte[] hash = mac.doFinal((scope + "|" + phone.digits()).getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder();
            for (int at = 0; at < 16; at++) {
                hex.append(Character.forDigit(hash[at] >> 4 & 15, 16)).append(Character.forDigit(hash[at] & 15, 16));
            }
            return hex.toString();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private SecretKeySpec secret() {
        SecretKeySpec key = known;
        if (key == null) {
            key = new SecretKeySpec(
                    configured.isBlank() ? kept() : Base64.getDecoder().decode(configured), "HmacSHA256");
            known = key;
        }
        return key;
    }

    private byte[] kept() {
        Document stored = stored();
        if (stored == null) {
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            try {
                mongo.insert(new Document("_id", "person").append("key", new Binary(fresh)), COLLECTION);
            } catch (DuplicateKeyException anotherReplicaWasFirst) {
                // Its key is read below; ours was never used.
            }
            stored = stored();
        }
        if (stored == null) {
            throw new IllegalStateException("the key cannot be read back");
        }
        return stored.get("key", Binary.class).getData();
    }

    private @Nullable Document stored() {
        return mongo.execute(
                COLLECTION,
                (MongoCollection<Document> keys) ->
                        keys.find(new Document("_id", "person")).first());
    }
}
