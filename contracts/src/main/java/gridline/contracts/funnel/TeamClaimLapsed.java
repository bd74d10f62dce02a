package gridline.contracts.funnel;

import java.time.Instant;

/**
 * 团队认领到期: no salesperson claimed the customer in time; the team has it no longer (FN-S2).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param lapsedAt end of the claim of the team
 */
public record TeamClaimLapsed(String customerId, String communityId, String gridPath, Instant lapsedAt)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
