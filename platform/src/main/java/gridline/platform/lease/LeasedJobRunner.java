package gridline.platform.lease;

import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * 任务执行: looks every second which jobs are due, and runs those whose lease it gets. A job that last ran in the future, by a clock that
 * was wrong and has been put right since, is due at once: otherwise it would stand still until then. It begins now, since that run has
 * covered all before.
 */
public final class LeasedJobRunner implements SmartLifecycle {

    static final String COLLECTION = "jobs";

    private static final Logger LOG = LoggerFactory.getLogger(LeasedJobRunner.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    /** More than the clocks of two replicas ever differ by. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private static final String ID = "_id";
    private static final String RAN_AT = "ranAt";
    private static final String DONE_UNTIL = "doneUntil";
    private static final String DUE_AT = "dueAt";

    private final List<LeasedJob> jobs;
    private final Leases leases;
    private final MongoTemplate mongo;
    private final Clock clock;
    private @Nullable ScheduledExecutorService timer;

    LeasedJobRunner(List<LeasedJob> jobs, Leases leases, MongoTemplate mongo, Clock clock) {
        this.jobs = List.copyOf(jobs);
        this.leases = leases;
        this.mongo = mongo;
        this.clock = clock;
        if (jobs.stream().map(LeasedJob::name).distinct().count() < jobs.size()) {
            throw new IllegalArgumentException("two jobs have the same name");
        }
    }

    /** Runs every job that is due now, unless another replica is at it. */
    public void runDue() {
        for (LeasedJob job : jobs) {
            try {
                if (isDue(job)) {
                    run(job);
                }
            } catch (RuntimeException failed) {
                LOG.error("Job {} failed; it will be tried again", job.name(), failed);
            }
        }
    }

    private void run(LeasedJob job) {
        Optional<Lease> lease = leases.tryAcquire("job-" + job.name(), LEASE);
        if (lease.isEmpty()) {
            return;
        }
        Thread renewing = renewing(lease.get());
        try {
            Document last = stored(job);
            // Another replica may have run it between the look and the lease.
            if (isDue(last)) {
                run(job, last);
            }
        } finally {
            renewing.interrupt();
            leases.release(lease.get());
        }
    }

    private void run(LeasedJob job, @Nullable Document last) {
        Instant until = clock.instant();
        Date since = last == null ? null : last.getDate(DONE_UNTIL);
        Document state = last == null ? new Document(ID, job.name()) : new Document(last);
        state.append(RAN_AT, Date.from(until));
        try {
            job.work().run(since == null ? null : earlier(since.toInstant(), until), until);
        } catch (RuntimeException failed) {
            store(state.append(DUE_AT, Date.from(until.plus(AFTER_FAILURE))));
            throw failed;
        }
        store(state.append(DONE_UNTIL, Date.from(until))
                .append(DUE_AT, Date.from(job.next().apply(until))));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Thread renewing(Lease lease) {
        return Thread.ofVirtual().name("renew-" + lease.name()).start(() -> {
            try {
                while (true) {
                    Thread.sleep(LEASE.dividedBy(4));
                    leases.renew(lease, LEASE);
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private boolean isDue(LeasedJob job) {
        return isDue(stored(job));
    }

    private boolean isDue(@Nullable Document stored) {
        return stored == null || !stored.getDate(DUE_AT).toInstant().isAfter(clock.instant()) || ranInTheFuture(stored);
    }

    private boolean ranInTheFuture(Document stored) {
        Date ranAt = stored.getDate(RAN_AT);
        return ranAt != null && ranAt.toInstant().isAfter(clock.instant().plus(CLOCKS_DIFFER));
    }

    private @Nullable Document stored(LeasedJob job) {
        return mongo.getCollection(COLLECTION)
                .find(new Document(ID, job.name()))
                .first();
    }

    private void store(Document state) {
        Document values = new Document(state);
        values.remove(ID);
        mongo.getCollection(COLLECTION)
                .updateOne(
                        new Document(ID, state.get(ID)),
                        new Document("$set", values),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public synchronized void start() {
        if (timer == null && !jobs.isEmpty()) {
            timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("jobs").factory());
            timer.scheduleWithFixedDelay(this::runDue, 1, 1, TimeUnit.SECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            try {
                if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                    timer.shutdownNow();
                }
            } catch (InterruptedException stopping) {
                timer.shutdownNow();
                Thread.currentThread().interrupt();
            }
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
