package gridline.pricing.quote;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.pricing.quote.model.Quote;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where quotes are kept; no two have one number. */
@Configuration(proxyBeanMethods = false)
class QuoteConfiguration {

    static final String COLLECTION = "quotes";

    @Bean
    Aggregates<Quote> quotes(AggregatesFactory factory, Indexes indexes) {
        indexes.ensureUnique(COLLECTION, "state.number")
                .ensure(COLLECTION, "state.customer.id", "-createdAt")
                .ensure(COLLECTION, "state.communityId", "state.status")
                .ensure(COLLECTION, "state.gridPath", "state.status")
                .ensure(COLLECTION, "-createdAt", "-_id");
        return factory.of(COLLECTION, Quote.class);
    }
}
