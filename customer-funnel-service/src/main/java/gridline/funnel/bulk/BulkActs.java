package gridline.funnel.bulk;

import gridline.funnel.bulk.model.BulkOrder;
import gridline.funnel.customer.HoldCustomer;
import gridline.funnel.customer.MarkCustomer;
import gridline.funnel.customer.PassOn;
import gridline.funnel.customer.model.Claiming;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Transferring;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.registration.model.TransferOffer;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * 批量动作: what a job does with one customer, by the use cases of single acts, so that every rule of the lease counts (FN-14);
 * and how it is taken back while nobody has touched it since.
 */
@Component
class BulkActs {

    private final Customers customers;
    private final HoldCustomer holding;
    private final PassOn passing;
    private final MarkCustomer marking;
    private final Clock clock;

    BulkActs(Customers customers, HoldCustomer holding, PassOn passing, MarkCustomer marking, Clock clock) {
        this.customers = customers;
        this.holding = holding;
        this.passing = passing;
        this.marking = marking;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @return what it left, for the undo
     * @throws gridline.platform.web.ProblemException with everything that speaks against it
     */
    List<String> act(BulkOrder order, Caller author, String customerId) {
        return switch (order.kind()) {
            case CLAIM -> lease(holding.claim(author, customerId).state());
            case ASSIGN ->
                lease(holding.assign(author, customerId, Objects.requireNonNull(order.staffId()))
                        .state());
            case TRANSFER ->
                offer(passing.offer(
                                author,
                                customerId,
                                Objects.requireNonNull(order.staffId()),
                                Objects.requireNonNull(order.reason()))
                        .state());
            case TAG -> marking.tag(author, customerId, order.addTags(), order.removeTags());
            case EXPORT -> {
                customers.require(customerId, author);
                yield List.of();
            }
        };
    }

    /**
     * Takes it back.
     *
     * @throws gridline.platform.web.ProblemException if it is not as the job left it any more
     */
    void undo(BulkOrder order, Caller author, BulkRow row) {
        Instant now = clock.instant();
        switch (order.kind()) {
            case CLAIM, ASSIGN -> customers.change(row.customerId(), null, author, customer -> released(customer, row));
            case TRANSFER ->
                customers.change(row.customerId(), null, author, customer -> {
                    TransferOffer offer = customer.tenure().offerAt(now);
                    return offer == null || !trace(offer).equals(row.trace())
                            ? changedSince()
                            : Transferring.withdraw(customer, offer.by(), now);
                });
            case TAG -> marking.untag(author, row.customerId(), row.trace());
            case EXPORT -> {
                // nothing was changed
            }
        }
    }

    private Decision<Customer> released(Customer customer, BulkRow row) {
        Instant now = clock.instant();
        Registration live = customer.holderAt(now);
        return live == null || !trace(live).equals(row.trace())
                ? changedSince()
                : Claiming.release(customer, live.holder(), now);
    }

    private static Decision<Customer> changedSince() {
        return Decision.refused(Violation.of("bulk.changed-since"));
    }

    private List<String> lease(Customer customer) {
        Registration live = customer.holderAt(clock.instant());
        return live == null ? List.of() : trace(live);
    }

    private List<String> offer(Customer customer) {
        TransferOffer offer = customer.tenure().offerAt(clock.instant());
        return offer == null ? List.of() : trace(offer);
    }

    private static List<String> trace(Registration lease) {
        return List.of(lease.holderId(), lease.since().toString());
    }

    private static List<String> trace(TransferOffer offer) {
        return List.of(offer.to().id(), offer.by().id(), offer.offeredAt().toString());
    }
}
