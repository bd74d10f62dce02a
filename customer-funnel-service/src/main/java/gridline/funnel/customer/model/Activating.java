package gridline.funnel.customer.model;

import gridline.contracts.funnel.CustomerActivated;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.StageTable;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violations;
import java.util.List;
import java.util.Set;

/** 开通: the technician handled and opened the service; the customer is on net (FN-S6). */
public final class Activating {

    private static final List<EvidenceKind> LEFT = List.of(EvidenceKind.SERVICE_HANDLED, EvidenceKind.SERVICE_OPENED);

    private Activating() {}

    public static Decision<Customer> activate(Customer customer, Order order, OrderAct act) {
        Set<EvidenceKind> present = OrderRules.present(customer, order, act.now());
        present.addAll(LEFT);
        // The lease may have run out between signing and opening; what was signed is opened all the same.
        present.add(EvidenceKind.REGISTRATION);
        boolean first = customer.stageHistory().stream().noneMatch(change -> change.to() == FunnelStage.ON_NET);
        return new Violations()
                .addAll(OrderRules.objections(customer, FunnelStage.ORDERED, order, OrderStatus.SIGNED, act))
                .addAll(StageTable.objectionsToEntering(FunnelStage.ON_NET, present, act.coverage()))
                .orElse(() -> OrderRules.step(
                        OrderRules.proven(customer, order, OrderStatus.ACTIVATED, act, LEFT),
                        order,
                        act,
                        new CustomerActivated(
                                customer.id(),
                                customer.place().communityId(),
                                customer.place().gridPath(),
                                order.id(),
                                first)));
    }
}
