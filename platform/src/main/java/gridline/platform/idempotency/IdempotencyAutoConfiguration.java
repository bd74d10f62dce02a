package gridline.platform.idempotency;

import gridline.platform.security.SecurityAutoConfiguration;
import gridline.platform.web.ProblemWriter;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Makes POST requests with an Idempotency-Key safe to repeat, in every service that checks tokens itself. */
@AutoConfiguration(after = SecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "gridline.security.resource-server", matchIfMissing = true)
@EnableConfigurationProperties(IdempotencyProperties.class)
public class IdempotencyAutoConfiguration {

    /** After Spring Security's chain (-100): it takes a caller to own a key. */
    private static final int ORDER = -50;

    @Bean
    IdempotencyStore idempotencyStore(MongoOperations mongo, Clock clock, IdempotencyProperties properties) {
        return new IdempotencyStore(mongo, clock, properties.lease(), properties.kept());
    }

    @Bean
    Leases idempotencyLeases(IdempotencyStore store, IdempotencyProperties properties) {
        return new Leases(store, properties.lease());
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotencyStore store, Leases leases, ProblemWriter problems, IdempotencyProperties properties) {
        FilterRegistrationBean<IdempotencyFilter> filter = new FilterRegistrationBean<>(new IdempotencyFilter(
                store, leases, problems, Math.toIntExact(properties.maxAnswer().toBytes())));
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> idempotencyIndexes(IdempotencyStore store) {
        return ready -> store.ensureIndexes();
    }
}
