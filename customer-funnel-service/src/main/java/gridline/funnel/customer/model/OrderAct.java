package gridline.funnel.customer.model;

import gridline.contracts.community.BuildState;
import gridline.funnel.staff.model.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 订单动作: who acts on an order, on which day, under which coverage.
 *
 * @param who the holder, or for an activation the technician
 * @param on day of the act, Asia/Shanghai
 * @param note free text beside it
 * @param coverage build state of the customer's community (FN-04)
 * @param today the local day, Asia/Shanghai
 * @param now when it is recorded
 */
public record OrderAct(
        StaffMember who, LocalDate on, @Nullable String note, BuildState coverage, LocalDate today, Instant now) {}
