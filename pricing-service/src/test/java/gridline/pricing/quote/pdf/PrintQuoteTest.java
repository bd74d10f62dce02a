package gridline.pricing.quote.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.pricing.quote.model.QuoteTest;
import gridline.pricing.wording.Wording;
import gridline.pricing.wording.Wording.Language;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;

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
}
