package gridline.funnel.customer.web;

import gridline.funnel.customer.model.Moving;
import gridline.funnel.stage.model.MoveReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * 阶段移动请求: a move of a customer.
 *
 * @param to stage, or LOST
 * @param reason needed for moves backward and losses, not accepted forward (FN-02)
 * @param reasonText needed for OTHER
 * @param mistaken 误操作: takes back the caller's own last step forward and nothing else; its evidence keeps its force
 */
record StageRequest(
        @NotNull StageTarget to,
        @Nullable MoveReason reason,
        @Nullable @Size(max = 500) String reasonText,
        @Nullable Boolean mistaken) {

    Moving.Why why() {
        return new Moving.Why(reason, reasonText, Boolean.TRUE.equals(mistaken));
    }
}
