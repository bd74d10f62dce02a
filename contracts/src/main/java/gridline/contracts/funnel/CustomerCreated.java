package gridline.contracts.funnel;

/**
 * 客户建档: a customer file was opened; the customer starts as TARGET (FN-S1).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param by staff id of who opened it
 */
public record CustomerCreated(String customerId, String communityId, String gridPath, String by)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
