package gridline.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * 游标封装: encrypts the place a page ended at. A cursor stands in URLs and holds values of sorted fields, so it must be
 * unreadable (PI-03) as well as tamper-evident; AES-GCM is both. The context (list, filters, sort) is authenticated too.
 */
final class CursorSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 8192;
    private static final JsonWriterSettings TYPED =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final Supplier<SecretKey> key;
    private final SecureRandom random = new SecureRandom();

    CursorSeal(Supplier<SecretKey> key) {
        this.key = key;
    }

    String seal(String context, Document position) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context)
                    .doFinal(position.toJson(TYPED).getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is not available", impossible);
        }
    }

    /** @throws IllegalArgumentException if the cursor was made elsewhere, for another list, or changed */
    Document open(String context, String cursor) {
        if (cursor.length() > LONGEST) {
            throw new IllegalArgumentException("cursor too long");
        }
        byte[] all = Base64.getUrlDecoder().decode(cursor);
        if (all.length <= NONCE) {
            throw new IllegalArgumentException("cursor too short");
        }
        byte[] nonce = Arrays.copyOf(all, NONCE);
        try {
            byte[] opened = cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(all, NONCE, all.length - NONCE);
            return Document.parse(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException forged) {
            throw new IllegalArgumentException("cursor not ours", forged);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.get(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
