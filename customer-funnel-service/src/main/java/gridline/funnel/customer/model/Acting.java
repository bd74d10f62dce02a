package gridline.funnel.customer.model;

import gridline.contracts.DomainEvent;
import gridline.funnel.action.model.Action;
import gridline.funnel.action.model.ActionKind;
import gridline.funnel.action.model.CheckIn;
import gridline.funnel.action.model.Diary;
import gridline.funnel.action.model.LeaseEffect;
import gridline.funnel.action.model.Plan;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 跟进: records what was done with a customer, and lets it renew the lease where it may (FN-11, FN-12). */
public final class Acting {

    /** How far the clock of a device may be ahead. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private Acting() {}

    /**
     * 记录动作. The same id a second time changes nothing. Who held the customer when the action was done may record it
     * late, even if it is another's by now: it is kept, and renews nothing.
     *
     * @param doneOn the day of doing, Asia/Shanghai
     * @param planId the plan this carries out; null for none
     */
    public static Decision<Customer> record(
            Customer customer,
            Action action,
            LocalDate doneOn,
            @Nullable String planId,
            Claiming.Conditions conditions) {
        if (customer.diary().action(action.id()).isPresent()) {
            return Decision.accepted(customer);
        }
        boolean call = action.kind() == ActionKind.CALL;
        boolean visit = action.kind() == ActionKind.VISIT;
        return new Violations()
                .addAll(objectionsToPerson(customer, action, conditions.now()))
                .when(
                        action.doneAt().isAfter(conditions.now().plus(CLOCK_SKEW)),
                        () -> Violation.of("FN-12.done-in-future", "doneAt")
                                .with("doneAt", action.doneAt().toString()))
                .when(call && action.outcome() == null, () -> Violation.of("FN-12.outcome-missing", "outcome"))
                .when(!call && action.outcome() != null, () -> Violation.of("FN-12.outcome-not-expected", "outcome"))
                .when(visit && action.checkIn() == null, () -> Violation.of("FN-12.check-in-missing", "checkIn"))
                .when(!visit && action.checkIn() != null, () -> Violation.of("FN-12.check-in-not-expected", "checkIn"))
                .when(
                        planId != null
                                && customer.diary()
                                        .plan(planId)
                                        .filter(Plan::isOpen)
                                        .isEmpty(),
                        () -> Violation.of("FN-11.plan-unknown", "planId"))
                .when(
                        customer.diary().actions().size() >= Diary.MAX_ACTIONS,
                        () -> Violation.of("FN-11.diary-full").with("max", Diary.MAX_ACTIONS))
                .orElse(() -> recorded(customer, action, doneOn, planId, conditions));
    }

    /** 订单步骤: a step of an order by the holder is a qualifying action too (FN-12). */
    public static Decision<Customer> orderStep(
            Decision<Customer> decision, StaffMember who, Claiming.Conditions conditions) {
        if (!(decision instanceof Accepted<Customer>(Customer customer, List<DomainEvent> events))) {
            return decision;
        }
        Renewing.Outcome outcome = Renewing.renew(customer, who, conditions.now(), false, conditions);
        List<DomainEvent> all = new ArrayList<>(events);
        all.addAll(outcome.events());
        return new Accepted<>(outcome.customer(), all);
    }

    private static Decision<Customer> recorded(
            Customer customer,
            Action action,
            LocalDate doneOn,
            @Nullable String planId,
            Claiming.Conditions conditions) {
        LeaseEffect worth = action.worth();
        Renewing.Outcome outcome = worth == LeaseEffect.RENEWED
                ? Renewing.renew(customer, action.by(), action.doneAt(), action.isByHand(), conditions)
                : new Renewing.Outcome(customer, worth, List.of());
        Diary diary = outcome.customer().diary().with(action.with(outcome.effect()));
        if (planId != null) {
            diary = diary.withPlans(
                    plan -> plan.id().equals(planId) ? plan.closed(conditions.now(), action.id()) : plan);
        }
        Customer next = visited(outcome.customer().with(diary), action, doneOn, conditions.now());
        return new Accepted<>(next, outcome.events());
    }

    /** Somebody really visited (FN-S1): a visit at the address is evidence, if there was none. */
    private static Customer visited(Customer customer, Action action, LocalDate doneOn, Instant now) {
        boolean there = action.checkIn() != null
                && action.checkIn().verdict() != CheckIn.Verdict.TOO_FAR
                && action.checkIn().verdict() != CheckIn.Verdict.TOO_INEXACT;
        boolean known = customer.evidence().stream().anyMatch(e -> e.kind() == EvidenceKind.VISIT && e.inForce());
        if (!there || known || customer.evidence().size() >= Recording.MAX_EVIDENCE) {
            return customer;
        }
        return customer.with(new Evidence(
                action.id() + "-visit", EvidenceKind.VISIT, doneOn, action.note(), null, action.by(), now, null));
    }

    private static List<Violation> objectionsToPerson(Customer customer, Action action, Instant now) {
        Registration live = customer.holderAt(now);
        boolean heldThen = customer.pastRegistrations().stream()
                .anyMatch(past -> past.holderId().equals(action.by().id())
                        && !action.doneAt().isBefore(past.since())
                        && action.doneAt().isBefore(past.endedAt()));
        return live == null || heldThen ? List.of() : Holding.objectionsIfHeld(customer, action.by(), now);
    }
}
