package gridline.community.photo;

import java.io.InputStream;

/** 照片内容: where the bytes of photos lie. A port: the document store today, an object store where there is one. */
interface PhotoContents {

    /** Keeps bytes under an id of its own. */
    String keep(byte[] bytes);

    /** @throws java.util.NoSuchElementException if there is nothing under the id */
    InputStream open(String contentId);

    /** Gives bytes up; doing it again does no harm. */
    void discard(String contentId);
}
