package gridline.contracts.funnel;

import java.time.Instant;

/**
 * 报备到期提醒: the registration ends soon unless the holder acts (FN-13, FN-15).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param holderId staff id of the holder
 * @param daysBefore days before the end this warning is for
 * @param heldUntil end of the registration
 */
public record RegistrationWarned(
        String customerId, String communityId, String gridPath, String holderId, int daysBefore, Instant heldUntil)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
