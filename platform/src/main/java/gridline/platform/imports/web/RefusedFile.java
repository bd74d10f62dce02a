package gridline.platform.imports.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import gridline.platform.imports.job.ImportJob;
import gridline.platform.imports.job.RefusedRow;
import gridline.platform.imports.reading.FormulaGuard;
import gridline.platform.web.ProblemTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 被拒行文件: the refused rows as they came, with their lines and all reasons behind, to be put right and handed in again. The
 * columns added are ones the import ignores. Cells a spreadsheet would run are made harmless.
 */
final class RefusedFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ProblemTexts texts;
    private final String language;

    RefusedFile(ProblemTexts texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    void write(ImportJob job, Stream<RefusedRow> rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        int width = job.file().labels().size();
        boolean chinese = language.equals(ProblemTexts.CHINESE);
        List<String> header = new ArrayList<>(job.file().labels());
        header.addAll(chinese ? List.of("原文件行号", "拒绝原因") : List.of("line in file", "reasons"));
        csv.writeRecord(harmless(header));
        for (Iterator<RefusedRow> each = rows.iterator(); each.hasNext(); ) {
            RefusedRow row = each.next();
            List<String> cells = new ArrayList<>(
                    row.cells().subList(0, Math.min(width, row.cells().size())));
            while (cells.size() < width) {
                cells.add("");
            }
            cells.add(Long.toString(row.line()));
            cells.add(reasons(row));
            csv.writeRecord(harmless(cells));
        }
        csv.flush();
    }

    private String reasons(RefusedRow row) {
        return row.reasons().stream()
                .map(reason -> (reason.field() == null ? "" : reason.field() + ": ")
                        + texts.message(reason.toViolation(), language) + " [" + reason.code() + "]")
                .collect(Collectors.joining("; "));
    }

    private static List<String> harmless(List<String> cells) {
        return cells.stream().map(FormulaGuard::neutralised).toList();
    }
}
