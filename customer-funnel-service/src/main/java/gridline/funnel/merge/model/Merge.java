package gridline.funnel.merge.model;

import gridline.funnel.customer.model.MergeField;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 合并记录: one merge, from the decision to the last step, and its undo (FN-16). It says what is still to be done, so that whoever
 * finds it can go on; the steps themselves do no harm when repeated.
 *
 * @param keptId file that is kept
 * @param keptName name of its firm
 * @param duplicateId file that is given up
 * @param duplicateName name of its firm
 * @param gridPath grid of the file kept
 * @param fromDuplicate of these the value of the file given up wins
 * @param superior whether who merged may merge what others hold
 * @param by who merged
 * @param at when
 * @param status how far it has come
 * @param undoUntil until when it can be undone
 * @param undoneBy who undid it
 * @param undoneAt when the undo was asked for, or the merge given up
 * @param faults why it was given up on the way
 */
public record Merge(
        String keptId,
        String keptName,
        String duplicateId,
        String duplicateName,
        String gridPath,
        List<MergeField> fromDuplicate,
        boolean superior,
        StaffMember by,
        Instant at,
        Status status,
        Instant undoUntil,
        @Nullable StaffMember undoneBy,
        @Nullable Instant undoneAt,
        List<Fault> faults) {

    /** 状态. */
    public enum Status {
        /** 合并中 */
        MERGING,
        /** 已合并 */
        MERGED,
        /** 撤销中: back to where it was, asked for or since it could not be finished */
        UNDOING,
        /** 已撤销 */
        UNDONE,
        /** 已放弃: something came in between that speaks against it */
        ABANDONED;

        public boolean isUnderWay() {
            return this == MERGING || this == UNDOING;
        }
    }

    /** 放弃原因, as a violation is stored. */
    public record Fault(String code, @Nullable String field, Map<String, String> params) {

        public Fault {
            params = Map.copyOf(params);
        }
    }

    public Merge {
        fromDuplicate = List.copyOf(fromDuplicate);
        faults = List.copyOf(faults);
    }

    /** All steps are done; nothing happens if something else came first. */
    public Decision<Merge> merged() {
        return Decision.accepted(status == Status.MERGING ? with(Status.MERGED) : this);
    }

    /** It cannot be finished; what was done is taken back. */
    public Decision<Merge> failed(List<Fault> why, Instant now) {
        return Decision.accepted(status == Status.MERGING ? undoing(by, now, why) : this);
    }

    /** 撤销: {@code FN-16.merge-undo-over} later than a day, {@code FN-16.merge-not-in-force} if there is nothing to undo. */
    public Decision<Merge> undone(StaffMember who, Instant now) {
        if (status != Status.MERGED) {
            return Decision.refused(Violation.of("FN-16.merge-not-in-force").with("status", status.name()));
        }
        if (now.isAfter(undoUntil)) {
            return Decision.refused(Violation.of("FN-16.merge-undo-over").with("until", undoUntil.toString()));
        }
        return Decision.accepted(undoing(who, now, List.of()));
    }

    /** Everything is as before. */
    public Decision<Merge> back() {
        return Decision.accepted(
                status == Status.UNDOING ? with(faults.isEmpty() ? Status.UNDONE : Status.ABANDONED) : this);
    }

    private Merge undoing(StaffMember who, Instant now, List<Fault> why) {
        return new Merge(
                keptId,
                keptName,
                duplicateId,
                duplicateName,
                gridPath,
                fromDuplicate,
                superior,
                by,
                at,
                Status.UNDOING,
                undoUntil,
                who,
                now,
                why);
    }

    private Merge with(Status next) {
        return new Merge(
                keptId,
                keptName,
                duplicateId,
                duplicateName,
                gridPath,
                fromDuplicate,
                superior,
                by,
                at,
                next,
                undoUntil,
                undoneBy,
                undoneAt,
                faults);
    }
}
