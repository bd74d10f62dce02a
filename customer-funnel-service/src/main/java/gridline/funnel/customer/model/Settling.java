package gridline.funnel.customer.model;

import gridline.contracts.DomainEvent;
import gridline.contracts.funnel.ContractEnding;
import gridline.contracts.funnel.PlanReminded;
import gridline.contracts.funnel.RegistrationLapsed;
import gridline.contracts.funnel.RegistrationWarned;
import gridline.contracts.funnel.TeamClaimLapsed;
import gridline.funnel.action.model.Plan;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.registration.model.TeamClaim;
import gridline.funnel.registration.model.Tenure;
import gridline.funnel.registration.model.TransferOffer;
import gridline.funnel.registration.model.Warning;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * 到期处理: what happens to a customer by itself as time goes on: warnings, lapses, reminders, ends of contracts (FN-11,
 * FN-13, FN-21). Each happens
 * exactly once, however long nothing was running and by whatever comes first, the leased job or the next change: what is
 * due is settled in the same update as the change, and a settled customer has nothing due.
 */
public final class Settling {

    private Settling() {}

    /** The customer as of now, with an event for everything that fell due. */
    public static Accepted<Customer> settle(Customer customer, Instant now) {
        List<DomainEvent> events = new ArrayList<>();
        Customer next = lease(customer, now, events);
        next = team(next, now, events);
        TransferOffer offer = next.tenure().offer();
        if (offer != null && !offer.isOpenAt(now)) {
            next = next.with(next.tenure().with((TransferOffer) null));
        }
        return new Accepted<>(contracts(reminders(next, now, events), now, events), events);
    }

    /** Decides about the customer as of now; what fell due is stored together with the outcome. */
    public static Decision<Customer> first(
            Customer customer, Instant now, Function<Customer, Decision<Customer>> decide) {
        if (customer.dueAt().isAfter(now)) {
            return decide.apply(customer);
        }
        Accepted<Customer> settled = settle(customer, now);
        return switch (decide.apply(settled.state())) {
            case Refused<Customer> no -> no;
            case Accepted<Customer>(Customer state, List<DomainEvent> events) -> {
                List<DomainEvent> all = new ArrayList<>(settled.events());
                all.addAll(events);
                yield new Accepted<>(state, all);
            }
        };
    }

    private static Customer lease(Customer customer, Instant now, List<DomainEvent> events) {
        Registration lease = customer.tenure().registration();
        if (lease == null || lease.dueAt().isAfter(now)) {
            return customer;
        }
        Place place = customer.place();
        for (Warning warning : lease.warningsDueAt(now)) {
            events.add(new RegistrationWarned(
                    customer.id(),
                    place.communityId(),
                    place.gridPath(),
                    lease.holderId(),
                    warning.daysBefore(),
                    lease.until()));
        }
        if (lease.isLiveAt(now)) {
            return customer.with(customer.tenure().going(lease.warnedAt(now)));
        }
        events.add(new RegistrationLapsed(
                customer.id(), place.communityId(), place.gridPath(), lease.holderId(), lease.until()));
        return customer.withRegistrationEnded(now, Ending.LAPSED);
    }

    private static Customer team(Customer customer, Instant now, List<DomainEvent> events) {
        Tenure tenure = customer.tenure();
        TeamClaim team = tenure.team();
        if (team == null || tenure.registration() != null || team.isLiveAt(now)) {
            return customer;
        }
        Place place = customer.place();
        events.add(new TeamClaimLapsed(customer.id(), place.communityId(), place.gridPath(), team.until()));
        return customer.with(tenure.with((TeamClaim) null));
    }

    private static Customer reminders(Customer customer, Instant now, List<DomainEvent> events) {
        List<Plan> due = customer.diary().plans().stream()
                .filter(plan -> plan.isReminderDue(now))
                .toList();
        if (due.isEmpty()) {
            return customer;
        }
        Place place = customer.place();
        due.forEach(plan -> events.add(new PlanReminded(
                customer.id(),
                place.communityId(),
                place.gridPath(),
                plan.id(),
                plan.kind().name(),
                plan.owner().id(),
                plan.dueAt())));
        return customer.with(customer.diary().withPlans(plan -> plan.isReminderDue(now) ? plan.afterReminder() : plan));
    }

    private static Customer contracts(Customer customer, Instant now, List<DomainEvent> events) {
        List<ServiceContract> due = customer.contracts().stream()
                .filter(contract -> contract.isNoticeDue(now))
                .toList();
        if (due.isEmpty()) {
            return customer;
        }
        Place place = customer.place();
        Registration live = customer.holderAt(now);
        due.forEach(contract -> events.add(new ContractEnding(
                customer.id(),
                place.communityId(),
                place.gridPath(),
                contract.id(),
                contract.terms().party().name(),
                Objects.requireNonNull(contract.terms().endsOn()),
                live == null ? null : live.holderId())));
        return customer.withContracts(customer.contracts().stream()
                .map(contract -> contract.isNoticeDue(now) ? contract.afterNotice() : contract)
                .toList());
    }
}
