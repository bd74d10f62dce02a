package gridline.funnel.customer.model;

import gridline.contracts.DomainEvent;
import gridline.contracts.funnel.RegistrationRenewed;
import gridline.funnel.action.model.LeaseEffect;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.staff.model.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * 续期: a qualifying action of the holder starts the lease anew, counted from the time of doing (FN-11, FN-12). Bounds: not
 * from the future, not from before the registration began, and not more than {@link #MAX_LATE} before it arrived; it
 * never shortens a lease. A lease that has run out in the meantime comes back only if the action was done before its end
 * and nobody has claimed the customer since.
 */
public final class Renewing {

    /** How late an action may arrive and still renew: a long weekend without a network. */
    public static final Duration MAX_LATE = Duration.ofHours(72);

    /**
     * 续期结果.
     *
     * @param customer with the lease as it is now
     * @param effect what happened to it
     * @param events that the lease was renewed, or nothing
     */
    public record Outcome(Customer customer, LeaseEffect effect, List<DomainEvent> events) {}

    private Renewing() {}

    /**
     * @param doneAt time of doing; a time after now counts as now
     * @param byHand whether it rests on the holder's word alone
     */
    static Outcome renew(
            Customer customer, StaffMember who, Instant doneAt, boolean byHand, Claiming.Conditions conditions) {
        Instant now = conditions.now();
        Instant done = doneAt.isAfter(now) ? now : doneAt;
        Registration live = customer.holderAt(now);
        if (live == null) {
            return restored(customer, who, done, byHand, conditions);
        }
        if (!live.isHeldBy(who)) {
            return nothing(customer, LeaseEffect.NOT_HOLDER);
        }
        if (done.isBefore(live.since())) {
            return nothing(customer, LeaseEffect.OUTSIDE_LEASE);
        }
        if (done.plus(MAX_LATE).isBefore(now)) {
            return nothing(customer, LeaseEffect.TOO_LATE);
        }
        if (byHand && live.byHand()) {
            return nothing(customer, LeaseEffect.BY_HAND_AGAIN);
        }
        Registration longer = Registration.from(who, live.since(), done, conditions.terms(), byHand);
        if (!longer.until().isAfter(live.until())) {
            return nothing(customer, LeaseEffect.ALREADY_LONGER);
        }
        return renewed(customer.with(customer.tenure().going(longer)), longer, LeaseEffect.RENEWED);
    }

    /** Whether an action of a person may bring back a lease that has run out, the caps aside. */
    public static boolean mayRestore(Customer customer, StaffMember who, Instant done, Instant now) {
        List<PastRegistration> past = customer.pastRegistrations();
        if (customer.holderAt(now) != null || past.isEmpty()) {
            return false;
        }
        PastRegistration last = past.getLast();
        return last.ending() == Ending.LAPSED
                && last.holderId().equals(who.id())
                && !done.isBefore(last.since())
                && done.isBefore(last.endedAt())
                && !done.plus(MAX_LATE).isBefore(now);
    }

    private static Outcome restored(
            Customer customer, StaffMember who, Instant done, boolean byHand, Claiming.Conditions conditions) {
        if (!mayRestore(customer, who, done, conditions.now())) {
            return nothing(customer, LeaseEffect.NOT_HOLDER);
        }
        Instant since = customer.pastRegistrations().getLast().since();
        Registration again = Registration.from(who, since, done, conditions.terms(), byHand);
        if (!again.isLiveAt(conditions.now())) {
            return nothing(customer, LeaseEffect.OUTSIDE_LEASE);
        }
        if (!conditions.quota().objections(conditions.terms()).isEmpty()) {
            return nothing(customer, LeaseEffect.NO_QUOTA);
        }
        return renewed(customer.with(customer.tenure().restored(again)), again, LeaseEffect.RESTORED);
    }

    private static Outcome renewed(Customer customer, Registration lease, LeaseEffect effect) {
        Place place = customer.place();
        return new Outcome(
                customer,
                effect,
                List.of(new RegistrationRenewed(
                        customer.id(),
                        place.communityId(),
                        place.gridPath(),
                        lease.holderId(),
                        lease.until(),
                        effect == LeaseEffect.RESTORED)));
    }

    private static Outcome nothing(Customer customer, LeaseEffect why) {
        return new Outcome(customer, why, List.of());
    }
}
