package gridline.contracts.pricing;

import java.time.LocalDate;

/**
 * 资费撤回: a tariff may no longer be sold; customers who have it keep it.
 *
 * @param tariffId tariff the event happened to
 * @param communityId community it is sold in
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param withdrawnOn day from which it may not be sold
 * @param reason why, as the supervisor stated it
 * @param withdrawnBy staff id of the supervisor
 */
public record TariffWithdrawn(
        String tariffId,
        String communityId,
        String communityName,
        String gridPath,
        LocalDate withdrawnOn,
        String reason,
        String withdrawnBy)
        implements PricingEvent {

    @Override
    public String subject() {
        return tariffId;
    }
}
