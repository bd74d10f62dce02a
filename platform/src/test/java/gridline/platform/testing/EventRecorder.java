package gridline.platform.testing;

import gridline.contracts.DomainEvent;
import gridline.contracts.EventTypes;
import gridline.contracts.Topic;
import gridline.platform.messaging.EventJson;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** 事件记录: everything that is on the topics of the application under test, from the beginning. */
public final class EventRecorder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String prefix;
    private final EventJson json = new EventJson();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private final List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();

    /** @param prefix what the names of the topics to record begin with */
    public EventRecorder(String bootstrapServers, String prefix) {
        this.prefix = prefix;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "recorder-" + UUID.randomUUID(),
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Every message there is now, the dead letters included, those of one key in order. */
    public synchronized List<ConsumerRecord<String, byte[]>> messages() {
        consumer.listTopics().forEach((name, partitions) -> {
            if (name.startsWith(prefix)) {
                partitions.forEach(each -> assign(new TopicPartition(name, each.partition())));
            }
        });
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
        }
        return List.copyOf(messages);
    }

    private void assign(TopicPartition partition) {
        if (assigned.add(partition)) {
            Map<TopicPartition, Long> places = new HashMap<>();
            consumer.assignment().forEach(known -> places.put(known, consumer.position(known)));
            consumer.assign(assigned);
            consumer.seekToBeginning(Set.of(partition));
            places.forEach(consumer::seek);
        }
    }

    /** Every message on a topic, without those that are no CloudEvents. */
    public List<CloudEvent> events(Topic topic) {
        return messages().stream()
                .filter(message -> message.topic().equals(prefix + topic.topicName()))
                .filter(message -> message.headers().lastHeader("ce_id") != null)
                .map(message -> KafkaMessageFactory.createReader(message).toEvent())
                .toList();
    }

    /** Every event of a type that is on its topic now, repetitions by the relay left out. */
    public <E extends DomainEvent> List<E> all(Class<E> type) {
        Set<String> seen = new HashSet<>();
        return events(EventTypes.topicOf(type)).stream()
                .filter(event -> event.getType().equals(EventTypes.nameOf(type)) && seen.add(event.getId()))
                .map(event -> json.read(Objects.requireNonNull(event.getData()).toBytes(), type))
                .toList();
    }

    /** Waits for events of a type about an aggregate and gives back the last of them. */
    public <E extends DomainEvent> E await(Class<E> type, String subject) {
        return await(type, subject, 1).getLast();
    }

    /** Waits until there are at least so many events of a type about an aggregate. */
    public <E extends DomainEvent> List<E> await(Class<E> type, String subject, int count) {
        return Awaitility.await()
                .alias(count + " " + type.getSimpleName() + " of " + subject)
                .atMost(PATIENCE)
                .until(() -> about(type, subject), found -> found.size() >= count);
    }

    private <E extends DomainEvent> List<E> about(Class<E> type, String subject) {
        return all(type).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    /** Waits until there are at least so many dead letters of a service. */
    public List<ConsumerRecord<String, byte[]>> awaitDeadLetters(Topic topic, String service, int count) {
        String name = prefix + topic.topicName() + "." + service + ".dlt";
        return Awaitility.await()
                .alias(count + " dead letters on " + name)
                .atMost(PATIENCE)
                .until(
                        () -> messages().stream()
                                .filter(message -> message.topic().equals(name))
                                .toList(),
                        found -> found.size() >= count);
    }

    /** Names of the topics that are there now. */
    public synchronized List<String> topics() {
        return consumer.listTopics().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .sorted()
                .toList();
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
