package gridline.contracts.funnel;

/**
 * 客户流失: the pass through the funnel ended without a deal (FN-02).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param from stage it was lost at
 * @param reason code of the reason
 * @param by staff id of who recorded it
 */
public record CustomerLost(
        String customerId, String communityId, String gridPath, FunnelStage from, String reason, String by)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
