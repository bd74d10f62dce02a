package gridline.platform.imports.workbook;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import gridline.platform.decision.Violation;
import gridline.platform.imports.reading.UnusableListException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * 工作簿文本: writes the first visible sheet of an XLSX workbook out as CSV in UTF-8, row by row. Line n of the text is row n of
 * the sheet, so that refusals name the row the user sees; a line break within a cell becomes a control character, which is
 * refused as such behind this.
 */
public final class WorkbookText {

    private static final int ROWS_BETWEEN_SIGNS_OF_LIFE = 5_000;
    private static final int MOST_PARTS = 2_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private WorkbookText() {}

    /** Whether a file that begins so may be an XLSX workbook: those are ZIP archives. */
    public static boolean mayBeWorkbook(byte[] start) {
        return startsWith(start, ZIP);
    }

    /** Whether a file that begins so is a workbook of the old format, or one behind a password. */
    public static boolean isWorkbookOfOld(byte[] start) {
        return startsWith(start, OLE);
    }

    /**
     * @param alive told every few thousand rows
     * @throws UnusableListException if it is no workbook, broken, or unpacks to more than the limits
     */
    public static void write(Path workbook, Path text, WorkbookLimits limits, Runnable alive) throws IOException {
        check(workbook, limits);
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile(), new ReadingOptions(true, true));
                BufferedWriter out = Files.newBufferedWriter(text);
                CsvWriter csv = CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .bufferSize(0)
                        .build(out)) {
            Sheet sheet = book.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(WorkbookText::broken);
            write(sheet, new CellText(book.isDate1904()), out, csv, alive);
        } catch (IOException | RuntimeException unreadable) {
            // The library tells a broken archive, broken XML and a missing part by exceptions of many kinds.
            if (unreadable instanceof UnusableListException known) {
                throw known;
            }
            throw broken();
        }
    }

    private static void write(Sheet sheet, CellText cells, BufferedWriter out, CsvWriter csv, Runnable alive)
            throws IOException {
        int width = 0;
        long line = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> texts = cells.of(row, width);
                while (line + 1 < row.getRowNum()) {
                    out.write('\n');
                    line++;
                }
                if (texts.stream().allMatch(String::isEmpty)) {
                    out.write('\n');
                } else {
                    // The first row that is not empty is the header, and says how wide the list is.
                    width = width == 0 ? texts.size() : width;
                    csv.writeRecord(texts);
                }
                line++;
                if (line % ROWS_BETWEEN_SIGNS_OF_LIFE == 0) {
                    alive.run();
                }
            }
        }
    }

    /** Unpacks everything once without keeping it: what an archive says about its sizes need not be true. */
    private static void check(Path workbook, WorkbookLimits limits) {
        try (ZipFile archive = new ZipFile(workbook.toFile())) {
            if (archive.getEntry("[Content_Types].xml") == null || archive.getEntry("xl/workbook.xml") == null) {
                throw broken();
            }
            List<ZipEntry> parts = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> each = archive.entries(); each.hasMoreElements(); ) {
                parts.add(each.nextElement());
                if (parts.size() > MOST_PARTS) {
                    throw tooLarge(limits.unpackedBytes());
                }
            }
            long left = limits.unpackedBytes();
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry part : parts) {
                boolean texts = part.getName().endsWith("sharedStrings.xml");
                long most = texts ? Math.min(left, limits.sharedTextBytes()) : left;
                long size = 0;
                try (InputStream in = archive.getInputStream(part)) {
                    for (int read = in.read(buffer); read != -1; read = in.read(buffer)) {
                        size += read;
                        if (size > most) {
                            throw tooLarge(most);
                        }
                    }
                }
                left -= size;
            }
        } catch (IOException noArchive) {
            throw broken();
        }
    }

    private static boolean startsWith(byte[] start, byte[] signature) {
        for (int at = 0; at < signature.length; at++) {
            if (at >= start.length || start[at] != signature[at]) {
                return false;
            }
        }
        return true;
    }

    private static UnusableListException broken() {
        return new UnusableListException(List.of(Violation.of("import.workbook-broken")));
    }

    private static UnusableListException tooLarge(long max) {
        return new UnusableListException(
                List.of(Violation.of("import.workbook-too-large").with("max", max)));
    }
}
