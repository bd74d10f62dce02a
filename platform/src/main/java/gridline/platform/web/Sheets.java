package gridline.platform.web;

import gridline.contracts.Money;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * 工作簿输出: writes rows into an XLSX workbook as they come, holding some hundred of them. A sheet holds 1,048,576 rows; what
 * is beyond goes on in a next one, under the same header. Text is written as text, so that nothing in it is run.
 */
public final class Sheets implements Closeable {

    /** Media type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_HELD = 500;
    private static final int LONGEST_NAME = 24;
    /** A cell holds so many characters. */
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook book;
    private final String name;
    private final int mostRows;
    private List<? extends @Nullable Object> header = List.of();
    private @Nullable Worksheet sheet;
    private int sheets;
    private int rows;

    /** @param name of the first sheet */
    public Sheets(OutputStream out, String name) {
        this(out, name, MOST_ROWS);
    }

    Sheets(OutputStream out, String name, int mostRows) {
        this.book = new Workbook(out, "Gridline", null);
        this.name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        this.mostRows = mostRows;
    }

    /** The first row given is the header. Numbers and money are written as numbers, anything else as text. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        Worksheet at = sheet;
        if (at == null) {
            header = cells;
            at = next();
        } else if (rows == mostRows) {
            at.finish();
            at = next();
            write(at, header);
        }
        write(at, cells);
    }

    private Worksheet next() {
        sheets++;
        rows = 0;
        Worksheet next = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        next.freezePane(0, 1);
        sheet = next;
        return next;
    }

    private void write(Worksheet at, List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            switch (value) {
                case null -> {
                    // An empty cell takes no place.
                }
                case BigDecimal number -> at.value(rows, column, number);
                case Number number -> at.value(rows, column, number);
                case Money money -> at.value(rows, column, money.amount());
                default -> at.inlineString(rows, column, text(value.toString()));
            }
        }
        rows++;
        if (rows % ROWS_HELD == 0) {
            at.flush();
        }
    }

    private static String text(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /** Ends the workbook; without it, what was written is no workbook. */
    public void finish() throws IOException {
        if (sheet == null) {
            next();
        }
        book.finish();
    }

    @Override
    public void close() throws IOException {
        finish();
    }
}
