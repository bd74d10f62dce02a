package gridline.pricing.special.model;

import gridline.contracts.Money;

/**
 * 基准资费: the approved tariff an offer departs from, as it was when the offer was designed.
 *
 * @param prepaid what is usually paid in advance
 * @param installationFee usual one-time fee
 */
public record BaseTariff(
        String tariffId,
        String communityId,
        String communityName,
        String gridPath,
        int speedMbps,
        Money monthlyFee,
        int termMonths,
        Money prepaid,
        Money installationFee) {}
