package gridline.campaign.budget.model;

import gridline.contracts.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 支出项: what was reserved, and later spent or released (CP-51).
 *
 * @param id the caller's, so that a repetition is harmless
 * @param category one of the five
 * @param communityId community it was for; null for the whole grid
 * @param amount reserved; when spent, what it really cost
 * @param purpose what for
 * @param by staff id
 * @param spentOn day it was paid; null while only reserved
 * @param released given up before anything was paid
 * @param courtesy declaration the fifth category needs (CO-32); null for the others
 */
public record BudgetEntry(
        String id,
        BudgetCategory category,
        @Nullable String communityId,
        Money amount,
        String purpose,
        String by,
        @Nullable LocalDate spentOn,
        boolean released,
        @Nullable Courtesy courtesy) {

    /** The same, paid. */
    BudgetEntry spent(Money cost, LocalDate on) {
        return new BudgetEntry(id, category, communityId, cost, purpose, by, on, false, courtesy);
    }

    /** The same, given up. */
    BudgetEntry givenUp() {
        return new BudgetEntry(id, category, communityId, amount, purpose, by, null, true, courtesy);
    }
}
