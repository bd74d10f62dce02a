package gridline.funnel.tariff.model;

import gridline.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * 资费条款: what one line costs at a tariff.
 *
 * @param speedMbps downstream speed in Mbit/s
 * @param monthlyFee price a month and line
 * @param termMonths months prepaid or bound
 * @param installationFee one-time fee a line; null if the usual one applies
 */
public record TariffTerms(
        int speedMbps,
        Money monthlyFee,
        int termMonths,
        @Nullable Money installationFee) {}
