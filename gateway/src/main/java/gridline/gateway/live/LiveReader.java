package gridline.gateway.live;

import gridline.platform.live.LiveMessage;
import gridline.platform.live.LiveTopic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * 变化读取: reads what the services change from now on; every gateway reads all of it for its own pages, so that it belongs to no
 * group and remembers no position.
 */
@Component
@ConditionalOnProperty(name = "gridline.live.enabled", matchIfMissing = true)
class LiveReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final TopicPartition from;
    private final Watchers watchers;
    private volatile @Nullable Thread reading;

    LiveReader(KafkaProperties kafka, LiveTopic topic, Watchers watchers) {
        this.settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        this.from = new TopicPartition(topic.name(), 0);
        this.watchers = watchers;
    }

    @Override
    public void start() {
        reading = Thread.ofPlatform().daemon().name("live").start(this::readAll);
    }

    private void readAll() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
                consumer.assign(List.of(from));
                consumer.seekToEnd(List.of(from));
                while (true) {
                    consumer.poll(POLL).forEach(each -> note(each.value()));
                }
            } catch (InterruptException stopping) {
                return;
            } catch (KafkaException brokerAway) {
                LOG.warn("Changes cannot be read: {}", String.valueOf(brokerAway.getMessage()));
                if (!paused()) {
                    return;
                }
            }
        }
    }

    private void note(byte @Nullable [] value) {
        LiveMessage message = value == null ? null : LiveMessage.read(value);
        if (message != null) {
            watchers.note(message);
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }

    @Override
    public void stop() {
        Thread running = reading;
        reading = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return reading != null;
    }
}
