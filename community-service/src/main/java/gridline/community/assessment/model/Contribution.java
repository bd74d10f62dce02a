package gridline.community.assessment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 贡献: what one input adds to the value, so that the score explains itself (CO-23).
 *
 * @param indicator indicator it belongs to
 * @param input which input
 * @param text its value as a person reads it; null while it is missing
 * @param asOf day the value speaks of
 * @param weight most it can add: its part of the 100 points
 * @param points 0 to 100 it gets; null while it is missing
 * @param low added if it is missing and turned out badly, else what it adds
 * @param high added if it is missing and turned out well, else what it adds
 */
public record Contribution(
        Indicator indicator,
        InputName input,
        @Nullable String text,
        @Nullable LocalDate asOf,
        BigDecimal weight,
        @Nullable Integer points,
        BigDecimal low,
        BigDecimal high) {

    public boolean missing() {
        return points == null;
    }
}
