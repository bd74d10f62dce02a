package gridline.community.photo;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * 照片内容: where the bytes of photos lie. A port: the document store today, an object store where there is one. What has no
 * photo, or not yet, is noted down before it is there, so that a process that dies in between leaves nothing nobody finds.
 */
interface PhotoContents {

    /**
     * Keeps bytes under an id of their own, in doubt until {@link #settle} says that their photo is on file.
     *
     * @param photoId photo they will belong to
     */
    String keep(String photoId, byte[] bytes);

    /** @throws java.util.NoSuchElementException if there is nothing under the id */
    InputStream open(String contentId);

    /** Notes down that the bytes may have to go. */
    void doubt(String photoId, String contentId);

    /** The bytes stay: takes the note away. */
    void settle(String contentId);

    /** Gives bytes up, and then the note about them; doing it again does no harm. */
    void discard(String contentId);

    /** Some of those in doubt since before a moment, the oldest first. */
    List<Doubtful> doubtful(Instant before);

    /** 待定内容: bytes that may belong to no photo. */
    record Doubtful(String contentId, String photoId) {}
}
