package gridline.campaign.wordofmouth;

import gridline.campaign.wordofmouth.model.Activity;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 口碑活动集合. */
@Configuration(proxyBeanMethods = false)
class ActivityStore {

    private static final String COLLECTION = "wordOfMouth";

    @Bean
    Aggregates<Activity> activities(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.gridPath", "state.plannedOn")
                .ensure(COLLECTION, "state.communityId", "state.plannedOn")
                .ensure(COLLECTION, "state.plannedOn");
        return factory.of(COLLECTION, Activity.class);
    }
}
