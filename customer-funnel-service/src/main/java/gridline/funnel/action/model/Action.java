package gridline.funnel.action.model;

import gridline.funnel.staff.model.StaffMember;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 销售动作: one thing done with a customer (FN-11, FN-12). Written offline, it may arrive late and out of order, so both
 * times are kept; only the time of doing counts.
 *
 * @param id given by the device, so that sending twice records once
 * @param kind what was done
 * @param by who did it
 * @param doneAt when it was done, not after its arrival
 * @param arrivedAt when it was recorded here
 * @param note what was said or seen, 1 to 1000 characters
 * @param outcome of a call, and only of a call
 * @param checkIn of a visit, and only of a visit
 * @param effect what it did to the registration
 */
public record Action(
        String id,
        ActionKind kind,
        StaffMember by,
        Instant doneAt,
        Instant arrivedAt,
        String note,
        @Nullable CallOutcome outcome,
        @Nullable CheckIn checkIn,
        LeaseEffect effect) {

    /** What it is worth before anybody looks at the lease: RENEWED if it may renew (FN-12). */
    public LeaseEffect worth() {
        return switch (kind) {
            case PROPOSAL, DEMONSTRATION -> LeaseEffect.RENEWED;
            case CALL -> outcome != null && outcome.spoken() ? LeaseEffect.RENEWED : LeaseEffect.NOT_QUALIFYING;
            case VISIT -> visitWorth();
            case EVENT, NOTE -> LeaseEffect.NOT_QUALIFYING;
        };
    }

    /** Whether it is a visit whose place rests on the visitor's word. */
    public boolean isByHand() {
        return checkIn != null && checkIn.verdict() == CheckIn.Verdict.BY_HAND;
    }

    public Action with(LeaseEffect next) {
        return new Action(id, kind, by, doneAt, arrivedAt, note, outcome, checkIn, next);
    }

    private LeaseEffect visitWorth() {
        if (checkIn == null) {
            return LeaseEffect.NOT_QUALIFYING;
        }
        return switch (checkIn.verdict()) {
            case AT_ADDRESS, ADDRESS_NOT_LOCATED, BY_HAND -> LeaseEffect.RENEWED;
            case TOO_FAR, TOO_INEXACT -> LeaseEffect.NOT_AT_ADDRESS;
        };
    }
}
