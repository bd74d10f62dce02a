package gridline.platform.imports.reading;

import gridline.platform.decision.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 清单行: one row, read by column. Reading a cell that does not fit adds the reason to the row and gives null, so that one
 * pass over the columns finds everything that is wrong.
 */
public final class ListRow {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("[¥￥]?([+-]?[\\d,]{1,12}(\\.\\d{1,2})?)元?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：](\\d{2})(?:[:：]00)?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,，;；、/]\\s*");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否");

    private final long line;
    private final Map<Column, Integer> places;
    private final List<String> cells;
    private final List<Violation> violations;
    private final Set<String> unreadable = new HashSet<>();

    ListRow(long line, Map<Column, Integer> places, List<String> cells, List<Violation> violations) {
        this.line = line;
        this.places = places;
        this.cells = cells;
        this.violations = new ArrayList<>(violations);
        violations.stream().map(Violation::field).forEach(field -> {
            if (field != null) {
                unreadable.add(field);
            }
        });
    }

    /** Number of the row's first line in the file, from 1, the header being line 1. */
    public long line() {
        return line;
    }

    /** The row as it came, as far as it can be shown; long cells cut. */
    public List<String> cells() {
        return cells;
    }

    /** Everything found wrong so far. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Whether its cells are those of the columns; otherwise only the row as a whole can be refused. */
    public boolean isReadable() {
        return violations.stream().allMatch(violation -> violation.field() != null);
    }

    public void refuse(Violation violation) {
        violations.add(violation);
    }

    public void refuseAll(List<Violation> more) {
        violations.addAll(more);
    }

    /** The cell without blanks around it; null when it is empty, its column missing, or it was refused already. */
    public @Nullable String text(Column column) {
        Integer place = places.get(column);
        if (place == null || unreadable.contains(column.name())) {
            return null;
        }
        String text = stripped(cells.get(place));
        return text.isEmpty() ? null : text;
    }

    /** As {@link #text}, but an empty cell is refused with {@code import.cell-missing}. */
    public @Nullable String mandatory(Column column) {
        String text = text(column);
        if (text == null && !unreadable.contains(column.name())) {
            refuse(Violation.of("import.cell-missing", column.name()));
        }
        return text;
    }

    /** A whole number, or null with {@code import.not-a-number} when it is none. */
    public @Nullable Integer wholeNumber(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String digits = text.replace(",", "");
        if (!WHOLE_NUMBER.matcher(digits).matches()) {
            refuse(Violation.of("import.not-a-number", column.name()));
            return null;
        }
        return Integer.valueOf(digits);
    }

    /** An amount with at most two decimals such as 45, 45.00 or ¥1,045.50, or null with {@code import.not-an-amount}. */
    public @Nullable BigDecimal amount(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            refuse(Violation.of("import.not-an-amount", column.name()));
            return null;
        }
        return new BigDecimal(amount.group(1).replace(",", ""));
    }

    /** A day as 2026-12-01, 2026/12/1 or 2026年12月1日, or null with {@code import.not-a-date} when it is none. */
    public @Nullable LocalDate date(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            try {
                return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
            } catch (DateTimeException noSuchDay) {
                // falls through to the refusal
            }
        }
        refuse(Violation.of("import.not-a-date", column.name()));
        return null;
    }

    /** One of the known values, or null with {@code import.unknown-value} when it is none of them. */
    public <E extends Enum<E>> @Nullable E choice(Column column, Choice<E> choice) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return choice.find(text).orElseGet(() -> {
            refuse(Violation.of("import.unknown-value", column.name()).with("allowed", choice.shown()));
            return null;
        });
    }

    /**
     * Some of the known values, one after the other with commas, semicolons or slashes between; empty without any, or with
     * {@code import.unknown-value} when one of them is not known.
     */
    public <E extends Enum<E>> Set<E> choices(Column column, Choice<E> choice) {
        String text = text(column);
        Set<E> found = new LinkedHashSet<>();
        for (String part : text == null ? new String[0] : BETWEEN.split(text)) {
            Optional<E> one = choice.find(part);
            if (one.isEmpty()) {
                refuse(Violation.of("import.unknown-value", column.name()).with("allowed", choice.shown()));
                return Set.of();
            }
            found.add(one.get());
        }
        return found;
    }

    /** A time of day as 21:30, or null with {@code import.not-a-time} when it is none. */
    public @Nullable LocalTime time(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            try {
                return LocalTime.of(number(time, 1), number(time, 2));
            } catch (DateTimeException noSuchTime) {
                // falls through to the refusal
            }
        }
        refuse(Violation.of("import.not-a-time", column.name()));
        return null;
    }

    /** Yes or no; null when the cell is empty. */
    public @Nullable Boolean yesOrNo(Column column) {
        return text(column) == null ? null : flag(column);
    }

    /** Yes or no; empty means no. */
    public boolean flag(Column column) {
        String text = text(column);
        if (text == null || NO.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (!YES.contains(text.toLowerCase(Locale.ROOT))) {
            refuse(Violation.of("import.unknown-value", column.name()).with("allowed", "true, false, 是, 否"));
        }
        return true;
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    /** Also without the wide blank of Chinese text and the invisible characters spreadsheets leave. */
    static String stripped(String cell) {
        return cell.replaceAll("^[\\s\\u3000\\u00A0\\u200B\\uFEFF]+|[\\s\\u3000\\u00A0\\u200B\\uFEFF]+$", "");
    }
}
