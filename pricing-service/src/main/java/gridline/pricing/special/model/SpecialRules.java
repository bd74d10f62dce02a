package gridline.pricing.special.model;

import gridline.contracts.Money;
import gridline.pricing.versioned.model.VersionedData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 特殊优惠规则: the limits of special offers as versioned data.
 *
 * @param longestDays an offer runs at most so long (PR-05)
 * @param mostFirstN a launch offer is for at most so many users (PR-05)
 * @param hours of a time-capped plan (PR-06)
 * @param overage fee of a further hour, in average hours (PR-24)
 * @param mostStepsAbove steps a time-capped plan may be faster than usual (PR-06)
 * @param group households that join together (PR-08)
 * @param propertyOffice what may be granted (PR-09)
 */
public record SpecialRules(
        String id,
        int version,
        String scope,
        LocalDate effectiveFrom,
        int longestDays,
        int mostFirstN,
        Hours hours,
        Overage overage,
        int mostStepsAbove,
        Group group,
        PropertyCap propertyOffice)
        implements VersionedData {

    /** 时长: a month counts as 30 days. */
    public record Hours(int perDayLeast, int perDayMost, int most, int divisor) {

        static final int DAYS = 30;

        /** Hours a month a plan may have. */
        public List<Integer> allowed() {
            return IntStream.rangeClosed(perDayLeast * DAYS, Math.min(most, perDayMost * DAYS))
                    .filter(hours -> hours % divisor == 0)
                    .boxed()
                    .toList();
        }
    }

    /** 超时单价带: above the first, up to the second, in average hours. */
    public record Overage(BigDecimal above, BigDecimal most) {}

    /** 集体入网户数. */
    public record Group(int least, int most) {}

    /** 物业优惠上限. */
    public record PropertyCap(int mostOffices, Money monthlyCap) {}
}
