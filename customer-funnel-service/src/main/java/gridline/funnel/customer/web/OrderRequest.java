package gridline.funnel.customer.web;

import gridline.funnel.order.model.Order;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * 订单请求: an order to prepare.
 *
 * @param tariffId tariff in force in the customer's community
 * @param lines number of broadband lines; 1 if left out
 * @param passId further pass it belongs to (FN-05); left out for the first one
 */
record OrderRequest(
        @NotBlank @Size(max = 64) String tariffId,
        @Nullable @Min(1) @Max(Order.MAX_LINES) Integer lines,
        @Nullable @Size(max = 64) String passId) {

    int lineCount() {
        return lines == null ? 1 : lines;
    }
}
