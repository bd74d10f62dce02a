package gridline.pricing.quote.pdf;

import gridline.contracts.Money;
import gridline.platform.time.BusinessZone;
import gridline.pricing.quote.model.Quote;
import gridline.pricing.quote.model.QuoteLine;
import gridline.pricing.wording.Wording;
import gridline.pricing.wording.Wording.Language;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/** 打印报价单: one quote as an A4 PDF in one language: whom it is for, its lines, its totals, and where each price comes from. */
@Component
public class PrintQuote {

    private static final Color ACCENT = new Color(0x1F, 0x4E, 0x79);
    private static final Color SHADE = new Color(0xEE, 0xF3, 0xF8);
    private static final Color RULE = new Color(0xC8, 0xD2, 0xDC);
    private static final Color FAINT = new Color(0x55, 0x5F, 0x69);
    private static final float[] WIDTHS = {38, 8, 14, 13, 13, 14};
    private static final int MARGIN = 48;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final QuoteFonts fonts;
    private final Wording wording;

    PrintQuote(QuoteFonts fonts, Wording wording) {
        this.fonts = fonts;
        this.wording = wording;
    }

    /** The whole file. */
    public byte[] print(Quote quote, Language language) {
        try {
            return new Page(fonts.font(), wording, language, quote).bytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no font can be read", unreadable);
        }
    }

    private static final class Page {

        private final BaseFont face;
        private final Wording wording;
        private final Language language;
        private final Quote quote;

        Page(BaseFont face, Wording wording, Language language, Quote quote) {
            this.face = face;
            this.wording = wording;
            this.language = language;
            this.quote = quote;
        }

        byte[] bytes() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
            PdfWriter.getInstance(document, out);
            document.addTitle(text("quote.title") + " " + quote.number());
            document.addCreator("Gridline");
            document.open();
            document.add(paragraph(text("quote.title"), 22, ACCENT, 2));
            document.add(paragraph(quote.number(), 10, FAINT, 14));
            document.add(head());
            document.add(lines());
            document.add(totals());
            notes(document);
            trace(document);
            document.close();
            return out.toByteArray();
        }

        private PdfPTable head() {
            Map<String, @Nullable String> rows = new LinkedHashMap<>();
            rows.put("quote.addressee", quote.customer().addressee());
            rows.put("quote.customer", quote.customer().id());
            rows.put("quote.community", quote.communityName().isEmpty() ? null : quote.communityName());
            rows.put("quote.issued-on", quote.issuedOn().toString());
            rows.put("quote.valid-until", quote.validUntil().toString());
            Quote.Acceptance acceptance = quote.acceptance();
            rows.put(
                    "quote.accepted-on",
                    acceptance == null ? null : acceptance.on().toString());
            Quote.Withdrawal withdrawal = quote.withdrawal();
            rows.put(
                    "quote.withdrawn-on",
                    withdrawal == null ? null : withdrawal.on().toString());
            PdfPTable table = table(22, 78);
            rows.forEach((label, value) -> {
                if (value != null) {
                    table.addCell(cell(text(label), 9, FAINT, Element.ALIGN_LEFT, null));
                    table.addCell(cell(value, 10, Color.BLACK, Element.ALIGN_LEFT, null));
                }
            });
            table.setSpacingAfter(14);
            return table;
        }

        private PdfPTable lines() {
            PdfPTable table = table(WIDTHS);
            table.setHeaderRows(1);
            for (String label : new String[] {
                "quote.item", "quote.quantity", "quote.unit-monthly", "quote.monthly", "quote.prepaid", "quote.one-time"
            }) {
                int align = label.equals("quote.item") ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT;
                table.addCell(bordered(cell(text(label), 9, ACCENT, align, SHADE)));
            }
            for (QuoteLine line : quote.lines()) {
                table.addCell(bordered(cell(
                        wording.text(language, line.code(), line.params()),
                        9.5f,
                        Color.BLACK,
                        Element.ALIGN_LEFT,
                        null)));
                table.addCell(number(Integer.toString(line.quantity())));
                table.addCell(number(line.unitMonthly()));
                table.addCell(number(line.monthly()));
                table.addCell(number(line.prepaid()));
                table.addCell(number(line.oneTime()));
            }
            table.addCell(bordered(cell(text("quote.total"), 10, ACCENT, Element.ALIGN_LEFT, SHADE)));
            table.addCell(bordered(cell("", 9, ACCENT, Element.ALIGN_RIGHT, SHADE)));
            table.addCell(bordered(cell("", 9, ACCENT, Element.ALIGN_RIGHT, SHADE)));
            for (Money total : new Money[] {quote.monthly(), quote.prepaid(), quote.oneTime()}) {
                table.addCell(bordered(cell(grouped(total), 10, ACCENT, Element.ALIGN_RIGHT, SHADE)));
            }
            table.setSpacingAfter(12);
            return table;
        }

