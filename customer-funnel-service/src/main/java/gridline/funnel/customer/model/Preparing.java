package gridline.funnel.customer.model;

import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.order.model.Order;
import gridline.funnel.stage.model.StageTable;
import gridline.funnel.tariff.model.Tariff;
import gridline.funnel.tariff.model.TariffTerms;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 准备订单: freezes the price of an approved tariff of the customer's community; binds nobody yet (FN-S5, PR-10). */
public final class Preparing {

    /** Most orders of one customer; bounds the document. */
    public static final int MAX_ORDERS = 100;

    private Preparing() {}

    /**
     * @param tariff what pricing's events told of the tariff; null if nothing
     * @param passId the further pass it belongs to (FN-05); null for the first one
     * @param lines 1 to {@value Order#MAX_LINES}
     */
    public static Decision<Customer> prepare(
            Customer customer,
            String orderId,
            @Nullable Tariff tariff,
            int lines,
            @Nullable String passId,
            OrderAct act) {
        TariffTerms terms = tariff == null ? null : tariff.termsOn(act.today());
        boolean elsewhere =
                tariff != null && !tariff.communityId().equals(customer.place().communityId());
        boolean uncovered = StageTable.needsCoverage(FunnelStage.ORDERED) && act.coverage() == BuildState.NOT_COVERED;
        return new Violations()
                .addAll(Holding.objections(customer, act.who(), act.now()))
                .addAll(OrderRules.objectionsToStage(customer, passId, FunnelStage.INTENTION))
                .when(terms == null, () -> Violation.of("PR-10.tariff-not-in-force", "tariffId"))
                .when(elsewhere, () -> Violation.of("FN-S5.tariff-of-another-community", "tariffId"))
                .when(uncovered, () -> StageTable.notCovered(FunnelStage.ORDERED))
                .when(
                        customer.orders().size() >= MAX_ORDERS,
                        () -> Violation.of("FN-S5.too-many-orders").with("max", MAX_ORDERS))
                .orElse(() -> Decision.accepted(customer.with(Order.prepared(
                        orderId,
                        Objects.requireNonNull(tariff).tariffId(),
                        Objects.requireNonNull(terms),
                        lines,
                        act.on(),
                        act.now(),
                        act.who(),
                        passId))));
    }
}
