package gridline.platform.imports.reading;

import java.util.regex.Pattern;

/**
 * 公式注入防护: cells a spreadsheet would run. They are refused on the way in and made harmless on the way out, because the
 * file of refused rows is opened in the spreadsheet it came from.
 */
public final class FormulaGuard {

    private static final Pattern STARTS_A_FORMULA =
            Pattern.compile("^\\s*[=+\\-@＝＋－＠].*|^[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern SIGNED_NUMBER = Pattern.compile("^\\s*[+\\-]\\d+(\\.\\d+)?\\s*$");

    private FormulaGuard() {}

    /** Whether a spreadsheet may take the text for a formula; signed numbers are only numbers. */
    public static boolean isFormula(String cell) {
        return STARTS_A_FORMULA.matcher(cell).matches()
                && !SIGNED_NUMBER.matcher(cell).matches();
    }

    /** The text as it may be written into a file for a spreadsheet. */
    public static String neutralised(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }
}
