package gridline.funnel.figures.model;

import gridline.contracts.Money;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 已签订单明细 (FN-S5, FN-03): an order that was signed at least once, whatever became of it. {@link Cell} counts these and the list
 * shows these, so that a figure is the number of its rows.
 *
 * @param customerVersion version of the customer it was read off
 * @param steps how many steps the order has taken; they only grow
 * @param speedMbps downstream speed of a line, Mbit/s
 * @param lines number of lines
 * @param monthlyFee price of all lines a month, CNY
 * @param signedAt when it was signed first
 * @param signedBy who signed it then
 * @param signedByName their name then
 * @param activatedAt when it was opened last; null if it never was
 * @param passId further pass it belongs to (FN-05); null for the first
 */
public record SignedOrder(
        String gridPath,
        String communityId,
        String customerId,
        long customerVersion,
        int steps,
        String orderId,
        String tariffId,
        int speedMbps,
        int lines,
        Money monthlyFee,
        OrderStatus status,
        Instant signedAt,
        String signedBy,
        String signedByName,
        @Nullable Instant activatedAt,
        @Nullable String passId) {

    /** Those of a customer in the order of time; an order is never taken out, and its steps only grow. */
    public static List<SignedOrder> of(Customer customer, long version) {
        return customer.orders().stream()
                .flatMap(order -> of(customer, version, order).stream())
                .sorted(Comparator.comparing(SignedOrder::signedAt))
                .toList();
    }

    private static Optional<SignedOrder> of(Customer customer, long version, Order order) {
        // A step back to SIGNED takes an activation back and signs nothing.
        return order.steps().stream()
                .filter(step -> step.status() == OrderStatus.SIGNED)
                .findFirst()
                .map(signed -> new SignedOrder(
                        customer.place().gridPath(),
                        customer.place().communityId(),
                        customer.id(),
                        version,
                        order.steps().size(),
                        order.id(),
                        order.tariffId(),
                        order.terms().speedMbps(),
                        order.lines(),
                        order.monthlyTotal(),
                        order.status(),
                        signed.at(),
                        signed.by().id(),
                        signed.by().name(),
                        order.steps().stream()
                                .filter(step -> step.status() == OrderStatus.ACTIVATED)
                                .map(Order.Step::at)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        order.passId()));
    }

    /** Whether it is to take the place of the same order stored before. */
    public boolean replaces(SignedOrder stored) {
        return customerVersion > stored.customerVersion && (steps > stored.steps || !gridPath.equals(stored.gridPath));
    }
}
