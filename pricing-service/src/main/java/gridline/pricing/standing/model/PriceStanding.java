package gridline.pricing.standing.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.proposal.model.Proposal;
import gridline.pricing.rule.model.Economics;
import gridline.pricing.tariff.model.Tariff;
import gridline.pricing.tariff.model.TariffStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * 价格态势 (PR-20, PR-21): a tariff beside the competitor's offer it answers.
 *
 * @param tariffVersion version of the tariff it was read off
 * @param inForce whether the tariff may be sold
 * @param speedMbps our downstream speed, Mbit/s
 * @param monthlyFee our price a month
 * @param tier tier of the competitor when the tariff was approved
 * @param theirSpeedMbps speed of the offer answered, Mbit/s
 * @param theirMonthlyFee their price a month
 * @param versus how ours stands to theirs
 * @param ruleId rule that answers the offer
 * @param marginGivenUp yuan a month and user we earn less than at their price, 0 or more (PR-20)
 * @param approvedAt when the supervisor approved it (PR-10)
 */
public record PriceStanding(
        String gridPath,
        String communityId,
        String communityName,
        String tariffId,
        long tariffVersion,
        String proposalId,
        boolean inForce,
        int speedMbps,
        Money monthlyFee,
        String competitorId,
        String competitorName,
        CompetitorTier tier,
        int theirSpeedMbps,
        Money theirMonthlyFee,
        Versus versus,
        String ruleId,
        Money marginGivenUp,
        Instant approvedAt) {

    /** 比较: our price beside theirs. */
    public enum Versus {
        /** 低于对手 */
        CHEAPER,
        /** 与对手相同 */
        EQUAL,
        /** 高于对手 */
        DEARER
    }

    /** Empty for a tariff that answers no offer. */
    public static Optional<PriceStanding> of(Tariff tariff, long version, Proposal proposal) {
        CompetitorOffer offer = proposal.explanation().reference();
        if (offer == null) {
            return Optional.empty();
        }
        Economics economics = proposal.explanation().economics();
        int compared = tariff.monthlyFee().compareTo(offer.monthlyFee());
        return Optional.of(new PriceStanding(
                tariff.gridPath(),
                tariff.communityId(),
                tariff.communityName(),
                tariff.id(),
                version,
                proposal.id(),
                tariff.status() == TariffStatus.IN_FORCE,
                tariff.speedMbps(),
                tariff.monthlyFee(),
                offer.competitorId(),
                offer.competitorName(),
                offer.tier(),
                offer.speedMbps(),
                offer.monthlyFee(),
                compared < 0 ? Versus.CHEAPER : compared > 0 ? Versus.DEARER : Versus.EQUAL,
                proposal.explanation().ruleId(),
                economics == null ? Money.ZERO : economics.marginGivenUpPerUser(),
                tariff.approvedAt()));
    }

    /** Ours less theirs, yuan a month; below 0 where ours is cheaper. */
    public Money difference() {
        return monthlyFee.minus(theirMonthlyFee);
    }

    /** The same for each hundred of theirs, to one place half up; 0 where they ask nothing. */
    public BigDecimal differencePercent() {
        return percent(difference().fen(), theirMonthlyFee.fen());
    }

    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** Whether it is to take the place of what was stored before. */
    public boolean replaces(PriceStanding stored) {
        return tariffVersion > stored.tariffVersion;
    }
}
