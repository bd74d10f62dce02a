package gridline.funnel.customer.model;

import java.util.Locale;

/**
 * 统一社会信用代码: the 18 characters of GB 32100-2015 that identify a firm: registration department (1), category (1),
 * division code (6 digits), subject identification (9), check character (1).
 *
 * @param value 18 characters, upper case, with a correct check character
 */
public record UnifiedSocialCreditCode(String value) {

    /** 31 characters: digits and capitals without I, O, S, V and Z. The position is the character's value. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;

    /** 代码问题: what is wrong with a text that should be a code. */
    public enum Flaw {
        NONE,
        LENGTH,
        CHARACTER,
        DIVISION,
        CHECK_CHARACTER
    }

    /**
     * @throws IllegalArgumentException if {@link #flawOf} finds one
     */
    public UnifiedSocialCreditCode {
        if (flawOf(value) != Flaw.NONE) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
        value = normalised(value);
    }

    /** What is wrong with a text, or {@link Flaw#NONE}; spaces around it and lower case are forgiven. */
    public static Flaw flawOf(String text) {
        String code = normalised(text);
        if (code.length() != LENGTH) {
            return Flaw.LENGTH;
        }
        if (!code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Flaw.CHARACTER;
        }
        if (!code.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Flaw.DIVISION;
        }
        return checkCharacter(code) == code.charAt(LENGTH - 1) ? Flaw.NONE : Flaw.CHECK_CHARACTER;
    }

    /** The check character of the first 17 characters: weights 3^i mod 31, complement to 31. */
    public static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static String normalised(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
