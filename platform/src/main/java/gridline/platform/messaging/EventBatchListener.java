package gridline.platform.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Reads what one poll brought: aggregates side by side, since each effect waits for the store, the events of one strictly
 * in order. Returning means that all effects are stored, and the offsets may be committed.
 */
final class EventBatchListener implements BatchMessageListener<String, byte[]> {

    private final EventReading reading;
    private final int parallel;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("reader-", 0).factory());
    /** Read in a poll that failed for others: when it is tried again, these are not. */
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    EventBatchListener(EventReading reading, int parallel) {
        this.reading = reading;
        this.parallel = parallel;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> messages) {
        Map<String, List<ConsumerRecord<String, byte[]>>> byAggregate = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            String lane = message.topic() + "|" + message.partition() + "|" + message.key();
            byAggregate.computeIfAbsent(lane, _ -> new ArrayList<>()).add(message);
        }
        HoldsInSight holds = reading.holdsInSight();
        Semaphore free = new Semaphore(parallel);
        List<Future<?>> running = new ArrayList<>();
        byAggregate
                .values()
                .forEach(lane -> running.add(threads.submit(() -> {
                    free.acquire();
                    try {
                        readInOrder(lane, holds);
                        return null;
                    } finally {
                        free.release();
                    }
                })));
        await(running);
        messages.forEach(message -> done.remove(place(message)));
    }

    private void readInOrder(List<ConsumerRecord<String, byte[]>> lane, HoldsInSight holds)
            throws InterruptedException {
        for (ConsumerRecord<String, byte[]> message : lane) {
            if (!done.contains(place(message))) {
                reading.read(message, holds);
                done.add(place(message));
            }
        }
    }

    /** Waits for all, so that nothing is still running when the poll is tried again. */
    private static void await(List<Future<?>> running) {
        RuntimeException first = null;
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException failed) {
                RuntimeException failure = new IllegalStateException("reading failed", failed.getCause());
                first = first == null ? failure : first;
            } catch (InterruptedException stopping) {
                running.forEach(one -> one.cancel(true));
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while reading", stopping);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static String place(ConsumerRecord<String, byte[]> message) {
        return message.topic() + "|" + message.partition() + "|" + message.offset();
    }
}
