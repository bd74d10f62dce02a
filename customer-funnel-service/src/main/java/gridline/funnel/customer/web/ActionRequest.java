package gridline.funnel.customer.web;

import gridline.funnel.action.model.ActionKind;
import gridline.funnel.action.model.CallOutcome;
import gridline.funnel.action.model.CheckIn;
import gridline.funnel.action.model.GeoPoint;
import gridline.funnel.customer.FollowUp;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 动作请求: something done with a customer; may have been written offline and arrive late (FN-12).
 *
 * @param id given by the device: the same id a second time changes nothing; made here if left out
 * @param kind what was done
 * @param doneAt when; now if left out; not in the future
 * @param note what was said or seen
 * @param outcome of a call, and only of a call
 * @param checkIn of a visit, and only of a visit
 * @param planId the open plan this carries out
 */
record ActionRequest(
        @Nullable @Size(min = 8, max = 64) @Pattern(regexp = "[A-Za-z0-9_-]*")
        String id,

        @NotNull ActionKind kind,
        @Nullable Instant doneAt,
        @NotBlank @Size(max = 1000) String note,
        @Nullable CallOutcome outcome,
        @Nullable @Valid CheckInRequest checkIn,
        @Nullable @Size(max = 64) String planId) {

    /**
     * 签到请求: position and accuracy, or a reason why there are none.
     *
     * @param position where the device was
     * @param accuracyMetres how exact it says it is
     * @param reason why by hand, without a position
     */
    record CheckInRequest(
            @Nullable @Valid PositionRequest position,
            @Nullable @Min(0) @Max(100_000) Integer accuracyMetres,
            @Nullable @Size(min = 2, max = 200) String reason) {

        @AssertTrue(message = "FN-12.check-in-either")
        boolean isEitherLocatedOrByHand() {
            return (position != null && accuracyMetres != null) != (reason != null && !reason.isBlank())
                    && (position == null) == (accuracyMetres == null);
        }

        CheckIn against(@Nullable GeoPoint address) {
            return position != null && accuracyMetres != null
                    ? CheckIn.located(position.toPoint(), accuracyMetres, address)
                    : CheckIn.byHand(reason == null ? "" : reason.strip());
        }
    }

    FollowUp.Told told() {
        CheckInRequest proof = checkIn;
        return new FollowUp.Told(
                id,
                kind,
                doneAt,
                note.strip(),
                outcome,
                address -> proof == null ? null : proof.against(address),
                planId);
    }
}
