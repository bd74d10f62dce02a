package gridline.platform.messaging;

import gridline.platform.messaging.EventProducer.BrokerUnavailableException;
import gridline.platform.messaging.EventProducer.RejectedMessageException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what documents owe: many aggregates at once, the events of one strictly in sequence, each only after the broker
 * has acknowledged the one before it. An aggregate's first failure ends its turn.
 */
final class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration REJECTED_PAUSE = Duration.ofMinutes(1);

    private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("outbox-", 0).factory());
    private final int capacity;
    private final Semaphore free;
    private final CloudEventEnvelope envelope;
    private final EventProducer producer;
    private final OutboxSettlement settlement;
    private final RelayPause pause;
    private final OutboxMeters meters;

    OutboxSender(
            int capacity,
            CloudEventEnvelope envelope,
            EventProducer producer,
            OutboxSettlement settlement,
            RelayPause pause,
            OutboxMeters meters) {
        this.capacity = capacity;
        this.free = new Semaphore(capacity);
        this.envelope = envelope;
        this.producer = producer;
        this.settlement = settlement;
        this.pause = pause;
        this.meters = meters;
    }

    boolean hasRoom() {
        return free.availablePermits() > 0;
    }

    /** Sends if there is room, else leaves it to be found later. */
    void offer(OwedEvents owed) {
        if (joins(owed) || !free.tryAcquire()) {
            return;
        }
        start(owed);
    }

    /** Sends, waiting for room first. */
    void put(OwedEvents owed) throws InterruptedException {
        if (!joins(owed)) {
            free.acquire();
            start(owed);
        }
    }

    /** Waits for what is under way and gives the rest up. */
    void stop(Duration patience) {
        threads.shutdown();
        try {
            if (free.tryAcquire(capacity, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }

    /** Whether the aggregate is being sent already: then this comes after it, in the same lane. */
    private boolean joins(OwedEvents owed) {
        return lanes.computeIfPresent(owed.key(), (_, lane) -> lane.followedBy(owed)) != null;
    }

    private void start(OwedEvents owed) {
        Lane fresh = new Lane(owed);
        Lane actual = lanes.compute(owed.key(), (_, running) -> running == null ? fresh : running.followedBy(owed));
        if (actual != fresh) {
            free.release();
            return;
        }
        try {
            threads.execute(fresh);
        } catch (RejectedExecutionException stopping) {
            lanes.remove(owed.key(), fresh);
            free.release();
        }
    }

    /** One aggregate being sent. */
    private final class Lane implements Runnable {

        private OwedEvents current;
        private @Nullable OwedEvents next;
        private long acknowledged;

        private Lane(OwedEvents first) {
            this.current = first;
        }

        /** Called while nobody else can see or change the lane's place in the map. */
        private Lane followedBy(OwedEvents owed) {
            if (next == null || owed.sequence() > next.sequence()) {
                next = owed;
            }
            return this;
        }

        @Override
        public void run() {
            try {
                boolean open = true;
                while (open) {
                    if (sendAll()) {
                        settlement.sent(current);
                        open = lanes.computeIfPresent(current.key(), (_, _) -> advance()) != null;
                    } else {
                        open = false;
                    }
                }
            } finally {
                lanes.remove(current.key(), this);
                free.release();
            }
        }

        /**
         * Ends the turn and leaves the aggregate to be found again. What was written while it was being sent waits for it: given
         * back is the newest, since the document is no longer as it was before.
         */
        private void giveBack(Duration dueIn) {
            lanes.computeIfPresent(current.key(), (_, _) -> {
                if (next != null) {
                    current = next;
                }
                return null;
            });
            settlement.unsent(current, dueIn);
        }

        private @Nullable Lane advance() {
            if (next == null) {
                return null;
            }
            current = next;
            next = null;
            return this;
        }

        private boolean sendAll() {
            try {
                for (PendingEvent event : current.events()) {
                    if (event.sequence() > acknowledged) {
                        producer.send(envelope.pack(current.collection(), current.id(), event));
                        acknowledged = event.sequence();
                        meters.sent(event);
                        pause.succeeded();
                    }
                }
                return true;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            } catch (BrokerUnavailableException down) {
                meters.failed();
                pause.failed();
                LOG.warn("The broker does not take events: {}", String.valueOf(down.getCause()));
                giveBack(Duration.ZERO);
                return false;
            } catch (RejectedMessageException | IllegalArgumentException rejected) {
                meters.failed();
                LOG.error("An event of {} {} cannot be sent", current.collection(), current.id(), rejected);
                giveBack(REJECTED_PAUSE);
                return false;
            }
        }
    }
}
