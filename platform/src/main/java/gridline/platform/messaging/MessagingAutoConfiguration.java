package gridline.platform.messaging;

import gridline.platform.lease.Leases;
import gridline.platform.live.LiveTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Sets up the outbox, its relay and everything both directions need; not in a process that has no aggregates. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnProperty(name = "gridline.messaging.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingAutoConfiguration {

    @Bean
    TopicNames topicNames(@Value("${gridline.service}") String service, MessagingProperties settings) {
        return new TopicNames(service, settings.topicPrefix());
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    EventContext eventContext(ObjectProvider<Tracer> tracer) {
        Tracer available = tracer.getIfAvailable();
        return available == null ? new UntracedEventContext() : new TracedEventContext(available);
    }

    @Bean
    Outbox outbox(TopicNames names, EventJson json, EventContext context, Clock clock) {
        return new Outbox(names.service(), json, context, clock);
    }

    @Bean
    CloudEventEnvelope cloudEventEnvelope(TopicNames names) {
        return new CloudEventEnvelope(names);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    EventProducer eventProducer(KafkaProperties kafka) {
        var settings = KafkaClients.producer(kafka.buildProducerProperties());
        return new EventProducer(
                () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    @Bean
    OutboxRelay outboxRelay(
            MongoTemplate mongo,
            CloudEventEnvelope envelope,
            EventProducer producer,
            MessagingProperties settings,
            Clock clock,
            ObjectProvider<MeterRegistry> registry) {
        OutboxDocuments documents = new OutboxDocuments(mongo);
        OutboxMeters meters = new OutboxMeters(documents, clock, registry.getIfAvailable(SimpleMeterRegistry::new));
        return new OutboxRelay(documents, meters, envelope, producer, settings.relay(), clock);
    }

    @Bean
    HeldBack heldBack(MongoTemplate mongo, Clock clock) {
        return new HeldBack(mongo, clock);
    }

    @Bean
    DeadLetters deadLetters(MongoTemplate mongo, EventProducer producer, TopicNames names) {
        return new DeadLetters(mongo, producer, names);
    }

    @Bean
    EventReading eventReading(
            ObjectProvider<EventSubscription<?>> subscriptions,
            TopicNames names,
            CloudEventEnvelope envelope,
            EventJson json,
            HeldBack heldBack,
            DeadLetters deadLetters,
            MessagingProperties settings,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator) {
        return new EventReading(
                subscriptions.orderedStream().toList(),
                names,
                envelope,
                json,
                new ReaderContext(tracer.getIfAvailable(), propagator.getIfAvailable()),
                heldBack,
                deadLetters,
                settings.reading());
    }

    @Bean
    DeadLetterReplay deadLetterReplay(EventReading reading, HeldBack heldBack, DeadLetters deadLetters, Leases leases) {
        return new DeadLetterReplay(reading, heldBack, deadLetters, leases);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(HeldBack heldBack, DeadLetters deadLetters, DeadLetterReplay replay) {
        return new DeadLettersEndpoint(heldBack, deadLetters, replay);
    }

    @Bean
    EventSubscriptions eventSubscriptions(
            KafkaProperties kafka,
            EventReading reading,
            DeadLetters deadLetters,
            TopicNames names,
            MessagingProperties settings) {
        return new EventSubscriptions(kafka.buildConsumerProperties(), reading, deadLetters, names, settings.reading());
    }

    @Bean
    TopicsAtStart topicsAtStart(
            KafkaProperties kafka,
            EventReading reading,
            TopicNames names,
            ObjectProvider<LiveTopic> live,
            MessagingProperties settings) {
        return new TopicsAtStart(
                kafka.buildAdminProperties(),
                names,
                names.written(),
                reading.topics(),
                live.getIfAvailable(),
                settings);
    }

    /** Without tracing there is only the correlation id. */
    private static final class UntracedEventContext implements EventContext {
        @Override
        public @Nullable String traceparent() {
            return null;
        }
    }
}
