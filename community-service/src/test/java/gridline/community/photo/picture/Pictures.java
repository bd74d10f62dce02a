package gridline.community.photo.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures to upload (测试图片), with what cameras add to them. */
public final class Pictures {

    private Pictures() {}

    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0xFF8800);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /** A JPEG with EXIF data of an orientation and a position, a comment, and something behind its end. */
    static byte[] fromACamera(int orientation) {
        byte[] plain = picture("jpg", 64, 48);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        byte[] tiff = {
            'I',
            'I',
            42,
            0,
            8,
            0,
            0,
            0,
            2,
            0, //
            0x0F,
            0x01,
            2,
            0,
            4,
            0,
            0,
            0,
            'C',
            'a',
            'm',
            0, //
            0x12,
            0x01,
            3,
            0,
            1,
            0,
            0,
            0,
            (byte) orientation,
            0,
            0,
            0, //
            0,
            0,
            0,
            0
        };
        byte[] secret = "GPS 38.042307,114.514859 of somebody".getBytes(StandardCharsets.US_ASCII);
        segment(out, 0xE1, "Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff, secret);
        segment(out, 0xED, secret);
        segment(out, 0xFE, secret);
        out.write(plain, 2, plain.length - 2);
        out.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[]... parts) {
        int length = 2;
        for (byte[] part : parts) {
            length += part.length;
        }
        out.write(0xFF);
        out.write(marker);
        out.write(length >> 8);
        out.write(length);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
    }
}
