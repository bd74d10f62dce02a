package gridline.platform.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 脱敏: how names, phones and addresses of people are shown unless they are revealed (PI-01). Null stays null. */
public final class Masking {

    private static final Pattern DISTRICT = Pattern.compile("^.{0,30}?(?:[区县旗]|自治州|市(?!场))");
    private static final int SHORTEST_PHONE = 7;

    private Masking() {}

    /** {@code 13812341234} becomes {@code 138****1234}; a short number shows its last two digits. */
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.strip();
        int length = digits.codePointCount(0, digits.length());
        if (length < SHORTEST_PHONE) {
            return "****" + tail(digits, Math.min(2, length / 2));
        }
        int shownAtEnd = Math.min(4, length - 6);
        int shownAtStart = Math.min(3, length - shownAtEnd - 4);
        return head(digits, Math.max(0, shownAtStart)) + "****" + tail(digits, shownAtEnd);
    }

    /** {@code 王建北} becomes {@code 王**}: the surname's first character and as many stars as characters follow. */
    public static @Nullable String name(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String stripped = name.strip();
        int length = stripped.codePointCount(0, stripped.length());
        return length <= 1 ? "*" : head(stripped, 1) + "*".repeat(Math.min(length - 1, 4));
    }

    /** Keeps the address down to its district, county or city and hides the rest; shows nothing of any other address. */
    public static @Nullable String address(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String stripped = address.strip();
        String shown = "";
        String rest = stripped;
        for (Matcher part = DISTRICT.matcher(rest); part.find() && shown.length() < 30; part = DISTRICT.matcher(rest)) {
            shown += part.group();
            rest = stripped.substring(shown.length());
            if (!shown.endsWith("市")) {
                break;
            }
        }
        return shown + "****";
    }

    private static String head(String text, int codePoints) {
        return text.substring(0, text.offsetByCodePoints(0, codePoints));
    }

    private static String tail(String text, int codePoints) {
        return text.substring(text.offsetByCodePoints(text.length(), -codePoints));
    }
}
