package gridline.funnel.order.model;

import gridline.contracts.Money;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.tariff.model.TariffTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 订单: what a customer orders. The price is the tariff's at the time of preparing and never changes.
 *
 * @param id unique
 * @param tariffId tariff it rests on
 * @param terms price of one line, frozen
 * @param lines number of broadband lines, 1 to {@value #MAX_LINES}
 * @param status how far it has come
 * @param steps everything that happened to it, oldest first
 * @param passId further pass it belongs to (FN-05); null for the first pass through the funnel
 */
public record Order(
        String id,
        String tariffId,
        TariffTerms terms,
        int lines,
        OrderStatus status,
        List<Step> steps,
        @Nullable String passId) {

    /** Most lines of one order. */
    public static final int MAX_LINES = 1000;

    /**
     * 订单步骤: one line of an order's history.
     *
     * @param status status entered
     * @param on day it happened, Asia/Shanghai
     * @param at when it was recorded
     * @param by who did it
     * @param note free text, such as the number on the paper
     */
    public record Step(
            OrderStatus status,
            LocalDate on,
            Instant at,
            StaffMember by,
            @Nullable String note) {}

    public Order {
        if (lines < 1 || lines > MAX_LINES) {
            throw new IllegalArgumentException("an order has 1 to " + MAX_LINES + " lines");
        }
        steps = List.copyOf(steps);
    }

    /** A prepared order. */
    public static Order prepared(
            String id,
            String tariffId,
            TariffTerms terms,
            int lines,
            LocalDate on,
            Instant at,
            StaffMember by,
            @Nullable String passId) {
        return new Order(
                id,
                tariffId,
                terms,
                lines,
                OrderStatus.PREPARED,
                List.of(new Step(OrderStatus.PREPARED, on, at, by, null)),
                passId);
    }

    /** Price a month for all lines. */
    public Money monthlyTotal() {
        return terms.monthlyFee().times(lines);
    }

    /** The same order one step further. */
    public Order with(OrderStatus next, LocalDate on, Instant at, StaffMember by, @Nullable String note) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(next, on, at, by, note));
        return new Order(id, tariffId, terms, lines, next, longer, passId);
    }

    /** Whether it still binds or may bind somebody. */
    public boolean isOpen() {
        return status == OrderStatus.PREPARED || status == OrderStatus.SIGNED;
    }
}
