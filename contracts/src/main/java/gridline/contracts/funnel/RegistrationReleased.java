package gridline.contracts.funnel;

/**
 * 报备释放: the customer went back to the pool by the holder’s own hand.
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param formerHolderId staff id of who held it
 */
public record RegistrationReleased(String customerId, String communityId, String gridPath, String formerHolderId)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
