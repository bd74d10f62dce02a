package gridline.community.assessment.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 已知输入: one input as it is known (CO-23).
 *
 * @param text as a person reads it, for example {@code 75} or {@code UPSCALE}
 * @param number as the rules use it; see {@link InputName}
 * @param asOf day it speaks of; null when that was not recorded
 */
public record Known(String text, int number, @Nullable LocalDate asOf) {

    /** A plain number. */
    public static Known of(int number, @Nullable LocalDate asOf) {
        return new Known(Integer.toString(number), number, asOf);
    }
}
