package gridline.pricing.market;

import gridline.contracts.Topic;
import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.contracts.community.CompetitorOfferObserved;
import gridline.contracts.pricing.TariffWithdrawn;
import gridline.platform.lease.LeasedJob;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.market.model.ObservedOffer;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where markets and what was seen in them are kept, and what they listen to. */
@Configuration(proxyBeanMethods = false)
class MarketConfiguration {

    @Bean
    Aggregates<CommunityMarket> markets(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure("markets", "state.gridPath")
                .ensure("markets", "state.communityId")
                .ensure("markets", "state.communityName", "_id");
        return factory.of("markets", CommunityMarket.class);
    }

    @Bean
    EventSubscription<CompetitorOfferObserved> offersObserved(ObserveOffer observe) {
        return EventSubscription.to(Topic.COMMUNITY, CompetitorOfferObserved.class, observe::on);
    }

    /** Grows by one document for each observation and is only read by replays of a part of the org tree. */
    @Bean
    Aggregates<ObservedOffer> observedOffers(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure("observedOffers", "state.gridPath", "state.offer.observedOn");
        return factory.of("observedOffers", ObservedOffer.class);
    }

    @Bean
    EventSubscription<CommunityOpeningPlanned> openingsPlanned(OpenMarket open) {
        return EventSubscription.to(Topic.COMMUNITY, CommunityOpeningPlanned.class, open::planned);
    }

    @Bean
    EventSubscription<CommunityOpened> communitiesOpened(OpenMarket open) {
        return EventSubscription.to(Topic.COMMUNITY, CommunityOpened.class, open::opened);
    }

    @Bean
    EventSubscription<TariffWithdrawn> tariffsWithdrawn(ForgetDecision forget) {
        return EventSubscription.to(Topic.PRICING, TariffWithdrawn.class, forget::on);
    }

    /** After midnight, when the offers are a day older (PR-21). */
    @Bean
    LeasedJob staleProposals(ReviewMarkets review) {
        return LeasedJob.daily("stale-proposals", LocalTime.of(0, 5), (_, until) -> review.review(until));
    }

    /** Soon after an approval, and soon after midnight, since rules begin and end with the day. */
    @Bean
    LeasedJob ruleChanges(RollOutRules rollOut) {
        return LeasedJob.every("rule-changes", Duration.ofSeconds(30), (_, until) -> rollOut.rollOut(until));
    }
}
