package gridline.platform.imports.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * 工作簿: turns the first sheet of an Excel workbook (.xlsx) into the CSV text everything behind reads, row by row, so that
 * resuming, refused rows and limits are those of a CSV file. Lines keep their numbers. A cell with a formula comes as the
 * formula, which is refused like one typed into a CSV file.
 */
public final class Workbooks {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern OF_A_DAY = Pattern.compile("[yYdD年月日]");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");

    private Workbooks() {}

    /** 读法: what is done with a file whatever it was. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(InputStream text) throws IOException;
    }

    /**
     * Reads a file as text: a workbook turned into CSV, anything else, a broken workbook too, as it is.
     *
     * @param maxBytes largest a workbook may become when it is unpacked
     */
    public static <T> T asText(InputStream file, long maxBytes, Reading<T> reading) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file);
        in.mark(ZIP.length);
        boolean packed = Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        in.reset();
        if (!packed) {
            return reading.read(in);
        }
        Path workbook = Files.createTempFile("workbook", ".xlsx");
        Path text = Files.createTempFile("workbook", ".csv");
        try {
            Files.copy(in, workbook, StandardCopyOption.REPLACE_EXISTING);
            try (InputStream given = Files.newInputStream(converted(workbook, text, maxBytes) ? text : workbook)) {
                return reading.read(given);
            }
        } finally {
            Files.deleteIfExists(workbook);
            Files.deleteIfExists(text);
        }
    }

    /** False if it is not a workbook, or one that would unpack to more than allowed. */
    private static boolean converted(Path workbook, Path text, long maxBytes) {
        try {
            if (unpacked(workbook) > maxBytes) {
                return false;
            }
            try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile(), new ReadingOptions(true, true));
                    OutputStream out = Files.newOutputStream(text);
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                write(rows.iterator(), out);
            }
            return true;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static long unpacked(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
        }
    }

    private static void write(Iterator<Row> rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        int width = 0;
        int line = 1;
        while (rows.hasNext()) {
            Row row = rows.next();
            for (; line < row.getRowNum(); line++) {
                text.write('\n');
            }
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(shown(cell)));
            while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
            width = width == 0 ? cells.size() : width;
            while (!cells.isEmpty() && cells.size() < width) {
                cells.add("");
            }
            csv.writeRecord(cells);
            csv.flush();
            line++;
        }
        text.flush();
    }

    private static String shown(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String text = switch (cell.getType()) {
            case FORMULA -> "=" + cell.getFormula();
            case NUMBER -> number(cell);
            default -> cell.getText();
        };
        return LINE_BREAKS.matcher(text).replaceAll(" ");
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        boolean day = format != null
                && OF_A_DAY.matcher(QUOTED.matcher(format).replaceAll("")).find();
        return day
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
    }
}
