package gridline.funnel.customer.web;

import gridline.platform.privacy.Masking;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 自由文本: notes are shown with every phone number in them masked (PI-01). */
final class FreeText {

    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})(?!\\d)");

    private FreeText() {}

    static @Nullable String shown(@Nullable String text) {
        return text == null ? null : masked(text);
    }

    static String masked(String text) {
        return PHONE.matcher(text).replaceAll(found -> Objects.requireNonNull(Masking.phone(found.group())));
    }
}
