package gridline.contracts.funnel;

import java.time.LocalDate;

/**
 * 线索接收: the funnel has a lead of a firm in its inbox (CP-40).
 *
 * @param leadId lead of the campaign service
 * @param communityId community it happened in
 * @param gridPath path of the grid the community lies in
 * @param receivedOn day, Asia/Shanghai
 */
public record LeadReceived(String leadId, String communityId, String gridPath, LocalDate receivedOn)
        implements FunnelEvent {

    @Override
    public String subject() {
        return leadId;
    }
}
