package gridline.funnel.customer.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.platform.decision.Violation;
import java.util.ArrayList;
import java.util.List;

/** 订单规则: what preparing, signing and activating have in common. */
final class OrderRules {

    private OrderRules() {}

    /** Everything wrong with the stage of the customer, the status of the order and the day of the act. */
    static List<Violation> objections(
            Customer customer, FunnelStage stage, Order order, OrderStatus status, OrderAct act) {
        List<Violation> objections = new ArrayList<>(objectionsToStage(customer, stage));
        if (order.status() != status) {
            objections.add(Violation.of("FN-S5.order-status")
                    .with("status", order.status().name())
                    .with("needed", status.name()));
        }
        if (act.on().isAfter(act.today())) {
            objections.add(Violation.of("FN-01.evidence-in-future", "doneOn")
                    .with("doneOn", act.on().toString()));
        }
        return objections;
    }

    static List<Violation> objectionsToStage(Customer customer, FunnelStage needed) {
        return customer.stage() == needed
                ? List.of()
                : List.of(Violation.of("FN-S5.stage")
                        .with("stage", customer.stage().name())
                        .with("needed", needed.name()));
    }

    /** The customer with the order one step further and the evidence this leaves behind. */
    static Customer proven(Customer customer, Order order, OrderStatus next, OrderAct act, List<EvidenceKind> left) {
        Customer proven = customer.with(order.with(next, act.on(), act.now(), act.who(), act.note()));
        for (EvidenceKind kind : left) {
            // Numbered by the order's history, so that a second activation of the same order leaves a record of its
            // own.
            String id = order.id() + "-" + kind + "-" + order.steps().size();
            String note = order.id();
            proven = proven.with(new Evidence(id, kind, act.on(), note, null, act.who(), act.now(), null));
        }
        return proven;
    }

    /** The customer after a move back to {@code to}: orders that no longer rest on a stage are taken back. */
    static Customer undone(Customer customer, FunnelStage to, Moving.Command command) {
        boolean toOrdered = to == FunnelStage.ORDERED;
        boolean toIntention = to == FunnelStage.INTENTION;
        return customer.withOrders(customer.orders().stream()
                .map(order -> switch (order.status()) {
                    case CANCELLED -> order;
                    case PREPARED -> toOrdered || toIntention ? order : taken(order, OrderStatus.CANCELLED, command);
                    case SIGNED -> toOrdered ? order : taken(order, OrderStatus.CANCELLED, command);
                    case ACTIVATED -> taken(order, toOrdered ? OrderStatus.SIGNED : OrderStatus.CANCELLED, command);
                })
                .toList());
    }

    private static Order taken(Order order, OrderStatus status, Moving.Command command) {
        return order.with(status, command.today(), command.now(), command.who(), command.reasonText());
    }
}
