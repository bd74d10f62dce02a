package gridline.contracts.pricing;

import java.time.LocalDate;

/**
 * 报价撤回: a quote that nobody accepted was taken back; it cannot be accepted any more.
 *
 * @param quoteId quote the event happened to
 * @param number readable number
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param customerId customer of the funnel, or household; opaque
 * @param firm whether it is a firm
 * @param reason why, in words without personal data
 * @param withdrawnOn day
 * @param withdrawnBy staff id
 */
public record QuoteWithdrawn(
        String quoteId,
        String number,
        String communityId,
        String gridPath,
        String customerId,
        boolean firm,
        String reason,
        LocalDate withdrawnOn,
        String withdrawnBy)
        implements PricingEvent {

    @Override
    public String subject() {
        return quoteId;
    }
}
