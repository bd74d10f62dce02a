package gridline.community.assessment.model;

import java.math.BigDecimal;

/**
 * 分值区间: a score as far as it is known: with nothing missing both ends are the same (CO-23).
 *
 * @param low points if everything missing turned out badly, 0.00 to 100.00
 * @param high points if everything missing turned out well, not below {@code low}
 */
public record Range(BigDecimal low, BigDecimal high) {

    /** @throws IllegalArgumentException if the ends are the wrong way round */
    public Range {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("a range from " + low + " to " + high);
        }
    }

    /** Nothing is missing. */
    public boolean exact() {
        return low.compareTo(high) == 0;
    }
}
