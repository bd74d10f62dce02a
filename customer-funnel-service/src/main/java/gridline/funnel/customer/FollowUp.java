package gridline.funnel.customer;

import gridline.funnel.action.model.Action;
import gridline.funnel.action.model.ActionKind;
import gridline.funnel.action.model.CallOutcome;
import gridline.funnel.action.model.CheckIn;
import gridline.funnel.action.model.GeoPoint;
import gridline.funnel.action.model.LeaseEffect;
import gridline.funnel.action.model.Plan;
import gridline.funnel.customer.model.Acting;
import gridline.funnel.customer.model.Claiming;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Planning;
import gridline.funnel.customer.model.Renewing;
import gridline.funnel.customer.model.Settling;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.registration.RegistrationSettings;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 跟进: records actions, which may renew or bring back a lease, and plans (FN-11, FN-12). */
@Component
public class FollowUp {

    private final Customers customers;
    private final HoldCustomer holding;
    private final RegistrationSettings settings;
    private final Ids ids;
    private final Clock clock;

    FollowUp(Customers customers, HoldCustomer holding, RegistrationSettings settings, Ids ids, Clock clock) {
        this.customers = customers;
        this.holding = holding;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * 动作内容: an action as the device tells it.
     *
     * @param id given by the device; null for one made here
     * @param doneAt null for now
     * @param checkIn makes the check-in, given the position of the address
     */
    public record Told(
            @Nullable String id,
            ActionKind kind,
            @Nullable Instant doneAt,
            String note,
            @Nullable CallOutcome outcome,
            Function<@Nullable GeoPoint, @Nullable CheckIn> checkIn,
            @Nullable String planId) {}

    public Versioned<Customer> record(Caller caller, String id, Told told) {
        String actionId = told.id() == null ? ids.next() : told.id();
        StaffMember who = Staff.of(caller);
        Instant now = clock.instant();
        Instant done = told.doneAt() == null ? now : told.doneAt();
        Customer seen =
                Settling.settle(customers.require(id, caller).state(), now).state();
        if (Renewing.mayRestore(seen, who, done, now)) {
            return holding.taken(
                    caller, id, who, (customer, _, conditions) -> recorded(customer, who, actionId, told, conditions));
        }
        return customers.change(
                id, null, caller, customer -> recorded(customer, who, actionId, told, conditions(customer, done)));
    }

    public Versioned<Customer> plan(
            Caller caller, String id, ActionKind kind, Instant dueAt, @Nullable Instant remindAt, String note) {
        String planId = ids.next();
        Instant reminder = remindAt == null ? dueAt : remindAt;
        return customers.change(id, null, caller, customer -> {
            Plan plan = new Plan(planId, kind, Staff.of(caller), dueAt, reminder, false, note, null, null);
            return Planning.plan(customer, plan, clock.instant());
        });
    }

    public Versioned<Customer> cancel(Caller caller, String id, String planId) {
        return customers.change(
                id, null, caller, customer -> Planning.cancel(customer, planId, Staff.of(caller), clock.instant()));
    }

    private Decision<Customer> recorded(
            Customer customer, StaffMember who, String actionId, Told told, Claiming.Conditions conditions) {
        Instant done = told.doneAt() == null ? conditions.now() : told.doneAt();
        Action action = new Action(
                actionId,
                told.kind(),
                who,
                done,
                conditions.now(),
                told.note(),
                told.outcome(),
                told.checkIn().apply(customer.file().position()),
                LeaseEffect.NOT_QUALIFYING);
        return Acting.record(customer, action, BusinessZone.dayOf(done), told.planId(), conditions);
    }

    /** The terms of the day of doing count (FN-13); a lease that ran out meanwhile is brought back only with a place. */
    private Claiming.Conditions conditions(Customer customer, Instant done) {
        return new Claiming.Conditions(
                settings.terms(customer.place().gridPath(), customer.marks().level(), BusinessZone.dayOf(done)),
                new Quota(Integer.MAX_VALUE, Integer.MAX_VALUE),
                clock.instant());
    }
}
