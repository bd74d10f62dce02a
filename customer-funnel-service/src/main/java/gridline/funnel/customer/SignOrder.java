package gridline.funnel.customer;

import gridline.contracts.Money;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Signing;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.order.model.Order;
import gridline.funnel.tariff.PricingDesk;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.RefusedException;
import gridline.platform.web.UnavailableException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签署订单: asks pricing whether the tariff is still in force, and binds the customer at the frozen price (FN-S5). */
@Component
public class SignOrder {

    private final Customers customers;
    private final PlaceOrder orders;
    private final PricingDesk pricing;

    SignOrder(Customers customers, PlaceOrder orders, PricingDesk pricing) {
        this.customers = customers;
        this.orders = orders;
        this.pricing = pricing;
    }

    /**
     * @throws gridline.platform.web.UnavailableException if pricing does not answer; the order stays prepared
     */
    public Versioned<Customer> sign(
            Caller caller, String id, String orderId, @Nullable LocalDate on, @Nullable String note) {
        Money confirmed = confirmedFee(caller, id, orderId, on, note);
        return customers.change(
                id,
                null,
                caller,
                customer -> orders.renewing(
                        caller,
                        customer,
                        Signing.sign(
                                customer,
                                PlaceOrder.order(customer, orderId),
                                confirmed,
                                orders.act(caller, customer, on, note))));
    }

    private @Nullable Money confirmedFee(
            Caller caller, String id, String orderId, @Nullable LocalDate on, @Nullable String note) {
        Customer customer = customers.require(id, caller).state();
        Order order = PlaceOrder.order(customer, orderId);
        try {
            return pricing.monthlyFeeInForce(order.tariffId()).orElse(null);
        } catch (UnavailableException down) {
            // What is refused anyway is refused with its reasons; waiting for pricing would not help.
            List<Violation> known = Signing.objections(customer, order, orders.act(caller, customer, on, note))
                    .list();
            if (known.isEmpty()) {
                throw down;
            }
            throw new RefusedException(known);
        }
    }
}
