package gridline.community.assessment.model;

import static gridline.community.assessment.model.InputName.AGED_16_TO_50;
import static gridline.community.assessment.model.InputName.COMPETITOR_FEE;
import static gridline.community.assessment.model.InputName.COMPETITOR_OPENED;
import static gridline.community.assessment.model.InputName.COMPETITOR_USERS;
import static gridline.community.assessment.model.InputName.COMPUTERS;
import static gridline.community.assessment.model.InputName.FORUM;
import static gridline.community.assessment.model.InputName.HOUSEHOLDS;
import static gridline.community.assessment.model.InputName.OCCUPANCY;
import static gridline.community.assessment.model.InputName.OUR_HOUSEHOLDS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 潜在客户容量: households that could still become ours (CO-21).
 *
 * @param low households that want it and are nobody's customer yet
 * @param expected those, and the part of the competitors' customers that can be won within a year; null while something
 *     is missing, since that would be a guess
 * @param high every potential household not bound to a competitor for longer than a year; null while the households are
 *     unknown
 * @param used inputs the figures rest on
 * @param missing inputs that would make them closer
 */
public record Capacity(
        int low, @Nullable Integer expected, @Nullable Integer high, List<InputName> used, List<InputName> missing) {

    private static final List<InputName> NEEDED =
            List.of(HOUSEHOLDS, OCCUPANCY, AGED_16_TO_50, COMPUTERS, OUR_HOUSEHOLDS, COMPETITOR_USERS);
    private static final List<InputName> HELPFUL = List.of(COMPETITOR_OPENED, COMPETITOR_FEE, FORUM);

    /** Of the competitors' customers whose contract ends within a year, so many percent can be won from a newcomer. */
    private static final int WINNABLE = 30;
    /** Each full year it has been there makes that less, for five years. */
    private static final int LESS_PER_YEAR = 3;

    private static final int MOST_YEARS = 5;
    /** Where it is dear, more can be won. */
    private static final int MORE_WHERE_DEAR = 10;
    /** A monthly fee from which a competitor counts as dear, fen. */
    private static final int DEAR = 6_000;
    /** A lively forum shows strong demand: so many percent more. */
    private static final int LIVELY_PERCENT = 10;

    private static final int LIVELY = 2;
    private static final int ENDS_WITHIN_MONTHS = 12;

    public Capacity {
        used = List.copyOf(used);
        missing = List.copyOf(missing);
    }

    static Capacity of(Inputs inputs, LocalDate today) {
        boolean noRival = inputs.number(COMPETITOR_USERS).orElse(1) == 0;
        List<InputName> all = Stream.concat(NEEDED.stream(), noRival ? Stream.of(FORUM) : HELPFUL.stream())
                .toList();
        List<InputName> used = all.stream().filter(inputs::knows).toList();
        List<InputName> missing =
                all.stream().filter(name -> !inputs.knows(name)).toList();
        if (inputs.blocked()) {
            return new Capacity(0, 0, 0, used, missing);
        }
        boolean known = NEEDED.stream().allMatch(inputs::knows);
        long bound = boundLongerThanAYear(inputs, today);
        long ours = inputs.number(OUR_HOUSEHOLDS).orElse(0);
        Integer high = inputs.knows(HOUSEHOLDS) ? least0(potential(inputs, 100) - ours - bound) : null;
        if (!known) {
            // What is unknown may take everything away: a guess in between would hide that.
            return new Capacity(low(inputs, ours), null, high, used, missing);
        }
        long users = Math.max(inputs.number(COMPETITOR_USERS).orElse(0), bound);
        long free = willing(inputs, 0) - ours - users;
        long winnable = (users - bound) * winnablePercent(inputs, today) / 100;
        long expected = Math.max(0, free + winnable);
        if (inputs.number(FORUM).orElse(0) == LIVELY) {
            expected = expected * (100 + LIVELY_PERCENT) / 100;
        }
        int most = high == null ? 0 : high;
        return new Capacity(least0(free), (int) Math.min(expected, most), most, used, missing);
    }

    /** Points for the grade: full from the capacity the policy names on. */
    Range points(ScoringPolicy policy) {
        return new Range(
                Points.share(low, policy.fullCapacity()),
                high == null ? Points.FULL : Points.share(high, policy.fullCapacity()));
    }

    private static int low(Inputs inputs, long ours) {
        boolean takersKnown = inputs.knows(COMPETITOR_USERS) && inputs.knows(OUR_HOUSEHOLDS);
        long users = inputs.number(COMPETITOR_USERS).orElse(0);
        return takersKnown ? least0(willing(inputs, 0) - ours - users) : 0;
    }

    /** Occupied flats with a member aged 16 to 50. */
    private static long potential(Inputs inputs, int unknownPercent) {
        long households = inputs.number(HOUSEHOLDS).orElse(0);
        return households
                * inputs.number(OCCUPANCY).orElse(unknownPercent)
                * inputs.number(AGED_16_TO_50).orElse(unknownPercent)
                / 10_000;
    }

    /** Of those, the ones with a computer. */
    private static long willing(Inputs inputs, int unknownPercent) {
        return potential(inputs, unknownPercent) * inputs.number(COMPUTERS).orElse(unknownPercent) / 100;
    }

    private static long boundLongerThanAYear(Inputs inputs, LocalDate today) {
        YearMonth limit = YearMonth.from(today).plusMonths(ENDS_WITHIN_MONTHS);
        return inputs.contractEnds().entrySet().stream()
                .filter(end -> end.getKey().isAfter(limit))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long winnablePercent(Inputs inputs, LocalDate today) {
        int percent = WINNABLE;
        if (inputs.knows(COMPETITOR_OPENED)) {
            LocalDate opened =
                    LocalDate.ofEpochDay(inputs.number(COMPETITOR_OPENED).orElseThrow());
            percent -= LESS_PER_YEAR * Math.clamp(opened.until(today).getYears(), 0, MOST_YEARS);
        }
        if (inputs.number(COMPETITOR_FEE).orElse(0) >= DEAR) {
            percent += MORE_WHERE_DEAR;
        }
        return percent;
    }

    private static int least0(long households) {
        return (int) Math.max(0, households);
    }
}
