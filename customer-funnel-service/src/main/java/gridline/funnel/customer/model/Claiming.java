package gridline.funnel.customer.model;

import gridline.contracts.funnel.CustomerClaimed;
import gridline.contracts.funnel.RegistrationReleased;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.StageChange;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.util.List;

/** 认领与释放: how a customer gets its one holder and loses it by the holder's own hand (FN-10). */
public final class Claiming {

    private Claiming() {}

    /**
     * 认领: opens a registration if none is in force; a lost customer is thereby taken up again.
     *
     * @return refused with {@code FN-10.already-held}, naming the holder, if somebody has it
     */
    public static Decision<Customer> claim(Customer customer, StaffMember who, RegistrationTerms terms, Instant now) {
        Registration live = customer.holderAt(now);
        if (live != null) {
            return Decision.refused(Holding.named("FN-10.already-held", live));
        }
        Registration mine = Registration.open(who, now, terms);
        Customer next = customer.withRegistrationEnded(now, Ending.LAPSED).with(mine);
        if (next.loss() != null) {
            next = next.withLoss(null)
                    .with(new StageChange(StageChange.Kind.REOPENED, next.stage(), next.stage(), now, who, null, null));
        }
        Place place = customer.place();
        return Decision.accepted(
                next,
                new CustomerClaimed(customer.id(), place.communityId(), place.gridPath(), who.id(), mine.until()));
    }

    /** 释放: the holder gives the customer back to the pool; stage, evidence and orders stay. */
    public static Decision<Customer> release(Customer customer, StaffMember who, Instant now) {
        List<Violation> objections = Holding.objections(customer, who, now);
        Place place = customer.place();
        return new Violations()
                .addAll(objections)
                .orElse(() -> Decision.accepted(
                        customer.withRegistrationEnded(now, Ending.RELEASED),
                        new RegistrationReleased(customer.id(), place.communityId(), place.gridPath(), who.id())));
    }
}
