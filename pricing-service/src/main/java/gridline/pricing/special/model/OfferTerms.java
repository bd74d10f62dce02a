package gridline.pricing.special.model;

import gridline.contracts.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** 优惠条款: what a special offer gives; each kind under its own rule. */
public sealed interface OfferTerms {

    /** What a customer pays under it. */
    Charges charges(BaseTariff base);

    /**
     * 收费.
     *
     * @param speedMbps downstream speed
     * @param monthlyFee price a month
     * @param months months prepaid
     * @param prepaid paid in advance
     * @param oneTimeFee installation
     */
    record Charges(int speedMbps, Money monthlyFee, int months, Money prepaid, Money oneTimeFee) {}

    /**
     * 首发优惠 (PR-05): the first users get a better tariff or a lower entry.
     *
     * @param firstN how many
     * @param monthlyFee better price a month; null if the usual one stays
     * @param installationFee lower one-time fee; null if the usual one stays
     */
    record Launch(
            int firstN,
            @Nullable Money monthlyFee,
            @Nullable Money installationFee) implements OfferTerms {

        @Override
        public Charges charges(BaseTariff base) {
            Money fee = monthlyFee == null ? base.monthlyFee() : monthlyFee;
            Money entry = installationFee == null ? base.installationFee() : installationFee;
            Money prepaid = monthlyFee == null ? base.prepaid() : monthlyFee.times(base.termMonths());
            return new Charges(base.speedMbps(), fee, base.termMonths(), prepaid, entry);
        }
    }

    /**
     * 限时包月 (PR-06): a monthly plan for tenants.
     *
     * @param hours hours a month
     * @param overagePerHour fee of each further hour
     */
    record TimeCapped(int speedMbps, int hours, Money monthlyFee, Money overagePerHour) implements OfferTerms {

        @Override
        public Charges charges(BaseTariff base) {
            return new Charges(speedMbps, monthlyFee, 1, monthlyFee, base.installationFee());
        }
    }

    /** 租户入网 (PR-07): a lower threshold for tenants; the package is as quoted, no part follows from another. */
    record TenantEntry(Money monthlyFee, int months, Money prepaid, Money installationFee) implements OfferTerms {

        @Override
        public Charges charges(BaseTariff base) {
            return new Charges(base.speedMbps(), monthlyFee, months, prepaid, installationFee);
        }
    }

    /**
     * 集体入网 (PR-08): households of one building join together.
     *
     * @param least fewest of a group
     * @param most most of a group
     * @param waived part of each one's one-time fee
     * @param prepaid what each pays in advance
     */
    record GroupJoining(int least, int most, Money waived, Money prepaid) implements OfferTerms {

        @Override
        public Charges charges(BaseTariff base) {
            Money oneTime = base.installationFee().minus(waived);
            return new Charges(base.speedMbps(), base.monthlyFee(), base.termMonths(), prepaid, oneTime);
        }
    }

    /**
     * 公纳宽带 (PR-09): discounted or free service to property offices.
     *
     * @param offices how many at most
     * @param discountPercent 1 to 100, which is free
     * @param reason why
     */
    record PropertyOffice(int offices, int discountPercent, String reason) implements OfferTerms {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public Charges charges(BaseTariff base) {
            Money fee = base.monthlyFee().minus(granted(base.monthlyFee(), discountPercent));
            return new Charges(base.speedMbps(), fee, base.termMonths(), fee.times(base.termMonths()), Money.ZERO);
        }

        /** What the operator gives up a month for each office. */
        static Money granted(Money monthlyFee, int percent) {
            BigDecimal part = monthlyFee.amount().multiply(BigDecimal.valueOf(percent));
            return new Money(part.divide(HUNDRED, 2, RoundingMode.HALF_UP), Money.CNY);
        }
    }
}
