package gridline.campaign.poster;

import gridline.campaign.poster.model.Poster;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 张贴集合. */
@Configuration(proxyBeanMethods = false)
class PosterStore {

    private static final String COLLECTION = "posters";

    @Bean
    Aggregates<Poster> posters(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.gridPath", "state.replaceOn")
                .ensure(COLLECTION, "state.communityId", "state.replaceOn")
                .ensure(COLLECTION, "state.replaceOn");
        return factory.of(COLLECTION, Poster.class);
    }
}
