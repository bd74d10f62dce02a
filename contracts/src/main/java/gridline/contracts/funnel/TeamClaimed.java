package gridline.contracts.funnel;

import java.time.Instant;

/**
 * 团队认领: the team put the customer on its list, before one of its salespeople claims it (FN-S2).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param by staff id of who claimed it for the team
 * @param until end of the claim of the team unless a salesperson claims the customer
 */
public record TeamClaimed(String customerId, String communityId, String gridPath, String by, Instant until)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
