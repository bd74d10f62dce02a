package gridline.community.competitor;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 竞争对手资费: an offer of a competitor as it was seen in a community, kept as it was seen; a later price is another offer.
 *
 * @param communityId community it was seen in
 * @param gridPath path of that community's grid
 * @param competitorId operator that makes it
 * @param competitorName its name on that day
 * @param tier its tier on that day
 * @param speedMbps downstream speed in Mbit/s, 1 to 100,000
 * @param monthlyFee price a month, above 0
 * @param oneTimeFee installation or entry fee, if known
 * @param termMonths months the customer is bound, if known
 * @param prepaid amount paid in advance, if known
 * @param source where it was seen
 * @param observedOn day it was seen, Asia/Shanghai
 * @param recordedBy staff id of who recorded it
 * @param recordedAt when
 */
public record CompetitorOffer(
        String communityId,
        String gridPath,
        String competitorId,
        String competitorName,
        CompetitorTier tier,
        int speedMbps,
        Money monthlyFee,
        @Nullable Money oneTimeFee,
        @Nullable Integer termMonths,
        @Nullable Money prepaid,
        OfferSource source,
        LocalDate observedOn,
        String recordedBy,
        Instant recordedAt) {}
