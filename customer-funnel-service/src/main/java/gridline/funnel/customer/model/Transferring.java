package gridline.funnel.customer.model;

import gridline.contracts.funnel.RegistrationTransferred;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.registration.model.Tenure;
import gridline.funnel.registration.model.TransferOffer;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * 移交: the holder, or a superior, offers a customer to a colleague, who accepts or not. The lease goes on as it was, so that
 * handing a customer to and fro never prolongs it (FN-12), and who accepts is bound by cool-down and caps like anybody who
 * claims (FN-13, FN-14).
 */
public final class Transferring {

    /** How long an offer waits for its answer. */
    public static final Duration OFFER = Duration.ofDays(7);

    private Transferring() {}

    /**
     * 提出移交.
     *
     * @param superior whether {@code by} may offer what others hold
     */
    public static Decision<Customer> offer(
            Customer customer, StaffMember to, StaffMember by, boolean superior, String reason, Instant now) {
        Registration live = customer.holderAt(now);
        List<Violation> notMine = superior && live != null ? List.of() : Holding.objections(customer, by, now);
        return new Violations()
                .addAll(notMine)
                .when(live != null && live.isHeldBy(to), () -> Violation.of("FN-14.transfer-to-holder", "to"))
                .when(customer.tenure().offerAt(now) != null, () -> Violation.of("FN-14.transfer-offered-already"))
                .orElse(() -> {
                    Instant end = now.plus(OFFER);
                    Instant until = Objects.requireNonNull(live).until();
                    TransferOffer offer = new TransferOffer(to, by, now, end.isBefore(until) ? end : until, reason);
                    return Decision.accepted(customer.with(customer.tenure().with(offer)));
                });
    }

    /** 接受移交: the rest of the lease becomes the receiver's. */
    public static Decision<Customer> accept(Customer customer, StaffMember who, Claiming.Conditions conditions) {
        Instant now = conditions.now();
        return new Violations()
                .addAll(objectionsToAnswering(customer, who, now))
                .addAll(Claiming.coolDown(customer, who, conditions))
                .addAll(conditions.quota().objections(conditions.terms()))
                .orElse(() -> {
                    Registration before =
                            Objects.requireNonNull(customer.tenure().registration());
                    Registration mine = before.handedTo(who, now);
                    Tenure ended = customer.tenure().ended(now, Ending.TRANSFERRED);
                    Place place = customer.place();
                    return Decision.accepted(
                            customer.with(ended.with(mine)),
                            new RegistrationTransferred(
                                    customer.id(),
                                    place.communityId(),
                                    place.gridPath(),
                                    before.holderId(),
                                    who.id(),
                                    mine.until()));
                });
    }

    /** 拒绝移交: the receiver will not have it; everything stays as it is. */
    public static Decision<Customer> decline(Customer customer, StaffMember who, Instant now) {
        return new Violations()
                .addAll(objectionsToAnswering(customer, who, now))
                .orElse(() -> withoutOffer(customer));
    }

    /** 撤回移交: by the holder, or by who offered. */
    public static Decision<Customer> withdraw(Customer customer, StaffMember who, Instant now) {
        TransferOffer offer = customer.tenure().offerAt(now);
        Registration live = customer.holderAt(now);
        boolean mine = offer != null && offer.by().id().equals(who.id()) || live != null && live.isHeldBy(who);
        return new Violations()
                .when(offer == null, () -> Violation.of("FN-14.no-transfer-offered"))
                .when(offer != null && !mine, () -> Holding.named("FN-10.not-holder", Objects.requireNonNull(live)))
                .orElse(() -> withoutOffer(customer));
    }

    private static Decision<Customer> withoutOffer(Customer customer) {
        return Decision.accepted(customer.with(customer.tenure().with((TransferOffer) null)));
    }

    private static List<Violation> objectionsToAnswering(Customer customer, StaffMember who, Instant now) {
        TransferOffer offer = customer.tenure().offerAt(now);
        if (offer == null) {
            return List.of(Violation.of("FN-14.no-transfer-offered"));
        }
        return offer.to().id().equals(who.id())
                ? List.of()
                : List.of(Violation.of("FN-14.transfer-for-another")
                        .with("to", offer.to().name()));
    }
}
