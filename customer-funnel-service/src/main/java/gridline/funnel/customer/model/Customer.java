package gridline.funnel.customer.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.action.model.Diary;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.order.model.Order;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.registration.model.Tenure;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.StageChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 客户: a small or medium firm on its way through the funnel. Immutable; the decisions beside it ({@link Claiming},
 * {@link Moving}, {@link Ordering}, {@link Recording}) answer with the next one. Histories only grow (FN-02).
 *
 * @param id opaque id
 * @param place community and grid it belongs to
 * @param file what is known of the firm
 * @param marks what superiors say of it
 * @param stage where it stands
 * @param loss why it was lost, until it is claimed again
 * @param tenure whose it is and was (FN-10)
 * @param evidence all evidence ever recorded, oldest first
 * @param stageHistory all changes of stage, oldest first
 * @param orders all orders, oldest first
 * @param diary what was done with it and is planned (FN-11)
 * @param contracts what it uses, from whom and until when (FN-20)
 * @param passes further passes while it is on net (FN-05)
 * @param kin which files it was merged with (FN-16)
 * @param origin the campaign that brought it; null if none did (CP-42)
 */
public record Customer(
        String id,
        Place place,
        CustomerFile file,
        Marks marks,
        FunnelStage stage,
        @Nullable Loss loss,
        Tenure tenure,
        List<Evidence> evidence,
        List<StageChange> stageHistory,
        List<Order> orders,
        Diary diary,
        List<ServiceContract> contracts,
        List<FurtherPass> passes,
        Kinship kin,
        @Nullable Origin origin) {

    public Customer {
        evidence = List.copyOf(evidence);
        stageHistory = List.copyOf(stageHistory);
        orders = List.copyOf(orders);
        contracts = List.copyOf(contracts);
        passes = List.copyOf(passes);
    }

    /** A new target customer (FN-S1), in the pool. */
    public static Customer create(String id, Place place, CustomerFile file, StaffMember by, Instant now) {
        return create(id, place, file, null, by, now);
    }

    /** The same, brought by a campaign (CP-42). */
    public static Customer create(
            String id, Place place, CustomerFile file, @Nullable Origin origin, StaffMember by, Instant now) {
        StageChange created = new StageChange(StageChange.Kind.CREATED, null, FunnelStage.TARGET, now, by, null, null);
        return new Customer(
                id,
                place,
                file,
                Marks.NONE,
                FunnelStage.TARGET,
                null,
                Tenure.POOL,
                List.of(),
                List.of(created),
                List.of(),
                Diary.EMPTY,
                List.of(),
                List.of(),
                Kinship.NONE,
                origin);
    }

    /** The registration in force at a moment; null while the customer is in the pool (公海). */
    public @Nullable Registration holderAt(Instant now) {
        return tenure.liveAt(now);
    }

    /** Leases that are over, oldest first. */
    public List<PastRegistration> pastRegistrations() {
        return tenure.past();
    }

    /** When something about it is to be done by itself next; {@link Tenure#NEVER} if nothing is. */
    public Instant dueAt() {
        if (kin.isMerged()) {
            return Tenure.NEVER;
        }
        return Stream.concat(
                        Stream.of(tenure.dueAt(), diary.dueAt().orElse(Tenure.NEVER)),
                        contracts.stream().map(ServiceContract::dueAt).filter(Objects::nonNull))
                .min(Instant::compareTo)
                .orElse(Tenure.NEVER);
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

    /** The same without the credit code, which is another customer's. */
    public Customer withoutCreditCode() {
        return with(file.with((UnifiedSocialCreditCode) null));
    }

    Customer with(Kinship next) {
        return next(parts -> parts.kin = next);
    }

    Customer with(CustomerFile next) {
        return next(parts -> parts.file = next);
    }

    Customer with(Marks next) {
        return next(parts -> parts.marks = next);
    }

    Customer with(Tenure next) {
        return next(parts -> parts.tenure = next);
    }

    Customer with(Diary next) {
        return next(parts -> parts.diary = next);
    }

    /** The customer with a contract added, or replaced if it is there. */
    Customer with(ServiceContract next) {
        boolean known = contracts.stream().anyMatch(contract -> contract.id().equals(next.id()));
        return withContracts(
                known
                        ? contracts.stream()
                                .map(c -> c.id().equals(next.id()) ? next : c)
                                .toList()
                        : plus(contracts, next));
    }

    /** The customer with a further pass added, or replaced if it is there. */
    Customer with(FurtherPass next) {
        boolean known = passes.stream().anyMatch(pass -> pass.id().equals(next.id()));
        List<FurtherPass> all = known
                ? passes.stream().map(p -> p.id().equals(next.id()) ? next : p).toList()
                : plus(passes, next);
        return next(parts -> parts.passes = all);
    }

    Customer withContracts(List<ServiceContract> next) {
        return next(parts -> parts.contracts = next);
    }

    Customer with(Evidence more) {
        return withEvidence(plus(evidence, more));
    }

    Customer withEvidence(List<Evidence> next) {
        return next(parts -> parts.evidence = next);
    }

    Customer withLoss(@Nullable Loss next) {
        return next(parts -> parts.loss = next);
    }

    /** The customer at the stage the change leads to. */
    Customer with(StageChange change) {
        List<StageChange> history = plus(stageHistory, change);
        FunnelStage to = change.to();
        return next(parts -> {
            parts.stage = to;
            parts.stageHistory = history;
        });
    }

    /** The customer without a registration; the one it had goes to the history. */
    Customer withRegistrationEnded(Instant now, Ending ending) {
        return with(tenure.ended(now, ending));
    }

    /** The customer with an order added, or replaced if it is there. */
    Customer with(Order next) {
        List<Order> all = order(next.id()).isPresent()
                ? orders.stream().map(o -> o.id().equals(next.id()) ? next : o).toList()
                : plus(orders, next);
        return withOrders(all);
    }

    Customer withOrders(List<Order> next) {
        return next(parts -> parts.orders = next);
    }

    private Customer next(Consumer<CustomerParts> replace) {
        CustomerParts parts = new CustomerParts(this);
        replace.accept(parts);
        return parts.toCustomer();
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
