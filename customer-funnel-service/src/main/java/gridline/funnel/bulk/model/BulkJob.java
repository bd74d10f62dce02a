package gridline.funnel.bulk.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 批量作业: one order over many customers, from the selection to the last row, and its undo. The rows are stored beside it; what
 * has become of each is kept there, so that any replica can go on with it.
 *
 * @param order what is to be done
 * @param author who ordered it, with the rights of that moment
 * @param status where it stands
 * @param counts what has become of the rows so far
 * @param startedAt when it was ordered
 * @param finishedAt when the last row was done; null while it is under way
 * @param fault code of what was wrong with the order as a whole; null unless it failed
 */
public record BulkJob(
        BulkOrder order,
        Author author,
        BulkStatus status,
        BulkCounts counts,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String fault) {

    /** How long after its end it can be undone. */
    public static final Duration UNDO_WITHIN = Duration.ofDays(1);

    /** Most rows of one job. */
    public static final int MAX_ROWS = 50_000;

    /**
     * 下单人.
     *
     * @param roles names of the roles
     * @param scopes paths of the org tree
     */
    public record Author(String id, String name, List<String> roles, List<String> scopes) {

        public Author {
            roles = List.copyOf(roles);
            scopes = List.copyOf(scopes);
        }
    }

    public static BulkJob ordered(BulkOrder order, Author author, Instant now) {
        return new BulkJob(order, author, BulkStatus.SELECTING, BulkCounts.NONE, now, null, null);
    }

    /** The filter has been turned into rows. */
    public Decision<BulkJob> selected(BulkCounts rows) {
        return Decision.accepted(status == BulkStatus.SELECTING ? with(BulkStatus.RUNNING, rows, null) : this);
    }

    /** So far; a job that was cancelled meanwhile stays so. */
    public Decision<BulkJob> advanced(BulkCounts next) {
        return Decision.accepted(with(status, next, finishedAt));
    }

    /** No row is left. */
    public Decision<BulkJob> finished(BulkCounts last, Instant now) {
        return Decision.accepted(
                switch (status) {
                    case RUNNING -> with(BulkStatus.DONE, last, now);
                    case UNDOING -> with(BulkStatus.UNDONE, last, now);
                    case SELECTING, DONE, CANCELLED, UNDONE, FAILED -> with(status, last, finishedAt);
                });
    }

    /** The order as a whole cannot be carried out. */
    public Decision<BulkJob> failed(String code, Instant now) {
        return Decision.accepted(new BulkJob(order, author, BulkStatus.FAILED, counts, startedAt, now, code));
    }

    /** 取消: rows that wait are left alone. */
    public Decision<BulkJob> cancelled(Instant now) {
        boolean running = status == BulkStatus.SELECTING || status == BulkStatus.RUNNING;
        return running
                ? Decision.accepted(with(BulkStatus.CANCELLED, counts, now))
                : Decision.refused(Violation.of("bulk.not-running").with("status", status.name()));
    }

    /** 撤销: of what was done and is still as the job left it. */
    public Decision<BulkJob> undoing(Instant now) {
        boolean over = status == BulkStatus.DONE || status == BulkStatus.CANCELLED;
        if (!over || !order.kind().changes()) {
            return Decision.refused(Violation.of("bulk.nothing-to-undo").with("status", status.name()));
        }
        if (!mayUndo(now)) {
            return Decision.refused(Violation.of("bulk.undo-over"));
        }
        return Decision.accepted(with(BulkStatus.UNDOING, counts, null));
    }

    public boolean mayUndo(Instant now) {
        boolean over = status == BulkStatus.DONE || status == BulkStatus.CANCELLED;
        return over
                && order.kind().changes()
                && finishedAt != null
                && counts.done() > 0
                && !now.isAfter(finishedAt.plus(UNDO_WITHIN));
    }

    private BulkJob with(BulkStatus next, BulkCounts so, @Nullable Instant at) {
        return new BulkJob(order, author, next, so, startedAt, at, fault);
    }
}
