package gridline.contracts.funnel;

import gridline.contracts.Money;

/**
 * 订单签订: the customer signed an order at a frozen price (FN-S5).
 *
 * @param customerId customer the event happened to
 * @param communityId community the customer sits in
 * @param gridPath path of the grid the community lies in
 * @param orderId order that was signed
 * @param tariffId tariff it rests on
 * @param lines number of broadband lines
 * @param monthlyFee price a month for all lines
 */
public record OrderSigned(
        String customerId,
        String communityId,
        String gridPath,
        String orderId,
        String tariffId,
        int lines,
        Money monthlyFee)
        implements FunnelEvent {

    @Override
    public String subject() {
        return customerId;
    }
}
