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
 * @param removed that, why and by whom it was removed; null while it is there
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
        Instant at,
        @Nullable Removal removed) {

    /** 照片主题. */
    public enum Subject {
        /** 调查: the estate, its buildings, its gates */
        SURVEY,
        /** 竞品资费凭证: a leaflet or poster that proves an offer */
        COMPETITOR_OFFER,
        /** 风险取证: a notice, a torn poster, a barrier; goes into an incident's locker (CO-41) */
        INCIDENT,
        /** 张贴: material that hangs in the estate (CP-07); the campaign service keeps which photo shows which poster */
        POSTER,
        /** 进度取证: shows that an item of the roll-out was done (CP-21); the campaign service keeps which one */
        ROLLOUT
    }

    /**
     * 移除: the picture is gone, this stays.
     *
     * @param reason in the words of who decided it, 4 to 500 characters
     */
    public record Removal(String reason, String by, Instant at) {}

    /** The same without its picture, which cannot be had again. */
    public Photo removed(Removal removal) {
        return new Photo(
                communityId, subject, offerId, caption, contentId, kind, bytes, width, height, sha256, by, at, removal);
    }
}
