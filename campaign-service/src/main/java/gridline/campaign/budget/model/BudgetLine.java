package gridline.campaign.budget.model;

import gridline.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * 预算行 (CP-50).
 *
 * @param category one of the five
 * @param communityId community it is meant for; null for the whole grid
 * @param kind what it is, for example 雨伞
 * @param quantity pieces; null where only the cost is planned
 * @param cost all pieces together
 */
public record BudgetLine(
        BudgetCategory category,
        @Nullable String communityId,
        String kind,
        @Nullable Integer quantity,
        Money cost) {}
