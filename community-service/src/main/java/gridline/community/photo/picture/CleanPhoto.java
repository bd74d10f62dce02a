package gridline.community.photo.picture;

import gridline.community.photo.model.PhotoKind;
import gridline.platform.decision.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * 净化照片: the bytes of a photo without anything but the picture. A camera writes where and when it was, whose it is and a
 * small copy of the picture beside it; none of that is needed, and the position may be somebody's home. Of the EXIF data only
 * the orientation is kept, or the picture would lie on its side. What stands behind the picture is cut off.
 *
 * @param kind format, told from the bytes
 * @param bytes what is kept
 * @param width pixels
 * @param height pixels
 */
public record CleanPhoto(PhotoKind kind, byte[] bytes, int width, int height) {

    /** Largest photo taken, in bytes. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    /** A picture of more would take too much memory wherever it is shown. */
    static final long MAX_PIXELS = 50_000_000;

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /**
     * Told apart by its bytes, cleaned and opened once: what looks like a photo at its beginning only is none.
     *
     * @throws NotAPhotoException with the reason
     */
    public static CleanPhoto of(byte[] given) {
        if (given.length > MAX_BYTES) {
            throw new NotAPhotoException(
                    Violation.of("CO-10.photo-too-large", "file").with("max", MAX_BYTES));
        }
        PhotoKind kind = kind(given);
        byte[] clean = kind == PhotoKind.JPEG ? JpegParts.cleaned(given) : PngParts.cleaned(given);
        int[] size = opened(kind, clean);
        return new CleanPhoto(kind, clean, size[0], size[1]);
    }

    private static PhotoKind kind(byte[] given) {
        if (startsWith(given, JPEG)) {
            return PhotoKind.JPEG;
        }
        if (startsWith(given, PNG)) {
            return PhotoKind.PNG;
        }
        throw NotAPhotoException.broken();
    }

    private static int[] opened(PhotoKind kind, byte[] clean) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(clean))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MAX_PIXELS) {
                throw new NotAPhotoException(
                        Violation.of("CO-10.photo-too-many-pixels", "file").with("max", MAX_PIXELS));
            }
            // Every n-th pixel is enough to see that the whole can be read.
            var every = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / 512);
            every.setSourceSubsampling(step, step, 0, 0);
            reader.read(0, every);
            return new int[] {width, height};
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof NotAPhotoException known) {
                throw known;
            }
            throw NotAPhotoException.broken();
        } finally {
            reader.dispose();
        }
    }

    static boolean startsWith(byte[] given, byte[] signature) {
        return given.length >= signature.length
                && Arrays.equals(given, 0, signature.length, signature, 0, signature.length);
    }

    /** PNG 数据块: keeps the chunks that make the picture. */
    private static final class PngParts {

        private static final List<String> KEPT =
                List.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

        static byte[] cleaned(byte[] given) {
            ByteArrayOutputStream clean = new ByteArrayOutputStream(given.length);
            clean.write(given, 0, PNG.length);
            int at = PNG.length;
            while (at + 12 <= given.length) {
                int length = number(given, at);
                if (length < 0 || at + 12L + length > given.length) {
                    throw NotAPhotoException.broken();
                }
                String type = new String(given, at + 4, 4, StandardCharsets.US_ASCII);
                if (KEPT.contains(type)) {
                    clean.write(given, at, 12 + length);
                }
                at += 12 + length;
                if (type.equals("IEND")) {
                    return clean.toByteArray();
                }
            }
            throw NotAPhotoException.broken();
        }

        private static int number(byte[] bytes, int at) {
            return (bytes[at] & 0xFF) << 24
                    | (bytes[at + 1] & 0xFF) << 16
                    | (bytes[at + 2] & 0xFF) << 8
                    | bytes[at + 3] & 0xFF;
        }
    }
}
