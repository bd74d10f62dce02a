package gridline.funnel.customer.persistence;

import gridline.contracts.Money;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.action.model.Action;
import gridline.funnel.action.model.Diary;
import gridline.funnel.action.model.GeoPoint;
import gridline.funnel.action.model.Plan;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.customer.model.ClusterKind;
import gridline.funnel.customer.model.Contact;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.FurtherPass;
import gridline.funnel.customer.model.Kinship;
import gridline.funnel.customer.model.Kinship.Absorbed;
import gridline.funnel.customer.model.Kinship.MergedInto;
import gridline.funnel.customer.model.Likeness;
import gridline.funnel.customer.model.Loss;
import gridline.funnel.customer.model.Marks;
import gridline.funnel.customer.model.Origin;
import gridline.funnel.customer.model.Payer;
import gridline.funnel.customer.model.Place;
import gridline.funnel.customer.model.UnifiedSocialCreditCode;
import gridline.funnel.order.model.Order;
import gridline.funnel.registration.model.CustomerLevel;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.registration.model.TeamClaim;
import gridline.funnel.registration.model.Tenure;
import gridline.funnel.registration.model.TransferOffer;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.StageChange;
import gridline.platform.search.SearchableName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 客户文档: a customer as stored; beside its state, the fields queries look at, all derived from the state. Fields that only serve
 * to find it, and the actions in lists, are null in what a query finds ({@link gridline.platform.persistence.Unread}).
 *
 * @param nameKeys keys the firm's name is found by, see {@link SearchableName}
 * @param plainName the firm's name as duplicates are found by (FN-16)
 * @param phones digits of the contacts' numbers, as duplicates are found by
 * @param identity the credit code, or the id of a customer without one: unique without exception, so that a unique
 *     index need not be partial (partial ones are not portable)
 * @param lost whether a loss is marked
 * @param holderId staff id of the last holder; null if there is no registration
 * @param heldUntil end of the registration; the epoch if there is none, so that the pool is one range
 * @param offeredTo staff id of who is offered the customer; null if nobody is
 * @param planners staff ids of who plans something with it
 * @param planAt when the earliest open plan is due
 * @param contractEndsOn earliest end of an open contract; far away if there is none
 * @param contractEnds ends of all open contracts, for the calendar (FN-20)
 * @param dueAt when something happens to it by itself next
 * @param origin the campaign that brought it (CP-42)
 * @param mergedInto the file it was given up for; lists leave it out then (FN-16)
 */
record CustomerDocument(
        String customerId,
        String communityId,
        String communityName,
        String gridPath,
        String firmName,
        @Nullable List<String> nameKeys,
        @Nullable String plainName,
        @Nullable List<String> phones,
        @Nullable String creditCode,
        String identity,
        String address,
        ClusterKind clusterKind,
        int people,
        List<Contact> contacts,
        @Nullable GeoPoint position,
        @Nullable Money monthlySpend,
        @Nullable Payer payer,
        FunnelStage stage,
        boolean lost,
        @Nullable Loss loss,
        @Nullable String holderId,
        Instant heldUntil,
        @Nullable Registration registration,
        List<PastRegistration> pastRegistrations,
        @Nullable TeamClaim team,
        @Nullable TransferOffer offer,
        @Nullable String offeredTo,
        CustomerLevel level,
        List<String> tags,
        List<Evidence> evidence,
        List<StageChange> stageHistory,
        List<Order> orders,
        @Nullable List<Action> actions,
        List<Plan> plans,
        List<String> planners,
        Instant planAt,
        List<ServiceContract> contracts,
        LocalDate contractEndsOn,
        @Nullable List<LocalDate> contractEnds,
        List<FurtherPass> passes,
        Instant dueAt,
        @Nullable MergedInto mergedInto,
        @Nullable List<Absorbed> absorbed,
        @Nullable Origin origin) {

    /** Stands for no end; a day, so that those that end are one range. */
    private static final LocalDate NO_END = LocalDate.of(9999, 1, 1);

    static CustomerDocument from(Customer customer) {
        Place place = customer.place();
        CustomerFile file = customer.file();
        Likeness.Traits traits = Likeness.Traits.of(file);
        Tenure tenure = customer.tenure();
        Registration registration = tenure.registration();
        TransferOffer offer = tenure.offer();
        List<Plan> open = customer.diary().openPlans();
        String code = file.creditCode() == null ? null : file.creditCode().value();
        boolean merged = customer.kin().isMerged();
        List<LocalDate> ends = merged ? List.of() : ends(customer);
        return new CustomerDocument(
                customer.id(),
                place.communityId(),
                place.communityName(),
                place.gridPath(),
                file.firmName(),
                merged
                        ? List.of()
                        : List.copyOf(SearchableName.of(file.firmName()).keys()),
                merged ? "" : traits.name(),
                merged ? List.of() : traits.phones().stream().sorted().toList(),
                code,
                code == null || merged ? customer.id() : code,
                file.address(),
                file.clusterKind(),
                file.people(),
                file.contacts(),
                file.position(),
                file.monthlySpend(),
                file.payer(),
                customer.stage(),
                customer.loss() != null,
                customer.loss(),
                registration == null ? null : registration.holderId(),
                merged ? Tenure.NEVER : registration == null ? Instant.EPOCH : registration.until(),
                registration,
                customer.pastRegistrations(),
                tenure.team(),
                offer,
                offer == null ? null : offer.to().id(),
                customer.marks().level(),
                customer.marks().tags(),
                customer.evidence(),
                customer.stageHistory(),
                customer.orders(),
                customer.diary().actions(),
                customer.diary().plans(),
                open.stream().map(plan -> plan.owner().id()).distinct().toList(),
                open.stream().map(Plan::dueAt).min(Instant::compareTo).orElse(Tenure.NEVER),
                customer.contracts(),
                ends.isEmpty() ? NO_END : ends.getFirst(),
                ends,
                customer.passes(),
                customer.dueAt(),
                customer.kin().mergedInto(),
                customer.kin().absorbed(),
                customer.origin());
    }

    private static List<LocalDate> ends(Customer customer) {
        return customer.contracts().stream()
                .filter(ServiceContract::isOpen)
                .map(contract -> contract.terms().endsOn())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    Customer toDomain() {
        return new Customer(
                customerId,
                new Place(communityId, communityName, gridPath),
                new CustomerFile(
                        firmName,
                        creditCode == null ? null : new UnifiedSocialCreditCode(creditCode),
                        address,
                        clusterKind,
                        people,
                        contacts,
                        position,
                        monthlySpend,
                        payer),
                new Marks(level, tags),
                stage,
                loss,
                new Tenure(registration, pastRegistrations, team, offer),
                evidence,
                stageHistory,
                orders,
                new Diary(actions == null ? List.of() : actions, plans),
                contracts,
                passes,
                new Kinship(mergedInto, absorbed == null ? List.of() : absorbed),
                origin);
    }
}
