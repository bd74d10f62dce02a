package gridline.pricing.rule.model;

import gridline.contracts.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 经济性: why an undercut is small (PR-20). Compares the price with selling at the competitor's fee.
 *
 * @param marginGivenUpPerUser yuan a month and user we earn less, at least 0
 * @param growthNeededPercent how many per cent more users it takes to earn the same, rounded up to a tenth; null if no number
 *     of users earns it back, because the fee does not cover the assumed cost
 * @param assumptions what the figures rest on
 */
public record Economics(
        Money marginGivenUpPerUser, @Nullable BigDecimal growthNeededPercent, List<Explanation.Step> assumptions) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NONE_NEEDED = BigDecimal.ZERO.setScale(1);

    public Economics {
        assumptions = List.copyOf(assumptions);
    }

    /** The economics of asking {@code ours} where the competitor asks {@code theirs}. */
    static Economics of(Money theirs, Money ours, CostAssumption assumption) {
        boolean cheaper = ours.compareTo(theirs) < 0;
        return new Economics(
                cheaper ? theirs.minus(ours) : Money.ZERO,
                cheaper ? growthNeeded(theirs.amount(), ours.amount(), cost(theirs, assumption)) : NONE_NEEDED,
                List.of(
                        Explanation.Step.of("PR-20", "baseline-competitor-fee", row -> row.put("fee", theirs)),
                        Explanation.Step.of(
                                "PR-20",
                                "variable-cost-share",
                                row -> row.put(
                                                "sharePercent",
                                                assumption
                                                        .variableCostShare()
                                                        .multiply(HUNDRED)
                                                        .stripTrailingZeros())
                                        .put("cost", cost(theirs, assumption).setScale(2, RoundingMode.HALF_UP)))));
    }

    private static BigDecimal cost(Money theirs, CostAssumption assumption) {
        return theirs.amount().multiply(assumption.variableCostShare());
    }

    private static @Nullable BigDecimal growthNeeded(BigDecimal theirs, BigDecimal ours, BigDecimal cost) {
        BigDecimal marginNow = ours.subtract(cost);
        return marginNow.signum() <= 0
                ? null
                : theirs.subtract(ours).multiply(HUNDRED).divide(marginNow, 1, RoundingMode.CEILING);
    }
}
