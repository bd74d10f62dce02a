package gridline.contracts.funnel;

/**
 * 撤销合并: a merge was taken back within a day; the file counts again (FN-16).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param keptCustomerId customer whose file had been kept
 * @param by staff id of who did it
 */
public record CustomerMergeUndone(
        String customerId, String communityId, String gridPath, String keptCustomerId, String by)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
