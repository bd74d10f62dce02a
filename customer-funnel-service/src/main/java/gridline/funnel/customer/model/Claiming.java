package gridline.funnel.customer.model;

import gridline.contracts.funnel.CustomerClaimed;
import gridline.contracts.funnel.RegistrationReleased;
import gridline.contracts.funnel.TeamClaimed;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.funnel.registration.model.TeamClaim;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.StageChange;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.util.List;

/**
 * 认领与释放: how a customer gets its one holder, and loses it by the holder's own hand (FN-10, FN-13). Whatever path a
 * customer is taken by, claim, assignment or import, it is taken here (FN-14).
 */
public final class Claiming {

    /**
     * 认领条件: what a claim is judged by.
     *
     * @param terms those of the customer's city and level today
     * @param quota what the person has already
     * @param now when
     */
    public record Conditions(RegistrationTerms terms, Quota quota, Instant now) {}

    private Claiming() {}

    /** Everything that speaks against a person taking the customer; empty if nothing does (FN-10, FN-13, FN-S2). */
    public static List<Violation> objections(Customer customer, StaffMember who, Conditions conditions) {
        Instant now = conditions.now();
        Registration live = customer.holderAt(now);
        return new Violations()
                .addAll(live == null ? List.of() : List.of(Holding.named("FN-10.already-held", live)))
                .addAll(coolDown(customer, who, conditions))
                .when(
                        conditions.terms().teamClaimRequired()
                                && customer.tenure().teamAt(now) == null,
                        () -> Violation.of("FN-S2.team-claim-missing"))
                .addAll(conditions.quota().objections(conditions.terms()))
                .list();
    }

    /**
     * 认领: opens a registration if none is in force; a lost customer is thereby taken up again.
     *
     * @return refused with {@code FN-10.already-held}, naming the holder, if somebody has it; with {@code FN-13} in the
     *     cool-down of a former holder or beyond the caps
     */
    public static Decision<Customer> claim(Customer customer, StaffMember who, Conditions conditions) {
        return Settling.first(customer, conditions.now(), settled -> taken(settled, who, conditions));
    }

    private static Decision<Customer> taken(Customer customer, StaffMember who, Conditions conditions) {
        return new Violations().addAll(objections(customer, who, conditions)).orElse(() -> {
            Instant now = conditions.now();
            Registration mine = Registration.open(who, now, conditions.terms());
            Customer next = customer.with(customer.tenure().with(mine));
            if (next.loss() != null) {
                next = next.withLoss(null)
                        .with(new StageChange(
                                StageChange.Kind.REOPENED, next.stage(), next.stage(), now, who, null, null));
            }
            Place place = customer.place();
            return Decision.accepted(
                    next,
                    new CustomerClaimed(customer.id(), place.communityId(), place.gridPath(), who.id(), mine.until()));
        });
    }

    /** 团队认领: puts a customer nobody has on the list of the team (FN-S2). */
    public static Decision<Customer> claimForTeam(
            Customer customer, StaffMember by, RegistrationTerms terms, Instant now) {
        Registration live = customer.holderAt(now);
        TeamClaim there = customer.tenure().teamAt(now);
        Place place = customer.place();
        TeamClaim claim = TeamClaim.open(by, now, terms);
        return new Violations()
                .addAll(live == null ? List.of() : List.of(Holding.named("FN-10.already-held", live)))
                .when(
                        there != null,
                        () -> Violation.of("FN-S2.team-has-it")
                                .with("by", there == null ? "" : there.by().name())
                                .with(
                                        "until",
                                        there == null ? "" : there.until().toString()))
                .orElse(() -> Decision.accepted(
                        customer.with(customer.tenure().with(claim)),
                        new TeamClaimed(customer.id(), place.communityId(), place.gridPath(), by.id(), claim.until())));
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

    /** The refusal of a former holder who comes back too early (FN-13). */
    static List<Violation> coolDown(Customer customer, StaffMember who, Conditions conditions) {
        Instant over = customer.tenure()
                .coolDownOf(who.id(), customer.kin().pastOfAbsorbed(), conditions.terms(), conditions.now());
        return over == null
                ? List.of()
                : List.of(Violation.of("FN-13.cool-down").with("until", over.toString()));
    }
}
