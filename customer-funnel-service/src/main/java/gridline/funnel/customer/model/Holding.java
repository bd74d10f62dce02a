package gridline.funnel.customer.model;

import gridline.funnel.registration.model.Registration;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.util.List;

/** 独占: who may act on a customer (FN-10): the holder of a registration in force, and nobody else. */
final class Holding {

    private Holding() {}

    /** Empty if the person holds the customer. */
    static List<Violation> objections(Customer customer, StaffMember who, Instant now) {
        return customer.holderAt(now) == null
                ? List.of(Violation.of("FN-10.not-held"))
                : objectionsIfHeld(customer, who, now);
    }

    /** Empty if the person holds the customer, or nobody does. */
    static List<Violation> objectionsIfHeld(Customer customer, StaffMember who, Instant now) {
        Registration live = customer.holderAt(now);
        return live == null || live.isHeldBy(who) ? List.of() : List.of(named("FN-10.not-holder", live));
    }

    /** The name of a colleague is told on purpose: the loser of a claim must know whom to ask (FN-10). */
    static Violation named(String code, Registration live) {
        return Violation.of(code)
                .with("holder", live.holderName())
                .with("until", live.until().toString());
    }
}
