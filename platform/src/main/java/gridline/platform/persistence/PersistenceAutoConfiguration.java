package gridline.platform.persistence;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import gridline.platform.live.LiveChanges;
import gridline.platform.messaging.Outbox;
import gridline.platform.messaging.OutboxHandOver;
import gridline.platform.persistence.PersistenceProperties.PortableSubsetMode;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Sets up the store's client, the conversions and the aggregates of a service. */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
@EnableConfigurationProperties(PersistenceProperties.class)
public class PersistenceAutoConfiguration {

    /** After the connection string, so that no address can weaken what the promises rest on. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer durableClient(PersistenceProperties properties) {
        return builder -> {
            builder.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                    .readConcern(ReadConcern.MAJORITY)
                    .retryWrites(true)
                    .retryReads(true)
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                    .applyToSocketSettings(
                            socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                    .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(5, TimeUnit.SECONDS));
            if (properties.portableSubset() != PortableSubsetMode.OFF) {
                boolean refuse = properties.portableSubset() == PortableSubsetMode.REFUSE;
                builder.addCommandListener(new PortableSubset(refuse));
            }
        };
    }

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(adapter -> adapter.registerConverters(PortableConverters.all())
                .bigDecimal(MongoCustomConversions.BigDecimalRepresentation.DECIMAL128));
    }

    @Bean
    MongoMappingContext mongoMappingContext(MongoCustomConversions conversions) {
        RecordMappingContext context = new RecordMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        return context;
    }

    @Bean
    MappingMongoConverter mappingMongoConverter(
            MongoDatabaseFactory databases,
            MongoMappingContext context,
            MongoCustomConversions conversions,
            ObjectProvider<Kinds<?>> kinds) {
        MappingMongoConverter converter = new MappingMongoConverter(new DefaultDbRefResolver(databases), context);
        converter.setCustomConversions(conversions);
        List<Kinds<?>> all = kinds.orderedStream().toList();
        converter.setTypeMapper(new KindTypeMapper(all));
        return converter;
    }

    @Bean
    StoreCheck storeCheck(MongoDatabaseFactory databases) {
        return new StoreCheck(databases);
    }

    @Bean
    Indexes indexes(MongoTemplate mongo) {
        return new Indexes(mongo);
    }

    @Bean
    @ConditionalOnProperty(name = "gridline.messaging.enabled", matchIfMissing = true)
    AggregatesFactory aggregatesFactory(
            MongoTemplate mongo,
            Outbox outbox,
            OutboxHandOver handOver,
            ObjectProvider<LiveChanges> live,
            Clock clock) {
        return new AggregatesFactory(mongo, outbox, handOver, live.getIfAvailable(() -> LiveChanges.NONE), clock);
    }
}
