package gridline.pricing.market.web;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.platform.persistence.Versioned;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.ComparableOffer;
import gridline.pricing.rule.model.Explanation;
import gridline.pricing.rule.model.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 市场视图: what competitors ask in one community, as received and made comparable (PR-21).
 *
 * @param opening day our service starts or started; null while none is known
 * @param offers the latest of each competitor at each speed
 */
record MarketView(
        String communityId,
        String communityName,
        String gridPath,
        @Nullable LocalDate opening,
        List<MarketOfferView> offers,
        long version) {

    /**
     * 竞争对手资费, as received and comparable.
     *
     * @param ageDays days since it was seen
     * @param stale whether it is too old to carry a proposal
     * @param stepMbps greatest step of our ladder that is not faster; null below the lowest
     * @param exact whether the offer is at that very step
     * @param monthlyEquivalent everything paid over the term by the months of the term
     * @param arithmetic how it comes about, in order
     */
    record MarketOfferView(
            String offerId,
            String competitorId,
            String competitorName,
            CompetitorTier tier,
            int speedMbps,
            Money monthlyFee,
            @Nullable Money oneTimeFee,
            @Nullable Integer termMonths,
            @Nullable Money prepaid,
            LocalDate observedOn,
            OfferSource source,
            long ageDays,
            boolean stale,
            @Nullable Integer stepMbps,
            boolean exact,
            Money monthlyEquivalent,
            List<ArithmeticView> arithmetic) {

        private static MarketOfferView of(CompetitorOffer offer, RuleSet rules, LocalDate today) {
            ComparableOffer comparable = ComparableOffer.of(offer, rules);
            return new MarketOfferView(
                    offer.offerId(),
                    offer.competitorId(),
                    offer.competitorName(),
                    offer.tier(),
                    offer.speedMbps(),
                    offer.monthlyFee(),
                    offer.oneTimeFee(),
                    offer.termMonths(),
                    offer.prepaid(),
                    offer.observedOn(),
                    offer.source(),
                    offer.ageInDays(today),
                    offer.isStale(today, rules.staleAfterDays()),
                    comparable.stepMbps(),
                    comparable.exact(),
                    comparable.monthlyEquivalent(),
                    comparable.arithmetic().stream().map(ArithmeticView::of).toList());
        }
    }

    /** 算式: a line of it by its code, with its values. */
    record ArithmeticView(String ruleId, String code, Map<String, String> params) {

        private static ArithmeticView of(Explanation.Step step) {
            return new ArithmeticView(step.ruleId(), step.code(), step.params());
        }
    }

    static MarketView of(Versioned<CommunityMarket> stored, RuleSet rules, LocalDate today) {
        CommunityMarket market = stored.state();
        return new MarketView(
                market.communityId(),
                market.communityName(),
                market.gridPath(),
                market.opening(),
                market.offers().stream()
                        .map(offer -> MarketOfferView.of(offer, rules, today))
                        .toList(),
                stored.version());
    }
}
