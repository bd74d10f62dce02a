package gridline.campaign.budget.model;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** 季度, for example {@code 2026-Q2}. */
public record Quarter(int year, int number) {

    private static final Pattern FORM = Pattern.compile("20\\d{2}-Q[1-4]");

    /** @throws IllegalArgumentException if the text is not like {@code 2026-Q2} */
    public static Quarter parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a quarter is like 2026-Q2");
        }
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
