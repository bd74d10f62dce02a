package gridline.funnel.customer.web;

import gridline.contracts.Money;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.Loss;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.Difficulty;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.stage.model.StageChange;
import gridline.funnel.tariff.model.TariffTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 历史视图: the histories of a customer as shown, free text with phone numbers masked. */
final class HistoryViews {

    private HistoryViews() {}

    /**
     * 依据.
     *
     * @param inForce whether it still counts
     */
    record EvidenceView(
            String id,
            EvidenceKind kind,
            FunnelStage stage,
            LocalDate doneOn,
            String note,
            @Nullable Difficulty difficulty,
            StaffMember by,
            Instant recordedAt,
            boolean inForce) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(
                    evidence.id(),
                    evidence.kind(),
                    evidence.kind().stage(),
                    evidence.doneOn(),
                    FreeText.masked(evidence.note()),
                    evidence.difficulty(),
                    evidence.by(),
                    evidence.recordedAt(),
                    evidence.inForce());
        }
    }

    /** 阶段变更. */
    record StageChangeView(
            StageChange.Kind kind,
            @Nullable FunnelStage from,
            FunnelStage to,
            Instant at,
            StaffMember by,
            @Nullable MoveReason reason,
            @Nullable String reasonText) {

        static StageChangeView of(StageChange change) {
            return new StageChangeView(
                    change.kind(),
                    change.from(),
                    change.to(),
                    change.at(),
                    change.by(),
                    change.reason(),
                    FreeText.shown(change.reasonText()));
        }
    }

    /** 流失. */
    record LossView(
            FunnelStage from, MoveReason reason, @Nullable String reasonText, Instant at, StaffMember by) {

        static @Nullable LossView of(@Nullable Loss loss) {
            return loss == null
                    ? null
                    : new LossView(loss.from(), loss.reason(), FreeText.shown(loss.reasonText()), loss.at(), loss.by());
        }
    }

    /**
     * 订单.
     *
     * @param terms price of one line, frozen when the order was prepared
     * @param monthlyTotal price a month for all lines
     * @param passId further pass it belongs to (FN-05)
     */
    record OrderView(
            String id,
            String tariffId,
            TariffTerms terms,
            int lines,
            Money monthlyTotal,
            OrderStatus status,
            List<StepView> steps,
            @Nullable String passId) {

        static OrderView of(Order order) {
            return new OrderView(
                    order.id(),
                    order.tariffId(),
                    order.terms(),
                    order.lines(),
                    order.monthlyTotal(),
                    order.status(),
                    order.steps().stream().map(StepView::of).toList(),
                    order.passId());
        }
    }

    /** 订单步骤. */
    record StepView(
            OrderStatus status,
            LocalDate on,
            Instant at,
            StaffMember by,
            @Nullable String note) {

        static StepView of(Order.Step step) {
            return new StepView(step.status(), step.on(), step.at(), step.by(), FreeText.shown(step.note()));
        }
    }
}
