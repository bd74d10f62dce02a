package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.Explanation.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * 可比资费: an offer brought to a step of our ladder and to what it costs a month all in all, with the arithmetic (PR-21). It
 * is shown beside the rules' decision; the rules themselves compare monthly fees, as the source does.
 *
 * @param offerId offer
 * @param stepMbps greatest step of our ladder that is not faster, in Mbit/s; null below the lowest
 * @param exact whether the offer is at that very step
 * @param monthlyEquivalent everything paid over the term by the months of the term, rounded half up to the fen
 * @param arithmetic how it comes about, in order
 */
public record ComparableOffer(
        String offerId, @Nullable Integer stepMbps, boolean exact, Money monthlyEquivalent, List<Step> arithmetic) {

    public ComparableOffer {
        arithmetic = List.copyOf(arithmetic);
    }

    /**
     * An offer as it compares under a rule set. Where the term is known and an amount is prepaid, the prepayment is what is
     * paid for the term; where no term is known, one-time fees are spread over our own.
     */
    public static ComparableOffer of(CompetitorOffer offer, RuleSet rules) {
        List<Step> steps = new ArrayList<>();
        OptionalInt step = rules.ladder().atMost(offer.speedMbps());
        boolean exact = rules.ladder().has(offer.speedMbps());
        steps.add(Step.of(
                "PR-21",
                exact ? "step-exact" : "step-nearest",
                "speed",
                offer.speedMbps(),
                "step",
                step.isPresent() ? step.getAsInt() : "-"));
        Integer term = offer.termMonths();
        int months = term == null || term < 1 ? rules.terms().months() : term;
        Money recurring = recurring(offer, term != null && term >= 1, months, steps);
        Money oneTime = offer.oneTimeFee();
        steps.add(
                oneTime == null ? Step.of("PR-21", "one-time-unknown") : Step.of("PR-21", "one-time", "fee", oneTime));
        Money total = oneTime == null ? recurring : recurring.plus(oneTime);
        Money equivalent = aMonth(total, months);
        steps.add(Step.of("PR-21", "monthly-equivalent", "total", total, "months", months, "equivalent", equivalent));
        return new ComparableOffer(
                offer.offerId(), step.isPresent() ? step.getAsInt() : null, exact, equivalent, steps);
    }

    /** What our own terms cost a month all in all, the same way. */
    public static Money equivalentOf(TariffTerms terms) {
        return aMonth(terms.prepaid().plus(terms.installationFee()), terms.termMonths());
    }

    private static Money recurring(CompetitorOffer offer, boolean termKnown, int months, List<Step> steps) {
        Money prepaid = offer.prepaid();
        if (prepaid != null && termKnown) {
            steps.add(Step.of("PR-21", "prepaid-for-term", "prepaid", prepaid, "months", months));
            return prepaid;
        }
        if (prepaid != null) {
            steps.add(Step.of("PR-21", "prepaid-without-term", "prepaid", prepaid));
        }
        Money fees = offer.monthlyFee().times(months);
        steps.add(Step.of(
                "PR-21",
                termKnown ? "fees-for-term" : "fees-for-assumed-term",
                "fee",
                offer.monthlyFee(),
                "months",
                months,
                "total",
                fees));
        return fees;
    }

    private static Money aMonth(Money total, int months) {
        return new Money(total.amount().divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP), Money.CNY);
    }
}
