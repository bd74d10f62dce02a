package gridline.community.photo.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gridline.community.photo.model.PhotoKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPhotoTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void keepsThePictureAndItsOrientationAndNothingElse(int orientation) {
        CleanPhoto clean = CleanPhoto.of(Pictures.fromACamera(orientation));

        assertThat(clean.kind()).isEqualTo(PhotoKind.JPEG);
        assertThat(clean.width()).isEqualTo(64);
        assertThat(clean.height()).isEqualTo(48);
        assertThat(text(clean.bytes())).doesNotContain("GPS", "somebody", "Cam", "script");
        assertThat(text(clean.bytes()).contains("Exif")).isEqualTo(orientation != 1);
        // Cleaning what is clean changes nothing, so the orientation was written as it is read.
        assertThat(CleanPhoto.of(clean.bytes()).bytes()).isEqualTo(clean.bytes());
    }

    @Test
    void takesTextOutOfAPngAndCutsWhatStandsBehind() {
        byte[] plain = Pictures.picture("png", 40, 30);
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(plain, 0, 33);
        byte[] secret = "Comment\0of somebody".getBytes(StandardCharsets.US_ASCII);
        marked.writeBytes(new byte[] {0, 0, 0, (byte) secret.length, 't', 'E', 'X', 't'});
        marked.writeBytes(secret);
        marked.writeBytes(new byte[4]);
        marked.write(plain, 33, plain.length - 33);
        marked.writeBytes("PK more".getBytes(StandardCharsets.US_ASCII));

        CleanPhoto clean = CleanPhoto.of(marked.toByteArray());

        assertThat(clean.kind()).isEqualTo(PhotoKind.PNG);
        assertThat(text(clean.bytes())).doesNotContain("somebody", "PK more");
        assertThat(clean.width()).isEqualTo(40);
    }

    @Test
    void refusesWhatIsNoPhotoWhateverItBeginsLike() {
        byte[] jpeg = Pictures.picture("jpg", 64, 48);
        byte[] png = Pictures.picture("png", 64, 48);
        byte[] script = "\u00FF\u00D8\u00FF<script>".getBytes(StandardCharsets.ISO_8859_1);

        refused(new byte[0], "CO-10.not-a-photo");
        refused("<html>".getBytes(StandardCharsets.US_ASCII), "CO-10.not-a-photo");
        refused(Pictures.picture("gif", 8, 8), "CO-10.not-a-photo");
        refused(script, "CO-10.not-a-photo");
        refused(Arrays.copyOf(jpeg, jpeg.length - 40), "CO-10.not-a-photo");
        refused(Arrays.copyOf(jpeg, 20), "CO-10.not-a-photo");
        refused(Arrays.copyOf(png, png.length / 2), "CO-10.not-a-photo");
        for (int at = 2; at < 40; at++) {
            byte[] broken = jpeg.clone();
            broken[at] ^= 0x55;
            // Whatever becomes of it, it is decided and not thrown.
            try {
                CleanPhoto.of(broken);
            } catch (NotAPhotoException none) {
                assertThat(none.violation().code()).startsWith("CO-10.");
            }
        }
    }

    @Test
    void refusesMorePixelsThanAScreenHasUseForAndMoreBytesThanACameraMakes() {
        byte[] bomb = Pictures.picture("png", 8, 8);
        bomb[18] = (byte) 0xEA;
        bomb[22] = (byte) 0xEA;

        refused(bomb, "CO-10.photo-too-many-pixels");
        refused(new byte[CleanPhoto.MAX_BYTES + 1], "CO-10.photo-too-large");
    }

    private static void refused(byte[] given, String code) {
        assertThatExceptionOfType(NotAPhotoException.class)
                .isThrownBy(() -> CleanPhoto.of(given))
                .satisfies(none -> assertThat(none.violation().code()).isEqualTo(code));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
