package gridline.platform.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * 发件箱转发: brings the events that documents owe to the broker, at least once and in the order of each aggregate. A write
 * of this process hands its events over at once; what is left, by a crash, another process or a broker that was away, is
 * looked for. Any number of replicas may run side by side. Writers never wait for it.
 */
final class OutboxRelay implements OutboxHandOver, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int PROBES = 4;

    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private final Semaphore wakeUp = new Semaphore(0);
    private final RelayPause pause = new RelayPause();
    private final OutboxDocuments documents;
    private final OutboxMeters meters;
    private final CloudEventEnvelope envelope;
    private final EventProducer producer;
    private final MessagingProperties.Relay settings;
    private final Clock clock;
    private @Nullable OutboxSettlement settlement;
    private volatile @Nullable OutboxSender sender;
    private @Nullable Thread poller;
    private @Nullable Thread settler;
    private volatile boolean running;

    OutboxRelay(
            OutboxDocuments documents,
            OutboxMeters meters,
            CloudEventEnvelope envelope,
            EventProducer producer,
            MessagingProperties.Relay settings,
            Clock clock) {
        this.documents = documents;
        this.meters = meters;
        this.envelope = envelope;
        this.producer = producer;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void register(String collection) {
        if (collections.add(collection)) {
            documents.prepare(collection);
        }
    }

    @Override
    public Instant dueAt() {
        OutboxSender open = sender;
        boolean willBeSentAtOnce = running && !pause.probing() && open != null && open.hasRoom();
        return willBeSentAtOnce ? clock.instant().plus(settings.lease()) : clock.instant();
    }

    @Override
    public Instant dueNow() {
        return clock.instant();
    }

    @Override
    public void stored(String collection, String id, long sequence, List<PendingEvent> owed) {
        OutboxSender open = sender;
        if (running && !pause.probing() && open != null) {
            open.offer(new OwedEvents(collection, id, sequence, owed));
        }
    }

    @Override
    public void stored(String collection) {
        wakeUp.release();
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        OutboxSettlement writing = new OutboxSettlement(documents, clock);
        OutboxSender sending = new OutboxSender(settings.inFlight(), envelope, producer, writing, pause, meters);
        settlement = writing;
        sender = sending;
        running = true;
        settler = Thread.ofVirtual().name("outbox-settlement").start(writing);
        poller = Thread.ofVirtual().name("outbox-poller").start(() -> poll(sending));
    }

    /** Ends what is under way within the time set for it; what is left stays in the documents. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        try {
            join(poller, true);
            if (sender != null) {
                sender.stop(settings.stop());
            }
            if (settlement != null) {
                settlement.stop();
            }
            join(settler, false);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void join(@Nullable Thread thread, boolean interrupt) throws InterruptedException {
        if (thread != null) {
            if (interrupt) {
                thread.interrupt();
            }
            thread.join(settings.stop());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the subscriptions start, after they have stopped. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void poll(OutboxSender sending) {
        // A relay that was started again has another sender, and another poller.
        while (running && sender == sending && !Thread.currentThread().isInterrupted()) {
            boolean more = false;
            try {
                meters.refresh(collections);
                more = pause.over() && takeUp(sending);
                if (!more) {
                    wakeUp.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failed) {
                if (running && !Thread.currentThread().isInterrupted()) {
                    LOG.warn("Looking for owed events failed", failed);
                    pauseAfterFailure();
                }
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(settings.poll());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there may be more at once. */
    private boolean takeUp(OutboxSender sending) throws InterruptedException {
        boolean more = false;
        for (String collection : collections) {
            int max = pause.probing() ? PROBES : settings.batch();
            List<OwedEvents> due = documents.lease(collection, clock.instant(), settings.lease(), max);
            for (OwedEvents each : due) {
                sending.put(each);
            }
            more |= due.size() == max && !pause.probing();
        }
        return more;
    }
}
