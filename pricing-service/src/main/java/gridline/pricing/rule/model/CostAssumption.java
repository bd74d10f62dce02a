package gridline.pricing.rule.model;

import java.math.BigDecimal;

/**
 * 成本假设: what PR-20 assumes about cost, since the platform does not know it.
 *
 * @param variableCostShare part of the compared fee that a user costs us each month, from 0 to less than 1
 */
public record CostAssumption(BigDecimal variableCostShare) {}
