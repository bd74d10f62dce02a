package gridline.contracts.funnel;

/**
 * 阶段回退: the customer moved backward, with a reason (FN-02).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param from stage left
 * @param to stage entered
 * @param reason code of the reason
 * @param by staff id of who moved it
 */
public record StageMovedBack(
        String customerId,
        String communityId,
        String gridPath,
        FunnelStage from,
        FunnelStage to,
        String reason,
        String by)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
