package gridline.community.competitor;

import gridline.contracts.Topic;
import gridline.contracts.community.CompetitorOfferObserved;
import gridline.platform.messaging.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 竞争对手资费订阅: files offers whose filing was interrupted. */
@Configuration(proxyBeanMethods = false)
class OfferEventReaders {

    @Bean
    EventSubscription<CompetitorOfferObserved> competitorOfferObserved(CompetitorOffers offers) {
        return EventSubscription.to(Topic.COMMUNITY, CompetitorOfferObserved.class, offers::file);
    }
}
