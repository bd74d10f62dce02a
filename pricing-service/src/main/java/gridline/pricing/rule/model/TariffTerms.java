package gridline.pricing.rule.model;

import gridline.contracts.Money;

/**
 * 资费条款: what a household would be offered.
 *
 * @param speedMbps downstream speed in Mbit/s
 * @param monthlyFee price a month
 * @param termMonths months prepaid
 * @param prepaid amount paid in advance: the fee times the months
 * @param installationFee one-time fee
 */
public record TariffTerms(int speedMbps, Money monthlyFee, int termMonths, Money prepaid, Money installationFee) {

    /** The terms for a price under the standard terms of a rule set. */
    static TariffTerms of(int speedMbps, Money monthlyFee, StandardTerms standard) {
        return new TariffTerms(
                speedMbps,
                monthlyFee,
                standard.months(),
                monthlyFee.times(standard.months()),
                standard.installationFee());
    }

    String terms() {
        return speedMbps + "/" + monthlyFee.amount() + "/" + termMonths + "/" + installationFee.amount();
    }
}
