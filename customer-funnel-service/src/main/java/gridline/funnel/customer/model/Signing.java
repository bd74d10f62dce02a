package gridline.funnel.customer.model;

import gridline.contracts.Money;
import gridline.contracts.funnel.FunnelStage;
import gridline.contracts.funnel.OrderSigned;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.StageTable;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 签署订单: binds the customer at the frozen price and moves it to ORDERED (FN-S5). */
public final class Signing {

    private static final List<EvidenceKind> LEFT = List.of(EvidenceKind.ORDER_SIGNED, EvidenceKind.AGREEMENT_SIGNED);

    private Signing() {}

    /** Everything that can be known to be wrong before pricing is asked. */
    public static Violations objections(Customer customer, Order order, OrderAct act) {
        Set<EvidenceKind> present = OrderRules.present(customer, order, act.now());
        present.addAll(LEFT);
        return new Violations()
                .addAll(Holding.objections(customer, act.who(), act.now()))
                .addAll(OrderRules.objections(customer, FunnelStage.INTENTION, order, OrderStatus.PREPARED, act))
                .addAll(StageTable.objectionsToEntering(FunnelStage.ORDERED, present, act.coverage()));
    }

    /**
     * @param confirmedFee monthly fee of one line as pricing confirmed it just now; null if pricing says the tariff is
     *     not in force
     */
    public static Decision<Customer> sign(Customer customer, Order order, @Nullable Money confirmedFee, OrderAct act) {
        Money frozen = order.terms().monthlyFee();
        return objections(customer, order, act)
                .when(confirmedFee == null, () -> Violation.of("PR-10.tariff-not-in-force", "tariffId"))
                .when(
                        confirmedFee != null && !confirmedFee.equals(frozen),
                        () -> Violation.of("FN-S5.price-changed")
                                .with("frozen", frozen.amount().toPlainString())
                                .with(
                                        "now",
                                        Objects.requireNonNull(confirmedFee)
                                                .amount()
                                                .toPlainString()))
                .orElse(() -> OrderRules.step(
                        OrderRules.proven(customer, order, OrderStatus.SIGNED, act, LEFT),
                        order,
                        act,
                        new OrderSigned(
                                customer.id(),
                                customer.place().communityId(),
                                customer.place().gridPath(),
                                order.id(),
                                order.tariffId(),
                                order.lines(),
                                order.monthlyTotal())));
    }
}
