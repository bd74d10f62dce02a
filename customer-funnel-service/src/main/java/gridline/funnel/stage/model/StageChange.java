package gridline.funnel.stage.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.staff.model.StaffMember;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 阶段变更: one line of the history of stages (FN-02); lines are only ever added.
 *
 * @param kind what happened
 * @param from stage left; null for the first line
 * @param to stage entered
 * @param at when
 * @param by who moved it
 * @param reason for moves backward and losses
 * @param reasonText free text beside the reason
 */
public record StageChange(
        Kind kind,
        @Nullable FunnelStage from,
        FunnelStage to,
        Instant at,
        StaffMember by,
        @Nullable MoveReason reason,
        @Nullable String reasonText) {

    /** 变更类型: what a line of the history tells. */
    public enum Kind {
        /** 建档: the customer file was created. */
        CREATED,
        /** 推进 */
        ADVANCED,
        /** 回退 */
        MOVED_BACK,
        /** 流失 */
        LOST,
        /** 重新认领: a lost customer was claimed again. */
        REOPENED
    }
}
