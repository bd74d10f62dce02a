package gridline.platform.live;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Sets up the telling of changes; {@code gridline.live.enabled=false} leaves a process silent. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnProperty(name = "gridline.live.enabled", matchIfMissing = true)
public class LiveAutoConfiguration {

    @Bean
    LiveTopic liveTopic(@Value("${gridline.messaging.topic-prefix:}") String prefix) {
        return LiveTopic.withPrefix(prefix);
    }

    @Bean
    @ConditionalOnProperty(name = "gridline.messaging.enabled", matchIfMissing = true)
    LiveChanges liveChanges(@Value("${gridline.service}") String service, LiveTopic topic, KafkaProperties kafka) {
        Map<String, Object> settings = settings(kafka.buildProducerProperties());
        return new LiveAnnouncer(
                service, topic, () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    /** A change that cannot be told soon is not worth telling. */
    private static Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        settings.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20);
        return settings;
    }
}
