package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.DecideTariff.SlotOffers;
import gridline.pricing.rule.model.Explanation.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 备选方案: another price that was considered for a slot, and every reason why it lost (PR-21).
 *
 * @param ruleId rule that would have led to it
 * @param offerId offer it would have answered
 * @param monthlyFee price a month
 * @param lostBecause at least one reason: {@code breaks-limit} (side, limit, offerId), {@code gives-up-more} (more) or
 *     {@code above-aim} (by), amounts in yuan
 */
public record Alternative(String ruleId, String offerId, Money monthlyFee, List<Step> lostBecause) {

    public Alternative {
        lostBecause = List.copyOf(lostBecause);
    }

    /**
     * What else was possible: the price every offer answered in the slot would lead to alone, the ends of the band of a
     * premium, and asking what they ask. Of equal prices the first is named; the price proposed is none of them.
     */
    public static List<Alternative> of(SlotOffers on, Verdict verdict, RuleSet rules) {
        if (!(on.slot() instanceof Slot.OwnSpeed) || verdict instanceof Verdict.SurveyNeeded) {
            return List.of();
        }
        Money chosen =
                verdict instanceof Verdict.Proposed proposed ? proposed.tariff().monthlyFee() : null;
        Limits limits = Limits.on(on, rules);
        Set<Money> named = new LinkedHashSet<>();
        List<Alternative> considered = new ArrayList<>();
        for (CompetitorOffer offer : on.answered()) {
            Rule.Positioning rule = rules.positioning(offer.tier(), offer.speedMbps());
            for (Money fee : prices(rule, offer.monthlyFee())) {
                List<Step> reasons = reasons(fee, chosen, rule, limits);
                if (!fee.equals(chosen) && !reasons.isEmpty() && named.add(fee)) {
                    considered.add(new Alternative(rule.id(), offer.offerId(), fee, reasons));
                }
            }
        }
        return considered;
    }

    private static List<Money> prices(Rule.Positioning rule, Money theirs) {
        return switch (rule) {
            case Rule.Undercut undercut -> List.of(theirs.minus(undercut.by()), theirs);
            case Rule.Premium premium ->
                List.of(theirs.plus(premium.preferred()), theirs.plus(premium.least()), theirs.plus(premium.most()));
            case Rule.SamePrice _ -> List.of(theirs);
        };
    }

    private static List<Step> reasons(Money fee, @Nullable Money chosen, Rule.Positioning rule, Limits limits) {
        List<Limits.Limit> broken = limits.brokenBy(fee);
        if (!broken.isEmpty()) {
            return broken.stream()
                    .map(limit -> Step.of(
                            limit.ruleId(),
                            "breaks-limit",
                            "side",
                            limit.side(),
                            "limit",
                            limit.amount(),
                            "offerId",
                            limit.offer() == null ? "-" : limit.offer().offerId()))
                    .toList();
        }
        Money against = Objects.requireNonNullElse(chosen, fee);
        int compared = fee.compareTo(against);
        if (compared == 0) {
            return List.of();
        }
        return List.of(
                compared < 0
                        ? Step.of("PR-20", "gives-up-more", "more", against.minus(fee))
                        : Step.of(rule.id(), "above-aim", "by", fee.minus(against)));
    }
}
