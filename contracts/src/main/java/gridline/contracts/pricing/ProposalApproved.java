package gridline.contracts.pricing;

import gridline.contracts.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 资费建议批准: a supervisor approved a proposal (PR-10). The tariff it brings into force announces itself with
 * {@link TariffApproved}; only that one says what may be sold.
 *
 * @param proposalId proposal the event happened to
 * @param communityId community it is for
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param speedMbps downstream speed in Mbit/s
 * @param monthlyFee price a month
 * @param termMonths months prepaid or bound
 * @param installationFee one-time fee; null if the usual one applies
 * @param validFrom first day the tariff may be sold
 * @param validUntil last day the tariff may be sold; null if open
 * @param firstUsers lines the tariff may be sold to before it ends by itself; null if unlimited (PR-05)
 * @param approvedBy staff id of the supervisor
 * @param approvedAt when it was approved
 */
public record ProposalApproved(
        String proposalId,
        String communityId,
        String communityName,
        String gridPath,
        int speedMbps,
        Money monthlyFee,
        int termMonths,
        @Nullable Money installationFee,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer firstUsers,
        String approvedBy,
        Instant approvedAt)
        implements PricingEvent {

    @Override
    public String subject() {
        return proposalId;
    }
}
