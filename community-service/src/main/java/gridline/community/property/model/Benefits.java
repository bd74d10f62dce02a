package gridline.community.property.model;

import gridline.platform.decision.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 利益承诺: nobody may promise a property company or its people benefits (CO-32). There is no field for one anywhere; a text
 * that speaks of one is refused with the word found, and the way there is: a grant that is requested, capped and approved.
 */
final class Benefits {

    private static final List<String> WORDS = List.of(
            "回扣",
            "返点",
            "返利",
            "好处费",
            "提成",
            "红包",
            "礼金",
            "礼卡",
            "购物卡",
            "请客",
            "茶水费",
            "辛苦费",
            "免费宽带",
            "免费上网",
            "kickback",
            "rebate",
            "commission",
            "free broadband");

    private Benefits() {}

    static Optional<Violation> promisedIn(String text, String field) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(lower::contains)
                .findFirst()
                .map(word -> Violation.of("CO-32.benefit-promised", field).with("word", word));
    }
}
