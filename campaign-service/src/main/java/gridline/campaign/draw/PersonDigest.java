package gridline.campaign.draw;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 个人摘要: tells persons of one draw apart by their phone without keeping it (PI-01): HMAC-SHA-256 under the draw's own salt. */
final class PersonDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private PersonDigest() {}

    /** Empty without a salt: after a draw is closed nobody can be told from anybody. */
    static String of(String salt, String phone) {
        if (salt.isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(phone.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
