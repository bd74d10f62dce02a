package gridline.campaign.roadshow.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * 时间建议 (CP-30): a weekend or holiday afternoon, or about 20:00 when people stroll.
 *
 * @param lighting whether lighting is a must
 */
public record TimeSuggestion(LocalDate day, LocalTime from, LocalTime until, Why why, boolean lighting) {

    /** 理由. */
    public enum Why {
        /** 周末或节假日: people are at home. */
        FREE_DAY,
        /** 晚间散步. */
        EVENING_STROLL
    }

    /**
     * Free days first, each kind in the order of days.
     *
     * @param free whether people are at home on a day; worked weekends are not free
     */
    public static List<TimeSuggestion> within(LocalDate first, int days, Predicate<LocalDate> free) {
        List<TimeSuggestion> all = new ArrayList<>();
        first.datesUntil(first.plusDays(days)).forEach(day -> {
            if (free.test(day)) {
                all.add(new TimeSuggestion(day, LocalTime.of(15, 0), LocalTime.of(18, 0), Why.FREE_DAY, false));
            }
            all.add(new TimeSuggestion(day, LocalTime.of(19, 30), LocalTime.of(21, 0), Why.EVENING_STROLL, true));
        });
        all.sort(Comparator.comparing(TimeSuggestion::why).thenComparing(TimeSuggestion::day));
        return all;
    }
}
