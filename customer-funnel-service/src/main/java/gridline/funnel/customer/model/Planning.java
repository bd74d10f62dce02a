package gridline.funnel.customer.model;

import gridline.funnel.action.model.Diary;
import gridline.funnel.action.model.Plan;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.util.List;

/** 计划与提醒: what is to be done with a customer, and when to remind of it (FN-11). Plans renew nothing (FN-12). */
public final class Planning {

    private Planning() {}

    /** 制定计划: by the holder, or by anybody of the team while nobody holds the customer. */
    public static Decision<Customer> plan(Customer customer, Plan plan, Instant now) {
        return new Violations()
                .addAll(Holding.objectionsIfHeld(customer, plan.owner(), now))
                .when(plan.dueAt().isBefore(now), () -> Violation.of("FN-11.plan-in-past", "dueAt"))
                .when(
                        plan.remindAt().isAfter(plan.dueAt()),
                        () -> Violation.of("FN-11.reminder-after-plan", "remindAt"))
                .when(
                        customer.diary().openPlans().size() >= Diary.MAX_OPEN_PLANS,
                        () -> Violation.of("FN-11.too-many-plans").with("max", Diary.MAX_OPEN_PLANS))
                .orElse(() -> Decision.accepted(customer.with(customer.diary().with(plan))));
    }

    /** 取消计划: by its owner or by who holds the customer. */
    public static Decision<Customer> cancel(Customer customer, String planId, StaffMember who, Instant now) {
        boolean open = customer.diary().plan(planId).filter(Plan::isOpen).isPresent();
        boolean mine = customer.diary()
                .plan(planId)
                .filter(plan -> plan.owner().id().equals(who.id()))
                .isPresent();
        return new Violations()
                .when(!open, () -> Violation.of("FN-11.plan-unknown"))
                .addAll(mine ? List.of() : Holding.objectionsIfHeld(customer, who, now))
                .orElse(() -> Decision.accepted(customer.with(
                        customer.diary().withPlans(plan -> plan.id().equals(planId) ? plan.closed(now, null) : plan))));
    }
}
