package gridline.contracts.community;

import gridline.contracts.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 竞争对手资费: an offer of a competitor was seen in a community.
 *
 * @param communityId community the event happened to
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param offerId identity of the observation
 * @param competitorId operator that makes the offer
 * @param competitorName its name
 * @param tier its tier
 * @param speedMbps downstream speed in Mbit/s, at least 1
 * @param monthlyFee price a month
 * @param oneTimeFee installation or entry fee, if known
 * @param termMonths months the customer is bound, if known
 * @param prepaid amount paid in advance, if known
 * @param observedOn day it was seen
 * @param source where it was seen
 * @param recordedBy staff id of who recorded it
 */
public record CompetitorOfferObserved(
        String communityId,
        String communityName,
        String gridPath,
        String offerId,
        String competitorId,
        String competitorName,
        CompetitorTier tier,
        int speedMbps,
        Money monthlyFee,
        @Nullable Money oneTimeFee,
        @Nullable Integer termMonths,
        @Nullable Money prepaid,
        LocalDate observedOn,
        OfferSource source,
        String recordedBy)
        implements CommunityEvent {

    @Override
    public String subject() {
        return communityId;
    }
}
