package gridline.contracts.funnel;

import java.time.Instant;

/**
 * 报备到期: the registration ran out and the customer went back to the pool (FN-11).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param formerHolderId staff id of who held it
 * @param lapsedAt end of the registration
 */
public record RegistrationLapsed(
        String customerId, String communityId, String gridPath, String formerHolderId, Instant lapsedAt)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
