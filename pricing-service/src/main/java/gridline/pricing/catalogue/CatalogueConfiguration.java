package gridline.pricing.catalogue;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.pricing.catalogue.model.Product;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where products are kept; a name is there once at a place. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    static final String COLLECTION = "products";

    @Bean
    Aggregates<Product> products(AggregatesFactory factory, Indexes indexes) {
        indexes.ensureUnique(COLLECTION, "state.gridPath", "state.name")
                .ensure(COLLECTION, "state.kind", "state.name", "_id")
                .ensure(COLLECTION, "state.name", "_id");
        return factory.of(COLLECTION, Product.class);
    }
}
