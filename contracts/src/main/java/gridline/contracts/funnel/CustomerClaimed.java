package gridline.contracts.funnel;

import java.time.Instant;

/**
 * 客户认领: a salesperson holds the customer exclusively (FN-10).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param holderId staff id of the holder
 * @param heldUntil end of the registration
 */
public record CustomerClaimed(
        String customerId, String communityId, String gridPath, String holderId, Instant heldUntil)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
