package gridline.funnel.customer.web;

import gridline.contracts.Money;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.persistence.OrderedFees;
import gridline.platform.security.Caller;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 阶段月费接口: {@code GET /stage-fees} with the filters of the list of customers; the money on the board of stages. */
@RestController
@RequestMapping("/api/funnel/v1/stage-fees")
@Tag(name = "customers", description = "客户: customer files")
class StageFeeController {

    private final OrderedFees fees;
    private final Clock clock;

    StageFeeController(OrderedFees fees, Clock clock) {
        this.fees = fees;
        this.clock = clock;
    }

    /** 各阶段月费: the stages in their order, those where nothing is ordered left out. */
    record StageFees(List<StageFee> items) {}

    /**
     * 阶段月费.
     *
     * @param customers customers there with an order that is not cancelled
     * @param monthlyFee price of these orders a month: prepared, signed and activated ones
     */
    record StageFee(FunnelStage stage, long customers, Money monthlyFee) {}

    @GetMapping
    @Operation(
            summary =
                    "各阶段月费: what the customers of a list ordered, by stage, in yuan a month; cancelled orders left out")
    StageFees list(@Listed(CustomerList.class) ListQuery query, Caller caller) {
        Criteria scope = CustomerList.narrowed(query, caller.scopeCriteria(CustomerList.GRID_PATH), clock.instant());
        return new StageFees(fees.byStage(query, scope).entrySet().stream()
                .map(each -> new StageFee(
                        each.getKey(),
                        each.getValue().customers(),
                        each.getValue().monthlyFee()))
                .toList());
    }
}
