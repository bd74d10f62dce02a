package gridline.campaign.schedule.persistence;

import gridline.campaign.schedule.model.Schedule;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 进度表集合: the collection {@code schedules}, one document per community under the community's id. */
@Configuration(proxyBeanMethods = false)
class ScheduleStore {

    private static final String COLLECTION = "schedules";

    @Bean
    Aggregates<Schedule> schedules(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.gridPath", "state.nextDueOn")
                .ensure(COLLECTION, "state.nextDueOn")
                .ensure(COLLECTION, "state.openingDate")
                .ensure(COLLECTION, "state.people", "state.nextStartsOn")
                .ensure(COLLECTION, "state.nextStartsOn");
        return factory.of(COLLECTION, ScheduleDocument.class, ScheduleDocument::from, ScheduleDocument::toDomain);
    }
}
