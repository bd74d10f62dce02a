package gridline.platform.imports.job;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSettings;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.RefusedException;
import gridline.platform.web.StaleVersionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 导入作业存储: all imports. Each is worked on by one worker at a time, whoever holds its lease. */
@Component
public class ImportJobs {

    private final Aggregates<ImportJob> jobs;
    private final ImportUploads uploads;
    private final ImportSettings settings;
    private final Clock clock;

    ImportJobs(Aggregates<ImportJob> jobs, ImportUploads uploads, ImportSettings settings, Clock clock) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes in a file, to be worked on later.
     *
     * @throws RefusedException (422) if the file is empty or too large
     * @throws IOException if the sender stops in the middle
     */
    public Versioned<ImportJob> receive(ImportOrder order, @Nullable String fileName, InputStream body)
            throws IOException {
        String id = "i-" + RequestIdentity.newId();
        ImportUploads.Stored stored = uploads.store(body);
        ImportFile file = ImportFile.received(stored.id(), fileName, stored.size());
        return jobs.insert(id, ImportJob.received(order, file), List.of());
    }

    public Versioned<ImportJob> require(String id) {
        return jobs.require(id);
    }

    public Aggregates<ImportJob> all() {
        return jobs;
    }

    /** An import nobody works on, now this worker's; empty when there is none. */
    Optional<Versioned<ImportJob>> claim(String worker) {
        Instant now = clock.instant();
        List<Versioned<ImportJob>> free =
                unfinished().filter(job -> job.state().isFree(now)).toList();
        for (Versioned<ImportJob> job : free) {
            if (job.state().attempts() >= settings.maxAttempts()) {
                fail(
                        job.id(),
                        List.of(Violation.of("import.interrupted")
                                .with("attempts", job.state().attempts())));
                continue;
            }
            try {
                return Optional.of(jobs.change(
                        job.id(),
                        job.version(),
                        state -> Decision.accepted(
                                state.claimed(new ImportJob.Lease(worker, now.plus(settings.lease()))))));
            } catch (StaleVersionException taken) {
                // Another worker was faster with this one.
            }
        }
        return Optional.empty();
    }

    /** @return false if the import is not this worker's any more */
    boolean describe(String id, String worker, ImportFile file) {
        return changeHeld(id, worker, job -> job.described(file));
    }

    /** @return false if the import is not this worker's any more */
    boolean advance(String id, String worker, ImportCounts counts, ImportJob.Place place) {
        ImportJob.Lease renewed = new ImportJob.Lease(worker, clock.instant().plus(settings.lease()));
        return changeHeld(id, worker, job -> job.advanced(counts, place, renewed));
    }

    void release(String id, String worker) {
        changeHeld(id, worker, ImportJob::released);
    }

    void complete(String id, String worker) {
        if (changeHeld(id, worker, job -> job.completed(clock.instant()))) {
            uploads.discard(require(id).state().file().uploadId());
        }
    }

    void fail(String id, List<Violation> faults) {
        Versioned<ImportJob> failed = jobs.change(
                id,
                null,
                job -> Decision.accepted(
                        job.failed(faults.stream().map(Reason::of).toList(), clock.instant())));
        uploads.discard(failed.state().file().uploadId());
    }

    /** Removes uploads that no import needs. */
    void discardUploadsLeftBehind(Instant before) {
        Set<String> needed =
                unfinished().map(job -> job.state().file().uploadId()).collect(Collectors.toSet());
        uploads.discardLeftBehind(before, needed);
    }

    private Stream<Versioned<ImportJob>> unfinished() {
        return jobs.stream(Criteria.where("state.status").in(ImportStatus.QUEUED.name(), ImportStatus.RUNNING.name()));
    }

    private boolean changeHeld(String id, String worker, UnaryOperator<ImportJob> change) {
        AtomicBoolean held = new AtomicBoolean();
        jobs.change(id, null, job -> {
            held.set(job.isHeldBy(worker));
            return Decision.accepted(held.get() ? change.apply(job) : job);
        });
        return held.get();
    }
}
