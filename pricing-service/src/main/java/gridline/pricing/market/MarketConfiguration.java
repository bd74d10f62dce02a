package gridline.pricing.market;

import gridline.contracts.Topic;
import gridline.contracts.community.CompetitorOfferObserved;
import gridline.contracts.pricing.TariffWithdrawn;
import gridline.platform.lease.LeasedJob;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.pricing.market.model.CommunityMarket;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where markets are kept, and what they listen to. A market is only ever found by its community's id: no further index. */
@Configuration(proxyBeanMethods = false)
class MarketConfiguration {

    @Bean
    Aggregates<CommunityMarket> markets(AggregatesFactory factory) {
        return factory.of("markets", CommunityMarket.class);
    }

    @Bean
    EventSubscription<CompetitorOfferObserved> offersObserved(ObserveOffer observe) {
        return EventSubscription.to(Topic.COMMUNITY, CompetitorOfferObserved.class, observe::on);
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
}
