package gridline.funnel.customer.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.MoveReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 流失: the mark of a lost customer (FN-02); taken off when somebody claims it again, while the history keeps it.
 *
 * @param from stage it was lost at
 * @param reason why
 * @param reasonText free text beside the reason
 * @param at when
 * @param by who recorded it
 */
public record Loss(
        FunnelStage from, MoveReason reason, @Nullable String reasonText, Instant at, StaffMember by) {}
