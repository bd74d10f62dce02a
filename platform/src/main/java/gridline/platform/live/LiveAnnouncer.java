package gridline.platform.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * 变化播报: puts what was written in a moment on the topic as one message. Writers only leave a note: what the broker does not take,
 * or comes faster than it can be told, is not told one by one, since pages ask anew by themselves sooner or later.
 */
final class LiveAnnouncer implements LiveChanges, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveAnnouncer.class);
    private static final int WAITING = 10_000;
    /** So many of one collection and path are named; more than that are "many", as during an import. */
    private static final int NAMED = 50;

    private static final int IN_A_MESSAGE = 500;
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final BlockingQueue<LiveChange> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Set<String> overflowed = ConcurrentHashMap.newKeySet();
    private final String service;
    private final LiveTopic topic;
    private final Supplier<Producer<String, byte[]>> connect;
    private volatile @Nullable Thread telling;

    LiveAnnouncer(String service, LiveTopic topic, Supplier<Producer<String, byte[]>> connect) {
        this.service = service;
        this.topic = topic;
        this.connect = connect;
    }

    @Override
    public void changed(LiveChange change) {
        if (!waiting.offer(change)) {
            overflowed.add(change.collection());
        }
    }

    @Override
    public void start() {
        telling = Thread.ofPlatform().daemon().name("live").start(this::tellAll);
    }

    private void tellAll() {
        try {
            while (true) {
                // The connection is made at the first change, and made anew after it failed.
                LiveChange first = waiting.take();
                try (Producer<String, byte[]> producer = connect.get()) {
                    tellFrom(first, producer);
                } catch (KafkaException brokerAway) {
                    LOG.debug("Changes are not told: {}", String.valueOf(brokerAway.getMessage()));
                }
            }
        } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellFrom(LiveChange first, Producer<String, byte[]> producer) throws InterruptedException {
        LiveChange next = first;
        while (true) {
            Thread.sleep(MOMENT);
            List<LiveChange> moment = new ArrayList<>(List.of(next));
            waiting.drainTo(moment);
            for (LiveMessage message : messages(moment)) {
                producer.send(new ProducerRecord<>(topic.name(), message.bytes()));
            }
            next = waiting.take();
        }
    }

    private List<LiveMessage> messages(List<LiveChange> moment) {
        Set<LiveChange> told = new LinkedHashSet<>();
        for (String collection : List.copyOf(overflowed)) {
            overflowed.remove(collection);
            told.add(new LiveChange(collection, null, null));
        }
        Map<LiveChange, Set<LiveChange>> together = new LinkedHashMap<>();
        moment.forEach(each -> together.computeIfAbsent(each.ofAny(), _ -> new LinkedHashSet<>())
                .add(each));
        together.forEach((any, each) -> told.addAll(each.size() > NAMED ? Set.of(any) : each));
        List<LiveChange> all = List.copyOf(told);
        List<LiveMessage> messages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN_A_MESSAGE) {
            messages.add(new LiveMessage(service, all.subList(from, Math.min(from + IN_A_MESSAGE, all.size()))));
        }
        return messages;
    }

    @Override
    public void stop() {
        Thread running = telling;
        telling = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(CLOSE);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return telling != null;
    }
}
