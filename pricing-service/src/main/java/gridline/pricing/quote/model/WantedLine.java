package gridline.pricing.quote.model;

import gridline.pricing.bundle.model.Composition;
import org.jspecify.annotations.Nullable;

/** 报价需求: what somebody wants quoted; the price is not theirs to say. */
public sealed interface WantedLine {

    int quantity();

    /** An approved tariff. */
    record OfTariff(String tariffId, int quantity) implements WantedLine {}

    /** A bundle, for firms; with an approved tariff for the broadband line of an enhanced one. */
    record OfBundle(Composition composition, @Nullable String broadbandTariffId, int quantity) implements WantedLine {}

    /**
     * An approved special offer, one per customer.
     *
     * @param buildingId building in which the customer joined a group (PR-08); null for other offers
     */
    record OfSpecialOffer(String specialOfferId, @Nullable String buildingId) implements WantedLine {

        @Override
        public int quantity() {
            return 1;
        }
    }
}