        private PdfPTable totals() {
            PdfPTable table = table(60, 40);
            table.addCell(cell(text("quote.monthly-total"), 11, Color.BLACK, Element.ALIGN_RIGHT, null));
            table.addCell(cell(yuan(quote.monthly()), 13, ACCENT, Element.ALIGN_RIGHT, null));
            table.addCell(cell(text("quote.due-at-start"), 11, Color.BLACK, Element.ALIGN_RIGHT, null));
            table.addCell(cell(yuan(quote.dueAtStart()), 13, ACCENT, Element.ALIGN_RIGHT, null));
            table.setSpacingAfter(16);
            return table;
        }

        private void notes(Document document) {
            quote.notes()
                    .forEach(note -> document.add(paragraph(
                            "• "
                                    + wording.text(
                                            language, note.code(), Map.of("count", Integer.toString(note.quantity()))),
                            9,
                            Color.BLACK,
                            2)));
            document.add(paragraph(
                    wording.text(
                            language,
                            "quote.terms",
                            Map.of("until", quote.validUntil().toString())),
                    9,
                    Color.BLACK,
                    14));
        }

        private void trace(Document document) {
            document.add(paragraph(text("quote.trace"), 9, ACCENT, 2));
            quote.lines().stream().map(QuoteLine::trace).distinct().forEach(trace -> {
                Map<String, String> values = Map.of(
                        "id", trace.id(),
                        "rules", trace.rulesId(),
                        "version", Integer.toString(trace.rulesVersion()),
                        "by", String.valueOf(trace.approvedBy()),
                        "at", moment(trace.approvedAt()));
                String code = trace.approvedBy() == null ? "quote.trace-matrix" : "quote.trace-approved";
                document.add(paragraph(wording.text(language, code, values), 7.5f, FAINT, 1));
            });
        }

        private static String moment(@Nullable Instant at) {
            return at == null ? "" : MOMENT.format(at.atZone(BusinessZone.ID));
        }

        private PdfPCell number(Money amount) {
            return number(grouped(amount));
        }

        private PdfPCell number(String text) {
            return bordered(cell(text, 9.5f, Color.BLACK, Element.ALIGN_RIGHT, null));
        }

        private static String grouped(Money amount) {
            return String.format(Locale.ROOT, "%,.2f", amount.amount());
        }

        private static String yuan(Money amount) {
            return "¥ " + grouped(amount);
        }

        private PdfPTable table(float... widths) {
            PdfPTable table = new PdfPTable(widths);
            table.setWidthPercentage(100);
            return table;
        }

        private PdfPCell cell(String text, float size, Color colour, int align, @Nullable Color background) {
            PdfPCell cell = new PdfPCell(new Phrase(text, new Font(face, size, Font.NORMAL, colour)));
            cell.setHorizontalAlignment(align);
            cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPadding(4);
            cell.setPaddingBottom(6);
            cell.setLeading(0, 1.3f);
            if (background != null) {
                cell.setBackgroundColor(background);
            }
            return cell;
        }

        private static PdfPCell bordered(PdfPCell cell) {
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderColor(RULE);
            return cell;
        }

        private Paragraph paragraph(String text, float size, Color colour, float after) {
            Paragraph paragraph = new Paragraph(text, new Font(face, size, Font.NORMAL, colour));
            paragraph.setSpacingAfter(after);
            paragraph.setLeading(size * 1.5f);
            return paragraph;
        }

        private String text(String code) {
            return wording.text(language, code);
        }
    }
}
