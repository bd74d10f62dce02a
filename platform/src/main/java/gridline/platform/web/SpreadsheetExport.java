package gridline.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** 表格导出: writes rows as a file for a spreadsheet, row by row with flat memory; nothing in it is run by one. */
public final class SpreadsheetExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SpreadsheetExport() {}

    public static <T> void csv(CsvColumns<T> columns, Stream<T> rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(columns.headers());
        for (Iterator<T> each = rows.iterator(); each.hasNext(); ) {
            csv.writeRecord(columns.row(each.next()));
        }
        csv.flush();
        text.flush();
    }

    /** A workbook; what is beyond one sheet goes on in the next one. */
    public static <T> void xlsx(String sheet, CsvColumns<T> columns, Stream<T> rows, OutputStream out)
            throws IOException {
        try (Sheets book = new Sheets(out, sheet)) {
            book.row(List.of(columns.headers()));
            for (Iterator<T> each = rows.iterator(); each.hasNext(); ) {
                book.row(List.of(columns.row(each.next())));
            }
        }
    }
}
