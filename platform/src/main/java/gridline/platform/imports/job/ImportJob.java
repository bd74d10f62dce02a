package gridline.platform.imports.job;

import gridline.platform.imports.ImportOrder;
import gridline.platform.security.GridPath;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 导入作业: one import, from the upload to the last row.
 *
 * @param order what is imported, how and for whom
 * @param gridPath smallest part of the org tree that holds all it may write to; who covers it may see the import
 * @param file what was uploaded
 * @param status where it stands
 * @param counts what became of the rows so far
 * @param place how far it has come; a resumed import goes on there
 * @param attempts how often work on it was begun
 * @param lease the worker that has it, while running
 * @param faults why it failed
 * @param finishedAt when it ended
 */
public record ImportJob(
        ImportOrder order,
        String gridPath,
        ImportFile file,
        ImportStatus status,
        ImportCounts counts,
        Place place,
        int attempts,
        @Nullable Lease lease,
        List<Reason> faults,
        @Nullable Instant finishedAt) {

    /**
     * 位置: how far a file is done.
     *
     * @param bytes bytes read
     * @param line last row whose outcome is stored, by its line
     */
    public record Place(long bytes, long line) {

        static final Place START = new Place(0, 0);
    }

    /**
     * 租约: a worker's right to work on an import.
     *
     * @param worker the worker
     * @param until when it is given up if it says nothing
     */
    public record Lease(String worker, Instant until) {}

    static ImportJob received(ImportOrder order, ImportFile file) {
        return new ImportJob(
                order,
                common(order.scopes()),
                file,
                ImportStatus.QUEUED,
                ImportCounts.NONE,
                Place.START,
                0,
                null,
                List.of(),
                null);
    }

    /** Share of the file that is done, 0 to 1. */
    public double progress() {
        if (status == ImportStatus.COMPLETED) {
            return 1;
        }
        return file.sizeBytes() == 0 ? 0 : Math.clamp((double) place.bytes() / file.sizeBytes(), 0, 1);
    }

    boolean isFree(Instant now) {
        return switch (status) {
            case QUEUED -> true;
            case RUNNING -> lease == null || lease.until().isBefore(now);
            case COMPLETED, FAILED -> false;
        };
    }

    boolean isHeldBy(String worker) {
        return status == ImportStatus.RUNNING && lease != null && lease.worker().equals(worker);
    }

    /** Goes on where the last worker stopped; a dry run stores nothing to go on from and begins again. */
    ImportJob claimed(Lease by) {
        return new ImportJob(
                order,
                gridPath,
                file,
                ImportStatus.RUNNING,
                order.dryRun() ? ImportCounts.NONE : counts,
                order.dryRun() ? Place.START : place,
                attempts + 1,
                by,
                faults,
                null);
    }

    ImportJob described(ImportFile read) {
        return new ImportJob(order, gridPath, read, status, counts, place, attempts, lease, faults, null);
    }

    ImportJob advanced(ImportCounts soFar, Place to, Lease renewed) {
        return new ImportJob(order, gridPath, file, status, soFar, to, attempts, renewed, faults, null);
    }

    ImportJob released() {
        return new ImportJob(
                order, gridPath, file, ImportStatus.QUEUED, counts, place, attempts - 1, null, faults, null);
    }

    ImportJob completed(Instant at) {
        return new ImportJob(
                order, gridPath, file, ImportStatus.COMPLETED, counts, place, attempts, null, List.of(), at);
    }

    ImportJob failed(List<Reason> reasons, Instant at) {
        return new ImportJob(order, gridPath, file, ImportStatus.FAILED, counts, place, attempts, null, reasons, at);
    }

    private static String common(List<String> scopes) {
        return scopes.stream().reduce(ImportJob::common).orElse("");
    }

    private static String common(String one, String other) {
        String common = one;
        while (!common.isEmpty() && !GridPath.covers(common, other)) {
            common = common.substring(0, common.lastIndexOf('/'));
        }
        return common;
    }
}
