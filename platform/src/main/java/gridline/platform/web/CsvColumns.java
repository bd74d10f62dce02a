package gridline.platform.web;

import gridline.contracts.Money;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 导出列: the columns of a list as CSV and as a workbook.
 *
 * @param <T> an item of the list
 */
public final class CsvColumns<T> {

    private final List<String> headers = new ArrayList<>();
    private final List<Function<? super T, @Nullable Object>> cells = new ArrayList<>();

    private CsvColumns() {}

    public static <T> CsvColumns<T> none() {
        return new CsvColumns<>();
    }

    /** One column for each component of a record except those left out; a nested list or record must be left out. */
    public static <T extends Record> CsvColumns<T> of(Class<T> type, String... leftOut) {
        Set<String> skipped = Arrays.stream(leftOut).collect(Collectors.toSet());
        CsvColumns<T> columns = new CsvColumns<>();
        Stream.of(type.getRecordComponents())
                .filter(each -> !skipped.contains(each.getName()))
                .forEach(each -> columns.column(each.getName(), row -> read(each, row)));
        return columns;
    }

    public CsvColumns<T> column(String header, Function<? super T, @Nullable Object> cell) {
        headers.add(header);
        cells.add(cell);
        return this;
    }

    String[] headers() {
        return headers.toArray(String[]::new);
    }

    String[] row(T item) {
        return cells.stream().map(cell -> text(cell.apply(item))).toArray(String[]::new);
    }

    /** The cells as they are, for a file that knows numbers from text. */
    List<@Nullable Object> values(T item) {
        List<@Nullable Object> values = new ArrayList<>();
        cells.forEach(cell -> values.add(cell.apply(item)));
        return values;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Money money -> money.amount().toPlainString();
            default -> harmless(value.toString());
        };
    }

    /** A spreadsheet runs a cell that begins like a formula; with an apostrophe in front it shows it. */
    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static @Nullable Object read(RecordComponent component, Object row) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("cannot read " + component.getName(), unreadable);
        }
    }
}
