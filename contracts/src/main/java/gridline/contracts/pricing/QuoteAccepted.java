package gridline.contracts.pricing;

import gridline.contracts.Money;
import java.time.LocalDate;

/**
 * 报价接受: the customer accepted a quote; its prices stay as they are.
 *
 * @param quoteId quote the event happened to
 * @param number readable number
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param customerId customer of the funnel, or household; opaque
 * @param firm whether it is a firm
 * @param monthlyFee price a month
 * @param dueAtStart to be paid when the service begins
 * @param acceptedOn day
 * @param acceptedBy staff id of who recorded it
 */
public record QuoteAccepted(
        String quoteId,
        String number,
        String communityId,
        String gridPath,
        String customerId,
        boolean firm,
        Money monthlyFee,
        Money dueAtStart,
        LocalDate acceptedOn,
        String acceptedBy)
        implements PricingEvent {

    @Override
    public String subject() {
        return quoteId;
    }
}
