package gridline.funnel.bulk.web;

import gridline.funnel.bulk.model.BulkCounts;
import gridline.funnel.bulk.model.BulkKind;
import gridline.funnel.bulk.model.BulkStatus;
import gridline.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 批量作业.
 *
 * @param filter parameters of the list of customers it was taken from; empty if they were picked one by one
 * @param picked how many were picked one by one
 * @param progress share of the rows that is done, 0 to 1
 * @param counts what has become of the rows so far
 * @param mayUndo whether an undo would be accepted now
 * @param reasons why it failed as a whole
 */
record BulkView(
        String id,
        BulkKind kind,
        Map<String, String> filter,
        int picked,
        @Nullable String staffId,
        @Nullable String reason,
        List<String> addTags,
        List<String> removeTags,
        BulkStatus status,
        double progress,
        BulkCounts counts,
        boolean mayUndo,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<Problem.Reason> reasons,
        long version) {}
