package gridline.campaign.vine;

import gridline.campaign.vine.model.Vine;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 推荐关系集合: one document per community. */
@Configuration(proxyBeanMethods = false)
class VineStore {

    private static final String COLLECTION = "vines";

    @Bean
    Aggregates<Vine> vines(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.gridPath");
        return factory.of(COLLECTION, Vine.class);
    }
}
