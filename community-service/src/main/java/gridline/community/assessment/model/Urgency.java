package gridline.community.assessment.model;

import static gridline.community.assessment.model.InputName.COMPETITOR_USERS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 紧急程度: how urgent a community is, by when the contracts of the competitors' customers end (CO-22): half by their share
 * of those customers, half by their number.
 *
 * @param points from 0.00 to 100.00
 * @param endingWithin3Months households whose contract ends this month or in the next three
 * @param endingWithin6Months those ending in the three months after
 * @param endingWithin12Months those ending in the six months after
 * @param endUnknown customers of competitors whose contract end nobody knows; null while their number is unknown
 */
public record Urgency(
        Range points,
        int endingWithin3Months,
        int endingWithin6Months,
        int endingWithin12Months,
        @Nullable Integer endUnknown) {

    private static final int SOON = 100;
    private static final int NEXT = 60;
    private static final int LATER = 25;
    /** So many contracts ending soon are as many as a team can follow. */
    private static final int FULL_NUMBER = 50;

    private static final BigDecimal TWO = new BigDecimal(2);

    static Urgency of(Inputs inputs, LocalDate today) {
        int[] ending = new int[3];
        long upcoming = 0;
        for (Map.Entry<YearMonth, Integer> end : inputs.contractEnds().entrySet()) {
            long months = YearMonth.from(today).until(end.getKey(), ChronoUnit.MONTHS);
            if (months >= 0) {
                upcoming += end.getValue();
            }
            int bucket = bucket(months);
            if (bucket >= 0) {
                ending[bucket] += end.getValue();
            }
        }
        long weighted = (long) SOON * ending[0] + (long) NEXT * ending[1] + (long) LATER * ending[2];
        if (!inputs.knows(COMPETITOR_USERS)) {
            // How many there are in all is unknown: only the number counts, and more may be hidden.
            BigDecimal low = half(Points.share(weighted, (long) SOON * FULL_NUMBER));
            return new Urgency(new Range(low, Points.FULL), ending[0], ending[1], ending[2], null);
        }
        long users = Math.max(inputs.number(COMPETITOR_USERS).orElse(0), upcoming);
        long unknown = users - upcoming;
        Range points = users == 0
                ? new Range(Points.ZERO, Points.ZERO)
                : new Range(points(weighted, users), points(weighted + SOON * unknown, users));
        return new Urgency(points, ending[0], ending[1], ending[2], (int) unknown);
    }

    private static BigDecimal points(long weighted, long users) {
        return half(Points.share(weighted, SOON * users)).add(half(Points.share(weighted, (long) SOON * FULL_NUMBER)));
    }

    private static BigDecimal half(BigDecimal points) {
        return points.divide(TWO, 2, RoundingMode.HALF_UP);
    }

    private static int bucket(long months) {
        if (months < 0 || months > 12) {
            return -1;
        }
        if (months <= 3) {
            return 0;
        }
        return months <= 6 ? 1 : 2;
    }
}
