package gridline.funnel.figures.web;

import gridline.contracts.Money;
import gridline.funnel.figures.model.SignedOrder;
import gridline.funnel.order.model.OrderStatus;
import gridline.platform.web.CsvColumns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 已签订单列表项 (FN-S5).
 *
 * @param id of the order
 * @param firmName what the customer is called now
 * @param speedMbps downstream speed of a line, Mbit/s
 * @param monthlyFee price of all lines a month
 * @param status what became of it: SIGNED, ACTIVATED or CANCELLED
 * @param signedAt when it was signed first
 * @param activatedAt when it was opened last; null if it never was
 */
record SignedOrderRow(
        String id,
        String customerId,
        String firmName,
        String gridPath,
        String tariffId,
        int speedMbps,
        int lines,
        Money monthlyFee,
        OrderStatus status,
        Instant signedAt,
        String signedBy,
        String signedByName,
        @Nullable Instant activatedAt) {

    static final CsvColumns<SignedOrderRow> COLUMNS = CsvColumns.of(SignedOrderRow.class);

    static SignedOrderRow of(SignedOrder order, String firmName) {
        return new SignedOrderRow(
                order.orderId(),
                order.customerId(),
                firmName,
                order.gridPath(),
                order.tariffId(),
                order.speedMbps(),
                order.lines(),
                order.monthlyFee(),
                order.status(),
                order.signedAt(),
                order.signedBy(),
                order.signedByName(),
                order.activatedAt());
    }
}
