package gridline.contracts.pricing;

import gridline.contracts.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 资费批准: a supervisor approved a price strategy; the tariff may be sold (PR-10).
 *
 * @param tariffId tariff the event happened to
 * @param communityId community it is sold in
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param proposalId proposal that was approved
 * @param speedMbps downstream speed in Mbit/s
 * @param monthlyFee price a month
 * @param termMonths months prepaid or bound
 * @param installationFee one-time fee; null if the usual one applies
 * @param validFrom first day it may be sold
 * @param validUntil last day it may be sold; null if open
 * @param approvedBy staff id of the supervisor
 */
public record TariffApproved(
        String tariffId,
        String communityId,
        String communityName,
        String gridPath,
        String proposalId,
        int speedMbps,
        Money monthlyFee,
        int termMonths,
        @Nullable Money installationFee,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String approvedBy)
        implements PricingEvent {

    @Override
    public String subject() {
        return tariffId;
    }
}
