package gridline.funnel.customer.model;

import gridline.contracts.DomainEvent;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 订单规则: what preparing, signing and activating have in common. */
final class OrderRules {

    private OrderRules() {}

    /** Everything wrong with the stage of the customer, the status of the order and the day of the act. */
    static List<Violation> objections(
            Customer customer, FunnelStage stage, Order order, OrderStatus status, OrderAct act) {
        List<Violation> objections = new ArrayList<>(objectionsToStage(customer, order.passId(), stage));
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

    /**
     * @param passId the further pass that has to be there (FN-05); null for the customer itself
     */
    static List<Violation> objectionsToStage(Customer customer, @Nullable String passId, FunnelStage needed) {
        Optional<FurtherPass> pass = FurtherSelling.open(customer, passId);
        if (passId != null && pass.isEmpty()) {
            return List.of(Violation.of("FN-05.pass-unknown"));
        }
        FunnelStage stage = pass.map(FurtherPass::stage).orElse(customer.stage());
        return stage == needed
                ? List.of()
                : List.of(
                        Violation.of("FN-S5.stage").with("stage", stage.name()).with("needed", needed.name()));
    }

    /** All evidence that counts for an order: of its pass, or of the customer. */
    static Set<EvidenceKind> present(Customer customer, Order order, Instant now) {
        return FurtherSelling.open(customer, order.passId())
                .map(pass -> FurtherSelling.present(customer, pass, now))
                .orElseGet(() -> customer.presentEvidence(now));
    }

    /** One stage forward: the pass of the order, or the customer itself. */
    static Decision<Customer> step(Customer customer, Order order, OrderAct act, DomainEvent event) {
        return FurtherSelling.open(customer, order.passId())
                .map(pass -> FurtherSelling.step(customer, pass, act.who(), act.now(), event))
                .orElseGet(() -> Moving.step(customer, act.who(), act.now(), event));
    }

    /** The customer with the order one step further and the evidence this leaves behind. */
    static Customer proven(Customer customer, Order order, OrderStatus next, OrderAct act, List<EvidenceKind> left) {
        Customer proven = customer.with(order.with(next, act.on(), act.now(), act.who(), act.note()));
        for (EvidenceKind kind : left) {
            // Numbered by the order's history, so that a second activation of the same order leaves a record of its
            // own.
            String id = order.id() + "-" + kind + "-" + order.steps().size();
            String note = order.id();
            Evidence record = new Evidence(id, kind, act.on(), note, null, act.who(), act.now(), null);
            Customer before = proven;
            proven = FurtherSelling.open(proven, order.passId())
                    .map(pass -> before.with(pass.with(record)))
                    .orElseGet(() -> before.with(record));
        }
        return proven;
    }

    /**
     * The customer after a move back to {@code to}: orders that no longer rest on a stage are taken back.
     *
     * @param passId the further pass that moved back (FN-05); null for the customer itself
     */
    static Customer undone(Customer customer, @Nullable String passId, FunnelStage to, Moving.Command command) {
        boolean toOrdered = to == FunnelStage.ORDERED;
        boolean toIntention = to == FunnelStage.INTENTION;
        return customer.withOrders(customer.orders().stream()
                .map(order -> Objects.equals(order.passId(), passId)
                        ? undone(order, toOrdered, toOrdered || toIntention, command)
                        : order)
                .toList());
    }

    private static Order undone(Order order, boolean toOrdered, boolean notFurther, Moving.Command command) {
        return switch (order.status()) {
            case CANCELLED -> order;
            case PREPARED -> notFurther ? order : taken(order, OrderStatus.CANCELLED, command);
            case SIGNED -> toOrdered ? order : taken(order, OrderStatus.CANCELLED, command);
            case ACTIVATED -> taken(order, toOrdered ? OrderStatus.SIGNED : OrderStatus.CANCELLED, command);
        };
    }

    private static Order taken(Order order, OrderStatus status, Moving.Command command) {
        return order.with(
                status,
                command.today(),
                command.now(),
                command.who(),
                command.why().text());
    }
}
