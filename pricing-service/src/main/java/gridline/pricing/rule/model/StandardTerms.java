package gridline.pricing.rule.model;

import gridline.contracts.Money;

/**
 * 标准条款: what we bind a customer to whatever the competitor asks; the source's example answers two years prepaid with one.
 *
 * @param months months prepaid, 1 to 36
 * @param installationFee one-time fee, at least 0
 */
public record StandardTerms(int months, Money installationFee) {}
