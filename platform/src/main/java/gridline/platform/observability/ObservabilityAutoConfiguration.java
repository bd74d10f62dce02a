package gridline.platform.observability;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Tells whether a service can do its work. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
public class ObservabilityAutoConfiguration {

    @Bean
    @ConditionalOnBean(MongoOperations.class)
    DocumentStoreHealth documentStoreHealthIndicator(MongoOperations mongo) {
        return new DocumentStoreHealth(mongo);
    }
}
