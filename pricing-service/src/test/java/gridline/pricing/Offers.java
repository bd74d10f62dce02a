package gridline.pricing;

import static gridline.contracts.community.CompetitorTier.FIRST;
import static gridline.contracts.community.CompetitorTier.SECOND;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.pricing.offer.model.CompetitorOffer;
import java.time.LocalDate;

/** Offers for tests: of first- and second-tier competitors, seen on {@link #TODAY} unless said otherwise. */
public final class Offers {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    public static final String RECORDER = "u-assistant";

    private Offers() {}

    public static CompetitorOffer first(String competitor, int speedMbps, String fee) {
        return offer(competitor, FIRST, speedMbps, Money.yuan(fee), TODAY);
    }

    public static CompetitorOffer second(String competitor, int speedMbps, String fee) {
        return offer(competitor, SECOND, speedMbps, Money.yuan(fee), TODAY);
    }

    public static CompetitorOffer offer(
            String competitor, CompetitorTier tier, int speedMbps, Money fee, LocalDate observedOn) {
        return new CompetitorOffer(
                "o-" + competitor + "-" + speedMbps + "-" + fee.fen() + "-" + observedOn,
                competitor,
                "operator " + competitor,
                tier,
                speedMbps,
                fee,
                null,
                24,
                null,
                observedOn,
                OfferSource.LEAFLET,
                RECORDER);
    }

    public static CompetitorOffer seenOn(CompetitorOffer offer, LocalDate day) {
        return offer(offer.competitorId(), offer.tier(), offer.speedMbps(), offer.monthlyFee(), day);
    }
}
