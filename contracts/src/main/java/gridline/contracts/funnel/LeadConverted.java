package gridline.contracts.funnel;

/**
 * 线索转客户: a lead became a customer of the funnel (CP-42).
 *
 * @param leadId lead of the campaign service
 * @param customerId customer it became
 * @param communityId community it happened in
 * @param gridPath path of the grid the community lies in
 * @param by staff id of who opened the file
 */
public record LeadConverted(String leadId, String customerId, String communityId, String gridPath, String by)
        implements FunnelEvent {

    @Override
    public String subject() {
        return leadId;
    }
}
