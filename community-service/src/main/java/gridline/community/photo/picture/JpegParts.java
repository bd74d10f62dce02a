package gridline.community.photo.picture;

import java.io.ByteArrayOutputStream;

/**
 * JPEG 段: keeps the segments that make the picture, and of the EXIF data the orientation. Cut on the borders of segments,
 * so the picture itself is not encoded anew and loses nothing.
 */
final class JpegParts {

    private static final int MARKER = 0xFF;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    /** Adobe's colour transform: without it some pictures have wrong colours. */
    private static final int APP14 = 0xEE;

    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private JpegParts() {}

    /** @throws NotAPhotoException if the segments do not add up to a picture */
    static byte[] cleaned(byte[] given) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream(given.length);
        clean.write(given, 0, 2);
        int orientation = 1;
        int at = 2;
        ByteArrayOutputStream rest = new ByteArrayOutputStream(given.length);
        while (true) {
            int marker = marker(given, at);
            int length = marker == END ? 0 : length(given, at + 2);
            boolean application = marker >= APP0 && marker <= APP15;
            if (marker == APP1 && isExif(given, at + 4, length)) {
                orientation = orientation(given, at + 10, at + 2 + length);
            }
            if (marker == SCAN) {
                rest.write(given, at, end(given, at) - at);
                break;
            }
            if (marker == END) {
                throw NotAPhotoException.broken();
            }
            if (marker == APP0 || marker == APP14 || !application && marker != COMMENT) {
                rest.write(given, at, length + 2);
            }
            at += length + 2;
        }
        if (orientation > 1) {
            writeOrientation(clean, orientation);
        }
        clean.writeBytes(rest.toByteArray());
        return clean.toByteArray();
    }

    private static int marker(byte[] given, int at) {
        if (at + 1 >= given.length || (given[at] & 0xFF) != MARKER) {
            throw NotAPhotoException.broken();
        }
        return given[at + 1] & 0xFF;
    }

    private static int length(byte[] given, int at) {
        if (at + 1 >= given.length) {
            throw NotAPhotoException.broken();
        }
        int length = (given[at] & 0xFF) << 8 | given[at + 1] & 0xFF;
        if (length < 2 || at + length > given.length) {
            throw NotAPhotoException.broken();
        }
        return length;
    }

    /** Behind the last scan: the first end marker from there on; within a scan a marker's first byte is followed by a zero. */
    private static int end(byte[] given, int from) {
        for (int at = from; at + 1 < given.length; at++) {
            if ((given[at] & 0xFF) == MARKER && (given[at + 1] & 0xFF) == END) {
                return at + 2;
            }
        }
        throw NotAPhotoException.broken();
    }

    private static boolean isExif(byte[] given, int at, int length) {
        if (length < 16) {
            return false;
        }
        for (int each = 0; each < EXIF.length; each++) {
            if (given[at + each] != EXIF[each]) {
                return false;
            }
        }
        return true;
    }

    /** The orientation, 1 to 8, out of a TIFF header and its first directory; 1 when it is not there or not readable. */
    private static int orientation(byte[] given, int tiff, int end) {
        boolean little = given[tiff] == 'I';
        long directory = tiff + number(given, tiff + 4, 4, little, end);
        if (directory < tiff || directory + 2 > end) {
            return 1;
        }
        long entries = number(given, (int) directory, 2, little, end);
        for (int entry = 0; entry < entries; entry++) {
            long at = directory + 2 + 12L * entry;
            if (at + 12 > end) {
                return 1;
            }
            if (number(given, (int) at, 2, little, end) == ORIENTATION) {
                long value = number(given, (int) at + 8, 2, little, end);
                return value >= 1 && value <= 8 ? (int) value : 1;
            }
        }
        return 1;
    }

    private static long number(byte[] given, int at, int bytes, boolean little, int end) {
        if (at < 0 || at + bytes > end) {
            return 0;
        }
        long number = 0;
        for (int each = 0; each < bytes; each++) {
            int place = little ? at + bytes - 1 - each : at + each;
            number = number << 8 | given[place] & 0xFF;
        }
        return number;
    }

    /** EXIF data with one entry. */
    private static void writeOrientation(ByteArrayOutputStream out, int orientation) {
        byte[] tiff = {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
        int length = 2 + EXIF.length + tiff.length;
        out.write(MARKER);
        out.write(APP1);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(EXIF);
        out.writeBytes(tiff);
    }
}
