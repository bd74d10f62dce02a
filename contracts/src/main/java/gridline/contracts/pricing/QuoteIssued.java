package gridline.contracts.pricing;

import gridline.contracts.Money;
import java.time.LocalDate;

/**
 * 报价发出: a household or firm was quoted a price.
 *
 * @param quoteId quote the event happened to
 * @param number readable number
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param customerId customer of the funnel, or household; opaque
 * @param firm whether it is a firm
 * @param monthlyFee price a month
 * @param dueAtStart to be paid when the service begins
 * @param validUntil last day it can be accepted
 * @param issuedBy staff id
 */
public record QuoteIssued(
        String quoteId,
        String number,
        String communityId,
        String gridPath,
        String customerId,
        boolean firm,
        Money monthlyFee,
        Money dueAtStart,
        LocalDate validUntil,
        String issuedBy)
        implements PricingEvent {

    @Override
    public String subject() {
        return quoteId;
    }
}
