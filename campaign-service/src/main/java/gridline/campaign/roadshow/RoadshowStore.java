package gridline.campaign.roadshow;

import gridline.campaign.roadshow.model.ResourceDay;
import gridline.campaign.roadshow.model.Roadshow;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 路演集合, and beside it what people, kit and places do day by day. */
@Configuration(proxyBeanMethods = false)
class RoadshowStore {

    private static final String COLLECTION = "roadshows";

    @Bean
    Aggregates<Roadshow> roadshows(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.gridPath", "state.plan.day")
                .ensure(COLLECTION, "state.plan.day")
                .ensure(COLLECTION, "state.plan.staff.staffId", "state.plan.day")
                .ensure(COLLECTION, "state.communityId");
        return factory.of(COLLECTION, Roadshow.class);
    }

    @Bean
    Aggregates<ResourceDay> resourceDays(AggregatesFactory factory) {
        return factory.of("resourceDays", ResourceDay.class);
    }
}
