package gridline.pricing.quote.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.pricing.quote.model.QuoteTest;
import gridline.pricing.wording.Wording;
import gridline.pricing.wording.Wording.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A quote is printed on every machine, with or without a Chinese font on it. */
class PrintQuoteTest {

    @ParameterizedTest
    @CsvSource({
        "ZH, /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#2, 报价单 Q20260302-1-0001",
        "EN, /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#2, Quotation Q20260302-1-0001",
        "ZH, /nowhere/none.ttf, 报价单 Q20260302-1-0001",
        "EN, /nowhere/none.ttf, Quotation Q20260302-1-0001",
    })
    void printsOnePage(Language language, String fonts, String title) throws IOException {
        byte[] file = new PrintQuote(new QuoteFonts(fonts), new Wording()).print(QuoteTest.quote(), language);

        try (PdfReader reader = new PdfReader(file)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            assertThat(reader.getInfo()).containsEntry("Title", title);
        }
    }

    /** What a reader sees, read back out of the file: whole lines, amounts and where they come from. */
    @ParameterizedTest
    @CsvSource({
        "ZH, /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#2",
        "EN, /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#2",
        "ZH, /nowhere/none.ttf",
        "EN, /nowhere/none.ttf",
    })
    void saysWhatTheQuoteSays(Language language, String fonts) throws IOException {
        byte[] file = new PrintQuote(new QuoteFonts(fonts), new Wording()).print(QuoteTest.quote(), language);

        String text = textOf(file).replaceAll("\\s+", "");

        assertThat(text)
                .contains(
                        "Q20260302-1-0001", "河北锦绣商贸有限公司", "锦绣家园", "2026-03-31", "236.00", "¥2,520.00", "u-supervisor");
        assertThat(text)
                .contains(
                        language == Language.ZH
                                ? List.of("报价单", "沃·商务2000分钟基本型A计划", "宽带1Mbit/s，预付12个月", "首发优惠“首发100户”", "每月费用")
                                : List.of(
                                        "Quotation",
                                        "WoBusiness2000minutes,base,planA",
                                        "Broadband1Mbit/s,12monthsprepaid",
                                        "Launchoffer“首发100户”",
                                        "Monthlyfee"));
    }

    /** The text of the only page, with the font's own map, or as UCS-2 where the font is only named. */
    private static String textOf(byte[] file) throws IOException {
        try (PdfReader reader = new PdfReader(file)) {
            String mapped = new PdfTextExtractor(reader).getTextFromPage(1);
            return mapped.isBlank() ? ucs2(reader.getPageContent(1)) : mapped;
        }
    }

    /** Every string of a page's content, one after the other. */
    private static String ucs2(byte[] content) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream string = new ByteArrayOutputStream();
        boolean inside = false;
        for (int i = 0; i < content.length; i++) {
            char each = (char) (content[i] & 0xFF);
            if (!inside) {
                inside = each == '(';
            } else if (each == ')') {
                inside = false;
                text.append(string.toString(StandardCharsets.UTF_16BE));
                string.reset();
            } else if (each == '\\') {
                char escaped = (char) (content[++i] & 0xFF);
                int plain = "nrtbf".indexOf(escaped);
                string.write(plain < 0 ? escaped : "\n\r\t\b\f".charAt(plain));
            } else {
                string.write(each);
            }
        }
        return text.toString();
    }
}
