package gridline.funnel.customer.web;

import gridline.funnel.action.model.Action;
import gridline.funnel.action.model.ActionKind;
import gridline.funnel.action.model.CallOutcome;
import gridline.funnel.action.model.CheckIn;
import gridline.funnel.action.model.LeaseEffect;
import gridline.funnel.action.model.Plan;
import gridline.funnel.registration.model.TransferOffer;
import gridline.funnel.staff.model.StaffMember;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 跟进视图: actions, plans and offers as shown; phone numbers in free text masked, positions of staff left out. */
final class DiaryViews {

    private DiaryViews() {}

    /**
     * 销售动作.
     *
     * @param doneAt when it was done
     * @param arrivedAt when it was recorded
     * @param effect what it did to the registration, or why nothing (FN-12)
     */
    record ActionView(
            String id,
            ActionKind kind,
            StaffMember by,
            Instant doneAt,
            Instant arrivedAt,
            String note,
            @Nullable CallOutcome outcome,
            @Nullable CheckInView checkIn,
            LeaseEffect effect) {

        static ActionView of(Action action) {
            return new ActionView(
                    action.id(),
                    action.kind(),
                    action.by(),
                    action.doneAt(),
                    action.arrivedAt(),
                    FreeText.masked(action.note()),
                    action.outcome(),
                    CheckInView.of(action.checkIn()),
                    action.effect());
        }
    }

    /** 签到. */
    record CheckInView(
            CheckIn.Verdict verdict,
            @Nullable Integer accuracyMetres,
            @Nullable Integer distanceMetres,
            @Nullable String reason) {

        static @Nullable CheckInView of(@Nullable CheckIn checkIn) {
            return checkIn == null
                    ? null
                    : new CheckInView(
                            checkIn.verdict(),
                            checkIn.accuracyMetres(),
                            checkIn.distanceMetres(),
                            FreeText.shown(checkIn.reason()));
        }
    }

    /** 计划. */
    record PlanView(
            String id,
            ActionKind kind,
            StaffMember owner,
            Instant dueAt,
            Instant remindAt,
            boolean open,
            String note,
            @Nullable Instant closedAt,
            @Nullable String actionId) {

        static PlanView of(Plan plan) {
            return new PlanView(
                    plan.id(),
                    plan.kind(),
                    plan.owner(),
                    plan.dueAt(),
                    plan.remindAt(),
                    plan.isOpen(),
                    FreeText.masked(plan.note()),
                    plan.closedAt(),
                    plan.actionId());
        }
    }

    /** 移交申请. */
    record OfferView(StaffMember to, StaffMember by, Instant offeredAt, Instant expiresAt, String reason) {

        static @Nullable OfferView of(@Nullable TransferOffer offer) {
            return offer == null
                    ? null
                    : new OfferView(
                            offer.to(),
                            offer.by(),
                            offer.offeredAt(),
                            offer.expiresAt(),
                            FreeText.masked(offer.reason()));
        }
    }
}
