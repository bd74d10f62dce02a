package gridline.pricing.rule.model;

import gridline.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * 资费条款: what a household would be offered.
 *
 * @param speedMbps downstream speed in Mbit/s
 * @param monthlyFee price a month
 * @param termMonths months prepaid
 * @param prepaid amount paid in advance: the fee times the months
 * @param installationFee one-time fee
 * @param limit how long and to how many it may be sold; null without a limit
 */
public record TariffTerms(
        int speedMbps,
        Money monthlyFee,
        int termMonths,
        Money prepaid,
        Money installationFee,
        @Nullable SaleLimit limit) {

    /**
     * 限量限时 (PR-05).
     *
     * @param firstUsers lines that may be signed
     * @param days days from approval, the day of approval included
     */
    public record SaleLimit(int firstUsers, int days) {}

    /** The terms for a price under the standard terms of a rule set. */
    static TariffTerms of(int speedMbps, Money monthlyFee, StandardTerms standard, Rule.@Nullable Limited limited) {
        return new TariffTerms(
                speedMbps,
                monthlyFee,
                standard.months(),
                monthlyFee.times(standard.months()),
                standard.installationFee(),
                limited == null ? null : new SaleLimit(limited.firstUsers(), limited.days()));
    }

    String terms() {
        String always = speedMbps + "/" + monthlyFee.amount() + "/" + termMonths + "/" + installationFee.amount();
        return limit == null ? always : always + "/" + limit.firstUsers() + "/" + limit.days() + "d";
    }
}
