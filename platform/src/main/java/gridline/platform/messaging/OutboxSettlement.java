package gridline.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down in the documents what became of their events. What arrives while a command is under way goes into the next
 * one, so that a busy relay needs few. What is lost here, by a crash or a failing store, is sent again later.
 */
final class OutboxSettlement implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSettlement.class);
    private static final int LARGEST = 500;

    /** What became of it; without {@code dueAt}, everything was sent. */
    private record Outcome(OwedEvents owed, @Nullable Duration dueIn) {}

    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final OutboxDocuments documents;
    private final Clock clock;
    private volatile boolean stopping;

    OutboxSettlement(OutboxDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    void sent(OwedEvents owed) {
        outcomes.add(new Outcome(owed, null));
    }

    void unsent(OwedEvents owed, Duration dueIn) {
        outcomes.add(new Outcome(owed, dueIn));
    }

    /** Makes {@link #run} return once everything known by then is written down. */
    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        try {
            while (!stopping || !outcomes.isEmpty()) {
                Outcome first = outcomes.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Outcome> batch = new ArrayList<>();
                    batch.add(first);
                    outcomes.drainTo(batch, LARGEST - 1);
                    write(batch);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Outcome> batch) {
        batch.stream()
                .collect(Collectors.groupingBy(each -> each.owed().collection()))
                .forEach(this::write);
    }

    private void write(String collection, List<Outcome> batch) {
        try {
            List<OwedEvents> sent = new ArrayList<>();
            for (Outcome each : batch) {
                if (each.dueIn() == null) {
                    sent.add(each.owed());
                } else {
                    Instant dueAt = clock.instant().plus(each.dueIn());
                    documents.release(collection, List.of(each.owed()), dueAt);
                }
            }
            if (!sent.isEmpty()) {
                documents.settle(collection, sent);
            }
        } catch (RuntimeException failed) {
            LOG.warn("What {} documents of {} owed will be sent again", batch.size(), collection, failed);
        }
    }
}
