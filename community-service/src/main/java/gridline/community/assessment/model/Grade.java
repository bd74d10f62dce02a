package gridline.community.assessment.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 小区等级: value, capacity and urgency of a community on one day under one policy, and its place in the work order (CO-20 …
 * CO-23). What is missing never counts in favour of a community: the order goes by the low ends (CO-22).
 *
 * @param value value by the three indicators
 * @param capacity potential households
 * @param importance {@value #VALUE_PERCENT} percent value, the rest capacity
 * @param urgency by contract ends
 * @param quadrant by the marks of the policy
 * @param missing inputs that are missing, for whatever they are needed
 */
public record Grade(
        Value value, Capacity capacity, Range importance, Urgency urgency, Quadrant quadrant, List<InputName> missing) {

    static final int VALUE_PERCENT = 70;

    private static final long QUADRANT_STEP = 1_000_000_000L;
    private static final long PRODUCT_STEP = 10_001L;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Grade {
        missing = List.copyOf(missing);
    }

    /** Assesses a community. */
    public static Grade of(Inputs inputs, ScoringPolicy policy, LocalDate today) {
        Value value = Value.of(inputs, policy, today);
        Capacity capacity = Capacity.of(inputs, today);
        Urgency urgency = Urgency.of(inputs, today);
        Range room = capacity.points(policy);
        Range importance = new Range(
                importance(value.points().low(), room.low()),
                importance(value.points().high(), room.high()));
        boolean important = reaches(importance.low(), policy.importantAt());
        boolean urgent = reaches(urgency.points().low(), policy.urgentAt());
        Set<InputName> missing = EnumSet.noneOf(InputName.class);
        missing.addAll(capacity.missing());
        value.contributions().stream().filter(Contribution::missing).forEach(each -> missing.add(each.input()));
        Integer unknownEnds = urgency.endUnknown();
        if (unknownEnds != null && unknownEnds > 0) {
            missing.add(InputName.CONTRACT_ENDS);
        }
        return new Grade(
                value, capacity, importance, urgency, Quadrant.of(important, urgent), new ArrayList<>(missing));
    }

    /**
     * Place in the work order: the higher, the sooner. First the quadrant, then importance × urgency, then importance; so
     * communities nobody can hurry still stand in the order of their importance.
     */
    public long priority() {
        long quadrantFirst = Quadrant.values().length - 1L - quadrant.ordinal();
        long product = importance
                .low()
                .multiply(urgency.points().low())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long important = importance.low().multiply(HUNDRED).longValueExact();
        return quadrantFirst * QUADRANT_STEP + product * PRODUCT_STEP + important;
    }

    /** The next day on which the same inputs give another grade, because time passes; null when they never do. */
    public static @Nullable LocalDate changesOn(Inputs inputs, LocalDate today) {
        boolean contractsRun =
                inputs.contractEnds().keySet().stream().anyMatch(end -> !end.isBefore(YearMonth.from(today)));
        LocalDate nextMonth = contractsRun ? YearMonth.from(today).plusMonths(1).atDay(1) : null;
        LocalDate birthday = inputs.of(InputName.HANDOVER)
                .map(known -> nextAnniversary(LocalDate.ofEpochDay(known.number()), today))
                .orElse(null);
        LocalDate rival = inputs.of(InputName.COMPETITOR_OPENED)
                .map(known -> nextAnniversary(LocalDate.ofEpochDay(known.number()), today))
                .orElse(null);
        return earliest(nextMonth, earliest(birthday, rival));
    }

    private static LocalDate nextAnniversary(LocalDate day, LocalDate today) {
        LocalDate next =
                day.isAfter(today) ? day : day.plusYears(day.until(today).getYears() + 1L);
        return next.isAfter(today) ? next : next.plusYears(1);
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static BigDecimal importance(BigDecimal value, BigDecimal room) {
        return Points.percentOf(value, VALUE_PERCENT).add(Points.percentOf(room, 100L - VALUE_PERCENT));
    }

    private static boolean reaches(BigDecimal points, int mark) {
        return points.compareTo(BigDecimal.valueOf(mark)) >= 0;
    }
}
