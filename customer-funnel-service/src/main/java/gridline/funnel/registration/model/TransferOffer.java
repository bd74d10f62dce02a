package gridline.funnel.registration.model;

import gridline.funnel.staff.model.StaffMember;
import java.time.Instant;

/**
 * 移交申请: the holder, or a superior, offers the customer to a colleague, who has yet to accept (FN-14).
 *
 * @param to who may accept
 * @param by who offered
 * @param offeredAt when
 * @param expiresAt when the offer ends by itself
 * @param reason why
 */
public record TransferOffer(StaffMember to, StaffMember by, Instant offeredAt, Instant expiresAt, String reason) {

    public boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
