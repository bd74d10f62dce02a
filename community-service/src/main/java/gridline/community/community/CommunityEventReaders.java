package gridline.community.community;

import gridline.community.community.model.CountActivation;
import gridline.community.community.persistence.Communities;
import gridline.contracts.Topic;
import gridline.contracts.funnel.CustomerActivated;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.web.NotFoundException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 小区订阅: what communities learn from other services. */
@Configuration(proxyBeanMethods = false)
class CommunityEventReaders {

    /** A firm went on net (FN-S6): the community counts it. */
    @Bean
    EventSubscription<CustomerActivated> customerActivated(Communities communities) {
        return EventSubscription.to(Topic.FUNNEL, CustomerActivated.class, event -> count(communities, event));
    }

    private static void count(Communities communities, ReceivedEvent<CustomerActivated> event) {
        String id = event.data().communityId();
        CountActivation command = new CountActivation(event.data().customerId());
        communities.aggregates().onEvent(id, event, community -> {
            if (community == null) {
                // Not passed over: as a dead letter it can be counted when the community is on file.
                throw new NotFoundException("communities", id);
            }
            return command.decide(community);
        });
    }
}
