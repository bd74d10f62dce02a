package gridline.funnel.customer.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.order.model.Order;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.StageChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 客户: a small or medium firm on its way through the funnel. Immutable; the decisions beside it ({@link Claiming},
 * {@link Moving}, {@link Ordering}, {@link Recording}) answer with the next one. Histories only grow (FN-02).
 *
 * @param id opaque id
 * @param place community and grid it belongs to
 * @param file what is known of the firm
 * @param stage where it stands
 * @param loss why it was lost, until it is claimed again
 * @param registration the last lease, which may have run out; null if it was given back or never claimed
 * @param pastRegistrations leases that are over, oldest first
 * @param evidence all evidence ever recorded, oldest first
 * @param stageHistory all changes of stage, oldest first
 * @param orders all orders, oldest first
 */
public record Customer(
        String id,
        Place place,
        CustomerFile file,
        FunnelStage stage,
        @Nullable Loss loss,
        @Nullable Registration registration,
        List<PastRegistration> pastRegistrations,
        List<Evidence> evidence,
        List<StageChange> stageHistory,
        List<Order> orders) {

    public Customer {
        pastRegistrations = List.copyOf(pastRegistrations);
        evidence = List.copyOf(evidence);
        stageHistory = List.copyOf(stageHistory);
        orders = List.copyOf(orders);
    }

    /** A new target customer (FN-S1), in the pool. */
    public static Customer create(String id, Place place, CustomerFile file, StaffMember by, Instant now) {
        StageChange created = new StageChange(StageChange.Kind.CREATED, null, FunnelStage.TARGET, now, by, null, null);
        return new Customer(
                id, place, file, FunnelStage.TARGET, null, null, List.of(), List.of(), List.of(created), List.of());
    }

    /** The registration in force at a moment; null while the customer is in the pool (公海). */
    public @Nullable Registration holderAt(Instant now) {
        return Registration.live(registration, now);
    }

    /** All evidence that counts at a moment: recorded and still in force, or read off the customer itself. */
    public Set<EvidenceKind> presentEvidence(Instant now) {
        Set<EvidenceKind> present = EnumSet.of(EvidenceKind.AREA_LIST);
        if (file.isComplete()) {
            present.add(EvidenceKind.CUSTOMER_FILE);
        }
        if (holderAt(now) != null) {
            present.add(EvidenceKind.REGISTRATION);
        }
        evidence.stream().filter(Evidence::inForce).map(Evidence::kind).forEach(present::add);
        return present;
    }

    public Optional<Order> order(String orderId) {
        return orders.stream().filter(order -> order.id().equals(orderId)).findFirst();
    }

    Customer with(CustomerFile next) {
        return new Customer(
                id, place, next, stage, loss, registration, pastRegistrations, evidence, stageHistory, orders);
    }

    Customer with(Evidence more) {
        return withEvidence(plus(evidence, more));
    }

    Customer withEvidence(List<Evidence> next) {
        return new Customer(id, place, file, stage, loss, registration, pastRegistrations, next, stageHistory, orders);
    }

    Customer withLoss(@Nullable Loss next) {
        return new Customer(
                id, place, file, stage, next, registration, pastRegistrations, evidence, stageHistory, orders);
    }

    /** The customer at the stage the change leads to. */
    Customer with(StageChange change) {
        return new Customer(
                id,
                place,
                file,
                change.to(),
                loss,
                registration,
                pastRegistrations,
                evidence,
                plus(stageHistory, change),
                orders);
    }

    Customer with(Registration next) {
        return new Customer(id, place, file, stage, loss, next, pastRegistrations, evidence, stageHistory, orders);
    }

    /** The customer without a registration; the one it had goes to the history. */
    Customer withRegistrationEnded(Instant now, Ending ending) {
        if (registration == null) {
            return this;
        }
        // A lease that ran out ended on its own day, whatever is done later.
        PastRegistration past = registration.isLiveAt(now)
                ? PastRegistration.of(registration, now, ending)
                : PastRegistration.of(registration, registration.until(), Ending.LAPSED);
        return new Customer(
                id, place, file, stage, loss, null, plus(pastRegistrations, past), evidence, stageHistory, orders);
    }

    /** The customer with an order added, or replaced if it is there. */
    Customer with(Order next) {
        List<Order> all = order(next.id()).isPresent()
                ? orders.stream().map(o -> o.id().equals(next.id()) ? next : o).toList()
                : plus(orders, next);
        return withOrders(all);
    }

    Customer withOrders(List<Order> next) {
        return new Customer(
                id, place, file, stage, loss, registration, pastRegistrations, evidence, stageHistory, next);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
