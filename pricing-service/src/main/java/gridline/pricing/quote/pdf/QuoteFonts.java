package gridline.pricing.quote.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 报价单字体: a Chinese font of the machine, of which the glyphs used are embedded; without one, a font by name that the
 * reader's program supplies. A font file is a path, with the number of the face behind a # for a collection.
 */
@Component
class QuoteFonts {

    private static final Logger LOG = LoggerFactory.getLogger(QuoteFonts.class);

    /** Where Debian's fonts-noto-cjk, fonts-wqy-zenhei, fonts-wqy-microhei and fonts-droid-fallback put them. */
    private static final String FONTS = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#2;"
            + "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc#0;"
            + "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc#0;"
            + "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf";

    private final List<String> candidates;
    private volatile @Nullable BaseFont font;

    /** @param candidates the first that is there is used */
    QuoteFonts(@Value("${gridline.pricing.quote-fonts:" + FONTS + "}") String candidates) {
        this.candidates = List.of(candidates.split(";"));
    }

    /** Read once, when the first quote is printed. */
    BaseFont font() throws IOException {
        BaseFont known = font;
        if (known == null) {
            known = read();
            font = known;
        }
        return known;
    }

    private BaseFont read() throws IOException {
        for (String candidate : candidates) {
            String[] file = candidate.strip().split("#", 2);
            if (Files.isReadable(Path.of(file[0]))) {
                String face = file.length == 2 ? file[0] + "," + file[1] : file[0];
                try {
                    return BaseFont.createFont(face, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
                } catch (IOException | RuntimeException unusable) {
                    LOG.warn("font {} cannot be used", face, unusable);
                }
            }
        }
        LOG.warn("no Chinese font found; quotes name one that the reader's program must supply");
        return BaseFont.createFont("STSongStd-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED);
    }
}
