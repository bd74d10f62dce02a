package gridline.funnel.stage.model;

import gridline.funnel.staff.model.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 阶段依据: one typed, dated and attributed record that a customer deserves a stage (FN-01). Never deleted; a move
 * backward supersedes the evidence of the stages that were left, so that it has to be given anew.
 *
 * @param id unique within the customer
 * @param kind what it proves
 * @param doneOn day it happened, Asia/Shanghai
 * @param note what was seen or said, 1 to 1000 characters
 * @param difficulty the level, for {@link EvidenceKind#DIFFICULTY_LEVEL} only
 * @param by who did it
 * @param recordedAt when it was recorded
 * @param supersededAt when a move backward took its force; null while it counts
 */
public record Evidence(
        String id,
        EvidenceKind kind,
        LocalDate doneOn,
        String note,
        @Nullable Difficulty difficulty,
        StaffMember by,
        Instant recordedAt,
        @Nullable Instant supersededAt) {

    /** Whether it still counts. */
    public boolean inForce() {
        return supersededAt == null;
    }

    Evidence superseded(Instant at) {
        return inForce() ? new Evidence(id, kind, doneOn, note, difficulty, by, recordedAt, at) : this;
    }
}
