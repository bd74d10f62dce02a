package gridline.community.community.model;

import gridline.platform.decision.Violation;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 小区编码: the 12-digit statistical division code of a community. Its first nine digits are the code of the grid (网格)
 * it lies in, so one code can never be in two grids.
 *
 * @param value exactly twelve ASCII digits
 */
public record CommunityCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{12}");
    private static final int GRID_DIGITS = 9;
    private static final String ID_PREFIX = "c-";

    /** @throws IllegalArgumentException if the value is not twelve digits; user input goes through {@link #refusal} first */
    public CommunityCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a community code has 12 digits");
        }
    }

    /** Why a text cannot be a code: {@code community.code-malformed}; empty when it can. */
    public static Optional<Violation> refusal(String text) {
        return FORM.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(Violation.of("community.code-malformed", "code"));
    }

    /** Identity of the community everywhere in the system: {@code c-} and the code. */
    public String id() {
        return ID_PREFIX + value;
    }

    /** Code of the grid the community lies in: the first nine digits. */
    public String gridCode() {
        return value.substring(0, GRID_DIGITS);
    }
}
