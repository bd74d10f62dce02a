package gridline.campaign.budget;

import gridline.campaign.budget.model.Budget;
import gridline.campaign.budget.model.BudgetCategory;
import gridline.campaign.budget.model.BudgetEntry;
import gridline.campaign.budget.model.BudgetExtra;
import gridline.campaign.budget.model.BudgetLine;
import gridline.campaign.budget.model.BudgetSign;
import gridline.contracts.Money;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.CsvColumns;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A budget as it is shown: plan, approval, reservation and spending of each of the five categories (CP-50). */
@Schema(name = "Budget")
record BudgetView(
        String id,
        String gridPath,
        String quarter,
        Budget.Status status,
        List<CategoryView> categories,
        List<BudgetLine> lines,
        List<BudgetExtra> extras,
        List<BudgetEntry> entries,
        String plannedBy,
        @Nullable BudgetSign ruling,
        long version) {

    /** The figures of one category; {@code left} is what is approved and neither reserved nor spent. */
    @Schema(name = "BudgetCategoryFigures")
    record CategoryView(
            BudgetCategory category, Money planned, Money approved, Money reserved, Money spent, Money left) {

        static CategoryView of(Budget budget, BudgetCategory category) {
            Budget.Figures figures = budget.figures(category);
            return new CategoryView(
                    category,
                    figures.planned(),
                    figures.approved(),
                    figures.reserved(),
                    figures.spent(),
                    figures.approved().minus(figures.reserved()).minus(figures.spent()));
        }
    }

    static BudgetView of(Versioned<Budget> versioned) {
        Budget budget = versioned.state();
        return new BudgetView(
                budget.id(),
                budget.gridPath(),
                budget.quarter(),
                budget.status(),
                Arrays.stream(BudgetCategory.values())
                        .map(category -> CategoryView.of(budget, category))
                        .toList(),
                budget.lines(),
                budget.extras(),
                budget.entries(),
                budget.plannedBy(),
                budget.ruling(),
                versioned.version());
    }

    /** For finance: one row per budget, four columns for each category. */
    static CsvColumns<BudgetView> columns() {
        CsvColumns<BudgetView> columns =
                CsvColumns.of(BudgetView.class, "categories", "lines", "extras", "entries", "ruling");
        for (BudgetCategory category : BudgetCategory.values()) {
            String name = category.name().toLowerCase(Locale.ROOT);
            columns.column(name + "_planned", view -> view.figure(category).planned())
                    .column(name + "_approved", view -> view.figure(category).approved())
                    .column(name + "_reserved", view -> view.figure(category).reserved())
                    .column(name + "_spent", view -> view.figure(category).spent());
        }
        return columns;
    }

    private CategoryView figure(BudgetCategory category) {
        return categories.get(category.ordinal());
    }
}
