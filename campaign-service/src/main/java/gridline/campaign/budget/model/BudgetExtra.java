package gridline.campaign.budget.model;

import gridline.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * 超预算申请 (CP-52): one more amount for a category.
 *
 * @param approved null while no supervisor decided
 * @param ruling who decided; null while nobody has
 */
public record BudgetExtra(
        String id,
        BudgetCategory category,
        Money amount,
        String reason,
        String by,
        @Nullable Boolean approved,
        @Nullable BudgetSign ruling) {}
