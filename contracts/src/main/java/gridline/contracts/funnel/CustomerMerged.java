package gridline.contracts.funnel;

/**
 * 客户合并: the file was given up, since another one is about the same firm (FN-16); it is held by nobody any more.
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param keptCustomerId customer whose file is kept
 * @param by staff id of who did it
 */
public record CustomerMerged(String customerId, String communityId, String gridPath, String keptCustomerId, String by)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
