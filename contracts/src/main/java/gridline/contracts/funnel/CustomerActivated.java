package gridline.contracts.funnel;

/**
 * 客户开通: the ordered service is handled and opened (FN-S6).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param orderId order that was opened
 * @param firstOrder whether the customer was not on net before
 */
public record CustomerActivated(
        String customerId, String communityId, String gridPath, String orderId, boolean firstOrder)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
