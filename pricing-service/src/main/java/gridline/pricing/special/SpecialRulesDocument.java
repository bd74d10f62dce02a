package gridline.pricing.special;

import gridline.contracts.Money;
import gridline.pricing.special.model.SpecialRules;
import java.math.BigDecimal;
import java.time.LocalDate;

/** 特殊优惠规则文件: the limits as they stand in files; see {@link SpecialRules} for the fields. */
record SpecialRulesDocument(
        String id,
        int version,
        String scope,
        LocalDate effectiveFrom,
        int longestDays,
        int mostFirstN,
        SpecialRules.Hours hours,
        OverageDocument overage,
        int mostStepsAbove,
        SpecialRules.Group group,
        PropertyDocument propertyOffice) {

    record OverageDocument(String above, String most) {}

    record PropertyDocument(int mostOffices, String monthlyCap) {}

    /** @throws IllegalArgumentException if nothing can be designed under these limits */
    SpecialRules toRules() {
        SpecialRules.Overage band =
                new SpecialRules.Overage(new BigDecimal(overage.above()), new BigDecimal(overage.most()));
        demand(hours.divisor() > 0 && !hours.allowed().isEmpty(), "no hours are allowed");
        demand(band.above().compareTo(band.most()) < 0, "the overage band is empty");
        demand(group.least() >= 2 && group.least() <= group.most(), "the group is empty");
        demand(longestDays > 0 && mostFirstN > 0 && mostStepsAbove > 0, "limits must be above zero");
        return new SpecialRules(
                id,
                version,
                scope,
                effectiveFrom,
                longestDays,
                mostFirstN,
                hours,
                band,
                mostStepsAbove,
                group,
                new SpecialRules.PropertyCap(propertyOffice.mostOffices(), Money.yuan(propertyOffice.monthlyCap())));
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
