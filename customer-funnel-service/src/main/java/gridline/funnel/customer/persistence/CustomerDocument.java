package gridline.funnel.customer.persistence;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.ClusterKind;
import gridline.funnel.customer.model.Contact;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.Loss;
import gridline.funnel.customer.model.Place;
import gridline.funnel.customer.model.UnifiedSocialCreditCode;
import gridline.funnel.order.model.Order;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.StageChange;
import gridline.platform.search.SearchableName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 客户文档: a customer as stored; beside its state, the fields queries look at, all derived from the state.
 *
 * @param nameKeys keys the firm's name is found by, see {@link SearchableName}
 * @param identity the credit code, or the id of a customer without one: unique without exception, so that a unique
 *     index need not be partial (partial ones are not portable)
 * @param lost whether a loss is marked
 * @param holderId staff id of the last holder; null if there is no registration
 * @param heldUntil end of the registration; the epoch if there is none, so that the pool is one range
 */
record CustomerDocument(
        String customerId,
        String communityId,
        String communityName,
        String gridPath,
        String firmName,
        List<String> nameKeys,
        @Nullable String creditCode,
        String identity,
        String address,
        ClusterKind clusterKind,
        int people,
        List<Contact> contacts,
        FunnelStage stage,
        boolean lost,
        @Nullable Loss loss,
        @Nullable String holderId,
        Instant heldUntil,
        @Nullable Registration registration,
        List<PastRegistration> pastRegistrations,
        List<Evidence> evidence,
        List<StageChange> stageHistory,
        List<Order> orders) {

    static CustomerDocument from(Customer customer) {
        Place place = customer.place();
        CustomerFile file = customer.file();
        Registration registration = customer.registration();
        String code = file.creditCode() == null ? null : file.creditCode().value();
        return new CustomerDocument(
                customer.id(),
                place.communityId(),
                place.communityName(),
                place.gridPath(),
                file.firmName(),
                List.copyOf(SearchableName.of(file.firmName()).keys()),
                code,
                code == null ? customer.id() : code,
                file.address(),
                file.clusterKind(),
                file.people(),
                file.contacts(),
                customer.stage(),
                customer.loss() != null,
                customer.loss(),
                registration == null ? null : registration.holderId(),
                registration == null ? Instant.EPOCH : registration.until(),
                registration,
                customer.pastRegistrations(),
                customer.evidence(),
                customer.stageHistory(),
                customer.orders());
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
                        contacts),
                stage,
                loss,
                registration,
                pastRegistrations,
                evidence,
                stageHistory,
                orders);
    }
}
