package gridline.contracts.funnel;

import java.time.Instant;

/**
 * 报备续期: a qualifying sales action of the holder moved the end of the registration (FN-12).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param holderId staff id of the holder
 * @param heldUntil end of the registration from now on
 * @param restored whether the registration had run out and came back, since the action was done before its end
 */
public record RegistrationRenewed(
        String customerId, String communityId, String gridPath, String holderId, Instant heldUntil, boolean restored)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
