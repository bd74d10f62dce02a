package gridline.contracts.funnel;

import java.time.Instant;

/**
 * 报备移交: the holder handed the customer to a colleague, who accepted; the end stays as it was (FN-14).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param formerHolderId staff id of who held it
 * @param holderId staff id of the holder from now on
 * @param heldUntil end of the registration
 */
public record RegistrationTransferred(
        String customerId,
        String communityId,
        String gridPath,
        String formerHolderId,
        String holderId,
        Instant heldUntil)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
