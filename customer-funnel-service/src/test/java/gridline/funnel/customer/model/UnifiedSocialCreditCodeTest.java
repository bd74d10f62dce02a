package gridline.funnel.customer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gridline.funnel.customer.model.UnifiedSocialCreditCode.Flaw;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FN-16: the credit code, GB 32100-2015. */
class UnifiedSocialCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Published codes of large companies. */
    @ParameterizedTest
    @ValueSource(strings = {"91330100799655058B", "914403001922038216", " 9144030071526726xg "})
    void acceptsRealCodes(String text) {
        assertThat(new UnifiedSocialCreditCode(text).value()).hasSize(18).isUpperCase();
    }

    @ParameterizedTest
    @CsvSource({
        "91330100799655058C, CHECK_CHARACTER",
        "91330100799655085B, CHECK_CHARACTER",
        "9133010079965505B, LENGTH",
        "91330I00799655058B, CHARACTER",
        "91330A00799655058B, DIVISION",
        "统一社会信用代码统一社会信用代码统一, CHARACTER"
    })
    void saysWhatIsWrong(String text, Flaw flaw) {
        assertThat(UnifiedSocialCreditCode.flawOf(text)).isEqualTo(flaw);
        assertThatIllegalArgumentException().isThrownBy(() -> new UnifiedSocialCreditCode(text));
    }

    @Property
    void noticesEverySingleSlip(
            @ForAll @IntRange(min = 8, max = 16) int position, @ForAll @IntRange(min = 1, max = 30) int shift) {
        char[] code = "91330100799655058B".toCharArray();
        int value = ALPHABET.indexOf(code[position]);
        code[position] = ALPHABET.charAt((value + shift) % ALPHABET.length());
        assertThat(UnifiedSocialCreditCode.flawOf(new String(code))).isEqualTo(Flaw.CHECK_CHARACTER);
    }
}
