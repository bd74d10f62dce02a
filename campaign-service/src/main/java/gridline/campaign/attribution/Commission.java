package gridline.campaign.attribution;

import gridline.contracts.Money;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 手续费佣金: what a partner hall earns for a user it brought, once that user ordered (rulebook, section 1); by last touch
 * (CP-42), so that one order earns one commission.
 *
 * @param orderId order
 * @param hallId partner hall
 * @param clerk staff id of the clerk who handed the lead in
 * @param gridPath grid of the order
 * @param amount yuan
 * @param earnedAt when the order was signed
 * @param status where it stands
 * @param decidedBy supervisor; null while nobody decided
 * @param decidedAt when; null while nobody decided
 */
record Commission(
        String orderId,
        String hallId,
        String clerk,
        String gridPath,
        Money amount,
        Instant earnedAt,
        Status status,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** 状态. */
    enum Status {
        /** 待审. */
        DUE,
        /** 已批. */
        APPROVED,
        /** 已拒. */
        REFUSED
    }

    Decision<Commission> decided(boolean approved, String by, Instant at) {
        return new Violations()
                .when(
                        status != Status.DUE,
                        () -> Violation.of("CP-42.decided-already").with("status", status))
                .orElse(() -> Decision.accepted(new Commission(
                        orderId,
                        hallId,
                        clerk,
                        gridPath,
                        amount,
                        earnedAt,
                        approved ? Status.APPROVED : Status.REFUSED,
                        by,
                        at)));
    }
}
