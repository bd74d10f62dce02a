package gridline.pricing.market;

import gridline.contracts.community.CompetitorOfferObserved;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.DuplicateException;
import gridline.pricing.market.model.Cause;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.market.model.CommunityMarket.Occasion;
import gridline.pricing.market.model.ObservedOffer;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.RuleSets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 记录竞争对手资费: takes an offer the community service reports into the market and brings the proposals up to it. Safe to
 * repeat: the market remembers the event, and the second half only does what is still to do.
 */
@Component
class ObserveOffer {

    private final Aggregates<CommunityMarket> markets;
    private final Aggregates<ObservedOffer> observed;
    private final KeepProposals proposals;
    private final RuleSets ruleSets;
    private final Clock clock;

    ObserveOffer(
            Aggregates<CommunityMarket> markets,
            Aggregates<ObservedOffer> observed,
            KeepProposals proposals,
            RuleSets ruleSets,
            Clock clock) {
        this.markets = markets;
        this.observed = observed;
        this.proposals = proposals;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    void on(ReceivedEvent<CompetitorOfferObserved> event) {
        CompetitorOfferObserved seen = event.data();
        CompetitorOffer offer = offerOf(seen);
        remember(new ObservedOffer(seen.communityId(), seen.gridPath(), offer));
        LocalDate today = BusinessZone.today(clock);
        Occasion occasion = new Occasion(
                ruleSets.inForce(seen.gridPath(), today),
                today,
                new Cause(Cause.Kind.OFFER_OBSERVED, seen.offerId(), List.of(seen.recordedBy())),
                slot -> event.derivedId("p-") + "-" + slot);
        markets.onEvent(
                seen.communityId(),
                event,
                known -> Decision.accepted(
                        OpenMarket.marketOf(known, seen.communityId(), seen.communityName(), seen.gridPath())
                                .observe(offer, occasion)));
        proposals.bringUpToDate(seen.communityId());
    }

    private void remember(ObservedOffer seen) {
        try {
            observed.insert(seen.key(), seen, List.of());
        } catch (DuplicateException rememberedBefore) {
            // The event came again, or was cut off after this.
            return;
        }
    }

    private static CompetitorOffer offerOf(CompetitorOfferObserved seen) {
        return new CompetitorOffer(
                seen.offerId(),
                seen.competitorId(),
                seen.competitorName(),
                seen.tier(),
                seen.speedMbps(),
                seen.monthlyFee(),
                seen.oneTimeFee(),
                seen.termMonths(),
                seen.prepaid(),
                seen.observedOn(),
                seen.source(),
                seen.recordedBy());
    }
}
