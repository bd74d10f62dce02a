package gridline.funnel.customer;

import gridline.funnel.coverage.CommunityDirectory;
import gridline.funnel.customer.model.Acting;
import gridline.funnel.customer.model.Activating;
import gridline.funnel.customer.model.Claiming;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.OrderAct;
import gridline.funnel.customer.model.Preparing;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.order.model.Order;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.tariff.Tariffs;
import gridline.funnel.tariff.model.Tariff;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 准备与开通订单: an order is prepared at a tariff known by event, and opened by the technician (FN-S5, FN-S6). */
@Component
public class PlaceOrder {

    private final Customers customers;
    private final CommunityDirectory communities;
    private final Tariffs tariffs;
    private final HoldCustomer holding;
    private final Ids ids;
    private final Clock clock;

    PlaceOrder(
            Customers customers,
            CommunityDirectory communities,
            Tariffs tariffs,
            HoldCustomer holding,
            Ids ids,
            Clock clock) {
        this.holding = holding;
        this.customers = customers;
        this.communities = communities;
        this.tariffs = tariffs;
        this.ids = ids;
        this.clock = clock;
    }

    /** The customer with the new order as the last of its orders. */
    public Versioned<Customer> prepare(Caller caller, String id, String tariffId, int lines, @Nullable String passId) {
        Tariff tariff = tariffs.find(tariffId).orElse(null);
        String orderId = ids.next();
        return customers.change(
                id,
                null,
                caller,
                customer -> renewing(
                        caller,
                        customer,
                        Preparing.prepare(
                                customer, orderId, tariff, lines, passId, act(caller, customer, null, null))));
    }

    /** The same decision, and the lease of the holder renewed by it (FN-12). */
    Decision<Customer> renewing(Caller caller, Customer customer, Decision<Customer> decision) {
        return Acting.orderStep(
                decision,
                Staff.of(caller),
                new Claiming.Conditions(holding.terms(customer), Quota.FREE, clock.instant()));
    }

    /** @throws NotFoundException if the customer has no such order */
    public Versioned<Customer> activate(
            Caller caller, String id, String orderId, @Nullable LocalDate on, @Nullable String note) {
        return customers.change(
                id,
                null,
                caller,
                customer -> Activating.activate(customer, order(customer, orderId), act(caller, customer, on, note)));
    }

    /** An act of the caller today, or on the day given. */
    OrderAct act(Caller caller, Customer customer, @Nullable LocalDate on, @Nullable String note) {
        LocalDate today = BusinessZone.today(clock);
        return new OrderAct(
                Staff.of(caller),
                on == null ? today : on,
                note,
                communities.require(customer.place().communityId()).buildState(),
                today,
                clock.instant());
    }

    static Order order(Customer customer, String orderId) {
        return customer.order(orderId).orElseThrow(() -> new NotFoundException("order", orderId));
    }
}
