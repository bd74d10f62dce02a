package gridline.pricing.special.web;

import gridline.contracts.Money;
import gridline.platform.persistence.Versioned;
import gridline.pricing.special.model.BaseTariff;
import gridline.pricing.special.model.OfferTerms;
import gridline.pricing.special.model.SpecialOffer;
import gridline.pricing.special.model.SpecialStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 特殊优惠视图: a special offer as clients see it.
 *
 * @param sellable whether it may be sold today
 * @param taken places taken of a launch offer
 * @param left places left of a launch offer
 */
record SpecialOfferView(
        String id,
        String name,
        String communityId,
        String communityName,
        String gridPath,
        SpecialStatus status,
        boolean sellable,
        LocalDate startsOn,
        LocalDate endsOn,
        TermsDocument terms,
        BaseView base,
        ChargesView charges,
        @Nullable Integer taken,
        @Nullable Integer left,
        String rulesId,
        int rulesVersion,
        String designedBy,
        @Nullable SignView validation,
        @Nullable SignView ruling,
        @Nullable SignView ending,
        long version) {

    /** 基准资费. */
    record BaseView(
            String tariffId, int speedMbps, Money monthlyFee, int termMonths, Money prepaid, Money installationFee) {}

    /** 收费: what a customer pays under the offer. */
    record ChargesView(int speedMbps, Money monthlyFee, int months, Money prepaid, Money oneTimeFee) {}

    /** 签字. */
    record SignView(String by, Instant at, @Nullable String comment) {

        private static @Nullable SignView of(SpecialOffer.@Nullable Sign sign) {
            return sign == null ? null : new SignView(sign.by(), sign.at(), sign.comment());
        }
    }

    static SpecialOfferView of(Versioned<SpecialOffer> stored, LocalDate today) {
        SpecialOffer offer = stored.state();
        BaseTariff base = offer.base();
        OfferTerms.Charges charges = offer.terms().charges(base);
        boolean launch = offer.terms() instanceof OfferTerms.Launch;
        return new SpecialOfferView(
                offer.id(),
                offer.name(),
                base.communityId(),
                base.communityName(),
                offer.gridPath(),
                offer.status(),
                offer.unsellable(today).isEmpty() && !(launch && offer.left() == 0),
                offer.startsOn(),
                offer.endsOn(),
                TermsDocument.of(offer.terms()),
                new BaseView(
                        base.tariffId(),
                        base.speedMbps(),
                        base.monthlyFee(),
                        base.termMonths(),
                        base.prepaid(),
                        base.installationFee()),
                new ChargesView(
                        charges.speedMbps(),
                        charges.monthlyFee(),
                        charges.months(),
                        charges.prepaid(),
                        charges.oneTimeFee()),
                launch ? offer.takers().size() : null,
                launch ? offer.left() : null,
                offer.rulesId(),
                offer.rulesVersion(),
                offer.designedBy(),
                SignView.of(offer.validation()),
                SignView.of(offer.ruling()),
                SignView.of(offer.ending()),
                stored.version());
    }
}
