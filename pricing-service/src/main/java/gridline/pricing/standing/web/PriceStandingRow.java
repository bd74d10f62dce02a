package gridline.pricing.standing.web;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.platform.web.CsvColumns;
import gridline.pricing.standing.model.PriceStanding;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * 价格态势列表项 (PR-20): a price in force beside the competitor's it answers.
 *
 * @param difference ours less theirs, yuan a month; below 0 where ours is cheaper
 * @param differencePercent the same for each hundred of theirs, to one place
 * @param marginGivenUp yuan a month and user we earn less than at their price, 0 or more
 */
record PriceStandingRow(
        String tariffId,
        String proposalId,
        String communityId,
        String communityName,
        String gridPath,
        int speedMbps,
        Money monthlyFee,
        String competitorId,
        String competitorName,
        CompetitorTier tier,
        int theirSpeedMbps,
        Money theirMonthlyFee,
        PriceStanding.Versus versus,
        Money difference,
        BigDecimal differencePercent,
        String ruleId,
        Money marginGivenUp,
        Instant approvedAt) {

    static final CsvColumns<PriceStandingRow> COLUMNS = CsvColumns.of(PriceStandingRow.class);

    static PriceStandingRow of(PriceStanding one) {
        return new PriceStandingRow(
                one.tariffId(),
                one.proposalId(),
                one.communityId(),
                one.communityName(),
                one.gridPath(),
                one.speedMbps(),
                one.monthlyFee(),
                one.competitorId(),
                one.competitorName(),
                one.tier(),
                one.theirSpeedMbps(),
                one.theirMonthlyFee(),
                one.versus(),
                one.difference(),
                one.differencePercent(),
                one.ruleId(),
                one.marginGivenUp(),
                one.approvedAt());
    }
}
