package gridline.pricing.market;

import gridline.contracts.community.CompetitorOfferObserved;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.time.BusinessZone;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.RuleSets;
import gridline.pricing.rule.model.RuleSet;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 记录竞争对手资费: takes an offer the community service reports into the market and brings the proposals up to it. Safe to
 * repeat: the market remembers the event, and the second half only does what is still to do.
 */
@Component
class ObserveOffer {

    private final Aggregates<CommunityMarket> markets;
    private final KeepProposals proposals;
    private final RuleSets ruleSets;
    private final Clock clock;

    ObserveOffer(Aggregates<CommunityMarket> markets, KeepProposals proposals, RuleSets ruleSets, Clock clock) {
        this.markets = markets;
        this.proposals = proposals;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    void on(ReceivedEvent<CompetitorOfferObserved> event) {
        CompetitorOfferObserved seen = event.data();
        LocalDate today = BusinessZone.today(clock);
        RuleSet rules = ruleSets.inForce(seen.gridPath(), today);
        markets.onEvent(
                seen.communityId(),
                event,
                known -> Decision.accepted(marketOf(known, seen)
                        .observe(offerOf(seen), rules, today, slot -> event.derivedId("p-") + "-" + slot)));
        proposals.bringUpToDate(seen.communityId());
    }

    private static CommunityMarket marketOf(@Nullable CommunityMarket known, CompetitorOfferObserved seen) {
        return known == null
                ? CommunityMarket.empty(seen.communityId(), seen.communityName(), seen.gridPath())
                : known.located(seen.communityName(), seen.gridPath());
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
