package gridline.funnel.merge.web;

import gridline.funnel.merge.model.Merge;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 合并.
 *
 * @param keptId file that is kept
 * @param duplicateId file that was given up
 * @param mayUndo whether an undo would be accepted now
 * @param undoUntil until when it can be undone
 * @param reasons why it was given up on the way
 */
record MergeView(
        String id,
        String keptId,
        String keptName,
        String duplicateId,
        String duplicateName,
        Merge.Status status,
        StaffMember by,
        Instant at,
        boolean mayUndo,
        Instant undoUntil,
        @Nullable StaffMember undoneBy,
        @Nullable Instant undoneAt,
        List<Problem.Reason> reasons,
        long version) {}
