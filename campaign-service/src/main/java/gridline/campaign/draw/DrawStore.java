package gridline.campaign.draw;

import gridline.campaign.draw.model.Draw;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 抽奖集合. */
@Configuration(proxyBeanMethods = false)
class DrawStore {

    private static final String COLLECTION = "draws";

    @Bean
    Aggregates<Draw> draws(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.gridPath", "state.changedAt")
                .ensure(COLLECTION, "state.changedAt")
                .ensure(COLLECTION, "state.status", "state.changedAt");
        return factory.of(COLLECTION, Draw.class);
    }
}
