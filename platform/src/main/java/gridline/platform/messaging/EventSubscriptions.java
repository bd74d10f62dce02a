package gridline.platform.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * 订阅运行: one consumer group for all subscriptions of the service. Offsets are committed after the effects of a whole poll
 * are stored; during an outage the poll is tried again, with growing pauses, for as long as it takes.
 */
final class EventSubscriptions implements SmartLifecycle {

    private final Map<String, Object> connection;
    private final EventReading reading;
    private final DeadLetters deadLetters;
    private final TopicNames names;
    private final MessagingProperties.Reading settings;
    private @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

    EventSubscriptions(
            Map<String, Object> connection,
            EventReading reading,
            DeadLetters deadLetters,
            TopicNames names,
            MessagingProperties.Reading settings) {
        this.connection = connection;
        this.reading = reading;
        this.deadLetters = deadLetters;
        this.names = names;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        String[] topics = reading.topics().stream().map(names::of).toArray(String[]::new);
        if (topics.length == 0 || isRunning()) {
            return;
        }
        deadLetters.prepare();
        ContainerProperties properties = new ContainerProperties(topics);
        properties.setMessageListener(new EventBatchListener(reading, settings.parallel()));
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        properties.setShutdownTimeout(15_000);
        var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(
                KafkaClients.consumer(connection, names.consumerGroup()));
        var fresh = new ConcurrentMessageListenerContainer<>(consumers, properties);
        fresh.setBeanName("events-" + names.service());
        fresh.setConcurrency(settings.consumers());
        fresh.setCommonErrorHandler(untilItWorks());
        container = fresh;
        fresh.start();
    }

    private static DefaultErrorHandler untilItWorks() {
        ExponentialBackOff pauses = new ExponentialBackOff(250, 2);
        pauses.setMaxInterval(5_000);
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        // By default some causes count as fatal, and their messages would be passed over.
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Override
    public synchronized void stop() {
        if (container != null) {
            container.stop();
            container = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return container != null && container.isRunning();
    }

    /** After the relay and before the web server; stopped in between, too. */
    @Override
    public int getPhase() {
        return 1000;
    }
}
