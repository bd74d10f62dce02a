package gridline.community.photo.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 照片: what is known of a photo; its bytes lie elsewhere. Who may see its community may see it.
 *
 * @param communityId community it was taken in
 * @param subject what it shows
 * @param offerId competitor offer it proves; only with {@link Subject#COMPETITOR_OFFER}
 * @param caption up to 200 characters; null without one
 * @param contentId where its bytes are
 * @param kind format, told from its bytes and not from what the sender called it
 * @param bytes size as kept
 * @param width pixels
 * @param height pixels
 * @param sha256 fingerprint of the bytes as kept, in hexadecimal
 */
public record Photo(
        String communityId,
        Subject subject,
        @Nullable String offerId,
        @Nullable String caption,
        String contentId,
        PhotoKind kind,
        int bytes,
        int width,
        int height,
        String sha256,
        String by,
        Instant at) {

    /** 照片主题. */
    public enum Subject {
        /** 调查: the estate, its buildings, its gates */
        SURVEY,
        /** 竞品资费凭证: a leaflet or poster that proves an offer */
        COMPETITOR_OFFER
    }
}
