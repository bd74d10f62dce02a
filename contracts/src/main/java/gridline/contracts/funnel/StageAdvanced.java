package gridline.contracts.funnel;

/**
 * 阶段推进: the customer moved one stage forward (FN-01).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param from stage left
 * @param to stage entered
 * @param by staff id of who moved it
 */
public record StageAdvanced(
        String customerId, String communityId, String gridPath, FunnelStage from, FunnelStage to, String by)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
