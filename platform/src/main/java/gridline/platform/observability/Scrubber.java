package gridline.platform.observability;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 日志脱敏: the last net under PI-03: masks phone and identity card numbers in whatever is about to be logged. */
final class Scrubber {

    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z])(1[3-9]\\d)\\d{4}(\\d{4})(?![0-9A-Za-z])");
    private static final Pattern LANDLINE =
            Pattern.compile("(?<![0-9A-Za-z])(0\\d{2,3}-)\\d{4,5}(\\d{3})(?![0-9A-Za-z])");
    private static final Pattern IDENTITY_CARD =
            Pattern.compile("(?<![0-9A-Za-z])([1-9]\\d{5})(?:19|20)\\d{9}[0-9Xx](?![0-9A-Za-z])");

    private Scrubber() {}

    static String scrub(String text) {
        if (text.chars().noneMatch(each -> each >= '0' && each <= '9')) {
            return text;
        }
        String scrubbed = replaced(MOBILE, text, "$1****$2");
        scrubbed = replaced(LANDLINE, scrubbed, "$1****$2");
        return replaced(IDENTITY_CARD, scrubbed, "$1************");
    }

    private static String replaced(Pattern pattern, String text, String by) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.replaceAll(by) : text;
    }
}
