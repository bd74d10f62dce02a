package gridline.platform.imports.job;

import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportKinds;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.ImportSettings;
import gridline.platform.imports.reading.ListReader;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.imports.reading.SeenKeys;
import gridline.platform.imports.reading.UnusableListException;
import gridline.platform.persistence.Versioned;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 执行导入: reads a file row by row and stores what may be stored, batch by batch. After each batch the outcome of its rows and
 * the place in the file are kept, so that another worker can go on from there.
 */
@Component
class RunImport {

    private final ImportJobs jobs;
    private final ImportUploads uploads;
    private final RefusedRows refusedRows;
    private final ImportKinds kinds;
    private final ImportSettings settings;

    RunImport(
            ImportJobs jobs,
            ImportUploads uploads,
            RefusedRows refusedRows,
            ImportKinds kinds,
            ImportSettings settings) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.refusedRows = refusedRows;
        this.kinds = kinds;
        this.settings = settings;
    }

    /**
     * Works on a claimed import until it is done, taken away, or {@code stopping} says so; then it is given back.
     *
     * @throws IOException if the store does not give the file
     */
    void run(Versioned<ImportJob> claimed, String worker, BooleanSupplier stopping) throws IOException {
        String id = claimed.id();
        ImportFile upload = claimed.state().file();
        ImportKind<?> kind = kinds.require(claimed.state().order().kind());
        Runnable alive = () -> jobs.advance(
                id, worker, claimed.state().counts(), claimed.state().place());
        try (ReadableUpload list = ReadableUpload.of(() -> uploads.open(upload.uploadId()), settings, alive);
                InputStream file = list.open()) {
            ListReader rows = new ListReader(
                    file,
                    list.encoding(),
                    kind.columns(),
                    claimed.state().order().columns(),
                    settings.readingLimits());
            if (jobs.describe(id, worker, upload.described(list.label(), rows))) {
                rows.requireColumns();
                refusedRows.discardAfter(id, claimed.state().place().line());
                pass(kind, rows, claimed, worker, stopping, bytes -> list.scaled(bytes, upload.sizeBytes()));
            }
        } catch (UnusableListException unusable) {
            jobs.fail(id, unusable.violations());
        }
    }

    private <S> void pass(
            ImportKind<S> kind,
            ListReader rows,
            Versioned<ImportJob> claimed,
            String worker,
            BooleanSupplier stopping,
            LongUnaryOperator bytesOfUpload)
            throws IOException {
        ImportJob job = claimed.state();
        ImportSession<S> session = kind.open(job.order());
        SeenKeys seen = new SeenKeys();
        ImportBatch<S> batch = new ImportBatch<>(kind.aggregates(), job.order().dryRun(), job.counts());
        ListRow row = rows.next();
        while (row != null) {
            ImportSession.Entry<S> entry = judge(session, seen, row);
            // Rows done before the interruption are read again only for what they tell about later ones.
            if (row.line() > job.place().line()) {
                batch.add(row, entry);
            }
            long line = row.line();
            row = rows.next();
            boolean full = batch.size() >= settings.batchRows();
            if (full || row == null) {
                refusedRows.add(claimed.id(), batch.store());
                ImportJob.Place place = new ImportJob.Place(
                        bytesOfUpload.applyAsLong(rows.bytesRead()),
                        Math.max(line, job.place().line()));
                if (!jobs.advance(claimed.id(), worker, batch.counts(), place)) {
                    return;
                }
            }
            if (full && row != null && stopping.getAsBoolean()) {
                jobs.release(claimed.id(), worker);
                return;
            }
        }
        jobs.complete(claimed.id(), worker);
    }

    private static <S> ImportSession.@Nullable Entry<S> judge(ImportSession<S> session, SeenKeys seen, ListRow row) {
        if (!row.isReadable()) {
            return null;
        }
        ImportSession.Entry<S> entry = session.read(row);
        if (entry == null || !row.violations().isEmpty()) {
            return null;
        }
        long first = seen.firstLine(entry.key(), row.line());
        if (first != row.line()) {
            row.refuse(Violation.of("import.duplicate-in-file").with("line", first));
            return null;
        }
        return entry;
    }
}
