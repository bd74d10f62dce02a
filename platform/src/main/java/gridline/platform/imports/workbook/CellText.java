package gridline.platform.imports.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * 单元格文本: what a user sees in a cell, as the text a CSV of the same list would have: days as 2026-12-01, whole numbers
 * without a point, of a formula the value it came to.
 */
final class CellText {

    /** A spreadsheet keeps 15 digits; of a longer number the rest is lost, and it is shown as what it is, 1.3E+17. */
    private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);

    private static final Pattern NOT_A_SYMBOL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern DATE_SYMBOL = Pattern.compile("[yYdDhHsS年月日]|[mM]{2,}|[mM]/");
    private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    /** 31 December 9999. */
    private static final int LAST_DAY = 2_958_465;

    private final LocalDateTime epoch;

    CellText(boolean from1904) {
        this.epoch = from1904 ? EPOCH_1904 : EPOCH;
    }

    /**
     * The texts of a row.
     *
     * @param width cells it has at least, 0 while that is unknown; of empty cells behind it none is given
     */
    List<String> of(Row row, int width) {
        List<String> texts = new ArrayList<>();
        int filled = 0;
        for (int at = 0; at < row.getCellCount(); at++) {
            texts.add(of(row.getCell(at)));
            if (!texts.getLast().isEmpty()) {
                filled = at + 1;
            }
        }
        int length = Math.max(width, filled);
        while (texts.size() < length) {
            texts.add("");
        }
        return texts.subList(0, length);
    }

    private String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> number(raw, cell.getDataFormatString());
            case FORMULA -> formula(cell, raw);
            // An error such as #N/A is what a formula came to; it is refused like one.
            case ERROR -> "=" + raw;
            case BOOLEAN -> Boolean.toString(Boolean.TRUE.equals(cell.getValue()));
            default -> inOneLine(String.valueOf(cell.getValue()));
        };
    }

    private String formula(Cell cell, String raw) {
        if (raw.isEmpty() || raw.startsWith("#")) {
            return raw.isEmpty() ? "" : "=" + raw;
        }
        return number(raw, cell.getDataFormatString());
    }

    private String number(String raw, @Nullable String format) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException text) {
            return inOneLine(raw);
        }
        if (isDate(format) && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
            return date(number);
        }
        if (number.abs().compareTo(EXACT) >= 0) {
            return number.round(new MathContext(15)).stripTrailingZeros().toString();
        }
        // A spreadsheet computes in binary: 4.35 may be kept as 4.3499999999999996.
        BigDecimal shown = number.round(new MathContext(15));
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private String date(BigDecimal days) {
        try {
            LocalDateTime moment = epoch.plusDays(days.longValue())
                    .plusSeconds(days.remainder(BigDecimal.ONE)
                            .multiply(BigDecimal.valueOf(86_400))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValue());
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        } catch (DateTimeException noSuchDay) {
            return days.toPlainString();
        }
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String symbols = NOT_A_SYMBOL.matcher(format).replaceAll("");
        return DATE_SYMBOL.matcher(symbols).find() && !symbols.contains("0") && !symbols.contains("#");
    }

    private static String inOneLine(String text) {
        return text.replace("\r\n", "\u000B").replace('\n', '\u000B').replace('\r', '\u000B');
    }
}
