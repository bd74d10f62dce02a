package gridline.contracts.funnel;

/**
 * 再次销售推进: an on-net customer moved in a further pass for another product, and stays on net meanwhile (FN-05).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param passId pass, unique within the customer
 * @param product product of the pass
 * @param to stage entered, or LOST
 * @param by staff id of who moved it
 */
public record FurtherPassMoved(
        String customerId, String communityId, String gridPath, String passId, String product, String to, String by)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
