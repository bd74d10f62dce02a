package gridline.community.survey.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 比率: a share that was measured or stated (CO-13).
 *
 * @param percent 0 to 100
 * @param asOf day of the newest sample, or the day it was stated
 * @param samples samples it rests on; 0 when it was only stated
 */
public record Rate(int percent, LocalDate asOf, int samples) {

    static @Nullable Rate stated(@Nullable Integer percent, @Nullable LocalDate asOf) {
        return percent == null || asOf == null ? null : new Rate(percent, asOf, 0);
    }
}
