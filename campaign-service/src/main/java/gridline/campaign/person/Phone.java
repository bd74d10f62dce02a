package gridline.campaign.person;

import gridline.platform.decision.Violation;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 电话号码: a number of the mainland in one form, so that two spellings of it are one.
 *
 * @param digits mobile number of 11 digits, or landline with its area code
 */
public record Phone(String digits) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{9,11}");

    /** The number however it is spelt; empty if it is none. */
    public static Optional<Phone> of(String text) {
        String digits = text.strip().replaceAll("[\\s()（）-]", "").replaceFirst("^(?:\\+|00)86", "");
        return MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches()
                ? Optional.of(new Phone(digits))
                : Optional.empty();
    }

    /** What is said of a text that is no number. */
    public static Violation unusable(String field) {
        return Violation.of("PI-02.phone-unusable", field);
    }

    /** Never the number itself. */
    @Override
    public String toString() {
        return "Phone[***]";
    }
}
