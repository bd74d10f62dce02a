package gridline.pricing.standing.web;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.proposal.model.ProposalStatus;
import gridline.pricing.special.model.SpecialStatus;
import gridline.pricing.standing.ReadPriceFigures;
import gridline.pricing.standing.model.PriceComparison;
import gridline.pricing.standing.model.ProposalFigures;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 价格报表 (PR-20): how the prices of a node of the org tree stand.
 *
 * @param from first month of the decisions counted
 * @param to last month of the decisions counted
 * @param competitors our prices in force beside each competitor's
 * @param tiers the same by tier
 * @param margins what they give up
 * @param proposals where proposals stand, status by status
 * @param rules how many proposals each rule answers
 * @param bound how many proposals a limit of each rule bound
 * @param decisions decided in the period
 * @param specialOffers where special offers stand, status by status
 */
record PriceFigures(
        String gridPath,
        YearMonth from,
        YearMonth to,
        List<PriceCompared> competitors,
        List<PriceCompared> tiers,
        PriceMargins margins,
        List<ProposalsByStatus> proposals,
        List<ProposalsByRule> rules,
        List<ProposalsByRule> bound,
        PriceDecisions decisions,
        List<SpecialOffersByStatus> specialOffers) {

    /**
     * 对比; {@code competitorId} and name are null for a tier, {@code difference} is ours less theirs, yuan a month.
     *
     * @param tariffs prices compared; cheaper, equal and dearer add up to it
     */
    record PriceCompared(
            @Nullable String competitorId,
            @Nullable String competitorName,
            CompetitorTier tier,
            long tariffs,
            long cheaper,
            long equal,
            long dearer,
            Money ours,
            Money theirs,
            Money difference,
            BigDecimal differencePercent) {

        private static PriceCompared of(PriceComparison one) {
            return new PriceCompared(
                    one.competitorId(),
                    one.competitorName(),
                    one.tier(),
                    one.tariffs(),
                    one.cheaper(),
                    one.equal(),
                    one.dearer(),
                    one.ours(),
                    one.theirs(),
                    one.difference(),
                    one.differencePercent());
        }
    }

    /** 让利: prices below the competitor's, and what they give up a month and user; null without any. */
    record PriceMargins(
            long tariffs,
            @Nullable Money averagePerUser,
            @Nullable Money mostPerUser) {}

    /** 建议按状态. */
    record ProposalsByStatus(ProposalStatus status, long number) {}

    /** 建议按规则. */
    record ProposalsByRule(String ruleId, long number) {}

    /** 审批: decided in the period, and hours from proposal to decision; null without any. */
    record PriceDecisions(
            long approved, long rejected, @Nullable BigDecimal averageHours) {}

    /** 优惠按状态. */
    record SpecialOffersByStatus(SpecialStatus status, long number) {}

    static PriceFigures of(String gridPath, YearMonth from, YearMonth to, ReadPriceFigures.Found found) {
        ProposalFigures proposals = found.proposals();
        return new PriceFigures(
                gridPath,
                from,
                to,
                found.competitors().stream().map(PriceCompared::of).toList(),
                found.tiers().stream().map(PriceCompared::of).toList(),
                new PriceMargins(
                        found.margins().tariffs(),
                        found.margins().averagePerUser(),
                        found.margins().mostPerUser()),
                Arrays.stream(ProposalStatus.values())
                        .map(each ->
                                new ProposalsByStatus(each, proposals.statuses().getOrDefault(each, 0L)))
                        .toList(),
                byRule(proposals.rules()),
                byRule(proposals.bound()),
                new PriceDecisions(proposals.approved(), proposals.rejected(), proposals.averageHours()),
                Arrays.stream(SpecialStatus.values())
                        .map(each -> new SpecialOffersByStatus(
                                each, found.specialOffers().getOrDefault(each, 0L)))
                        .toList());
    }

    private static List<ProposalsByRule> byRule(Map<String, Long> numbers) {
        return numbers.entrySet().stream()
                .map(each -> new ProposalsByRule(each.getKey(), each.getValue()))
                .toList();
    }
}
