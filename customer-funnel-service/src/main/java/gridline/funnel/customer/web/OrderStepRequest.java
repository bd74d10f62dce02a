package gridline.funnel.customer.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 订单步骤请求: a signature or an activation; the body may be left out.
 *
 * @param doneOn day it happened, Asia/Shanghai; today if left out
 * @param note free text beside it, such as the number on the paper
 */
record OrderStepRequest(
        @Nullable LocalDate doneOn,
        @Nullable @Size(max = 500) String note) {

    static final OrderStepRequest TODAY = new OrderStepRequest(null, null);
}
