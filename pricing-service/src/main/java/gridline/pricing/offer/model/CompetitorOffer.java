package gridline.pricing.offer.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 竞争对手资费: one observation of what a competitor asks for one speed (PR-21).
 *
 * @param offerId identity of the observation
 * @param competitorId operator that makes the offer
 * @param competitorName its name
 * @param tier its tier, which decides the positioning against it
 * @param speedMbps downstream speed in Mbit/s, at least 1
 * @param monthlyFee price a month
 * @param oneTimeFee installation or entry fee, if known
 * @param termMonths months the customer is bound, if known
 * @param prepaid amount paid in advance, if known
 * @param observedOn day it was seen
 * @param source where it was seen
 * @param recordedBy staff id of who recorded it
 */
public record CompetitorOffer(
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
        String recordedBy) {

    /** One order for everything that lists offers, so that no decision depends on the order they arrived in. */
    public static final Comparator<CompetitorOffer> ORDER = CompetitorOffer::compared;

    /** Written out, since a chain of comparators costs more than the rest of a quick decision. */
    private static int compared(CompetitorOffer one, CompetitorOffer other) {
        int compared = one.tier.compareTo(other.tier);
        compared = compared != 0 ? compared : Integer.compare(one.speedMbps, other.speedMbps);
        compared = compared != 0 ? compared : one.monthlyFee.compareTo(other.monthlyFee);
        compared = compared != 0 ? compared : one.competitorId.compareTo(other.competitorId);
        return compared != 0 ? compared : one.offerId.compareTo(other.offerId);
    }

    /** Age in days on the given day; negative if it was dated in the future. */
    public long ageInDays(LocalDate today) {
        return today.toEpochDay() - observedOn.toEpochDay();
    }

    /** Whether it may no longer carry a proposal (PR-21): older than the given number of days. */
    public boolean isStale(LocalDate today, int staleAfterDays) {
        return ageInDays(today) > staleAfterDays;
    }

    /** Whether the other observation is of the same competitor and speed, and so takes this one's place. */
    public boolean sameProductAs(CompetitorOffer other) {
        return competitorId.equals(other.competitorId) && speedMbps == other.speedMbps;
    }

    /** The same offer with the name and tier its competitor has now. */
    public CompetitorOffer madeBy(String name, CompetitorTier currentTier) {
        return new CompetitorOffer(
                offerId,
                competitorId,
                name,
                currentTier,
                speedMbps,
                monthlyFee,
                oneTimeFee,
                termMonths,
                prepaid,
                observedOn,
                source,
                recordedBy);
    }

    /** What the customer is asked for, without when and by whom it was seen; equal terms call for no second proposal. */
    public String terms() {
        return String.join(
                "/",
                competitorId,
                tier.name(),
                Integer.toString(speedMbps),
                monthlyFee.amount().toPlainString(),
                Objects.toString(oneTimeFee, "-"),
                Objects.toString(termMonths, "-"),
                Objects.toString(prepaid, "-"));
    }
}
