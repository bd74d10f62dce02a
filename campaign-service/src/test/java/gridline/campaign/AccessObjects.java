package gridline.campaign;

import gridline.campaign.budget.model.Budget;
import gridline.campaign.stock.StockStore;
import gridline.campaign.stock.model.StockCategory;
import gridline.campaign.stock.model.StockItem;
import gridline.contracts.Money;
import gridline.platform.persistence.Aggregates;
import gridline.platform.web.DuplicateException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the probes of the access matrix reach: one thing of each kind, in one grid. */
@Component
class AccessObjects {

    static final String GRID = "/13/1301/130102/130102001";

    private final StockStore stock;
    private final Aggregates<Budget> budgets;

    AccessObjects(StockStore stock, Aggregates<Budget> budgets) {
        this.stock = stock;
        this.budgets = budgets;
    }

    void store() {
        once(
                stock.items(),
                "s-access",
                new StockItem(
                        "s-access",
                        GRID,
                        "桥西库房",
                        "雨伞",
                        StockCategory.GIFT,
                        Money.yuan("12.50"),
                        100,
                        0,
                        List.of(),
                        List.of(),
                        List.of()));
        once(
                budgets,
                "b-access",
                new Budget(
                        "b-access",
                        GRID,
                        "2026-Q2",
                        Budget.Status.DRAFT,
                        List.of(),
                        List.of(),
                        List.of(),
                        "u-gm",
                        null));
    }

    private static <S> void once(Aggregates<S> all, String id, S state) {
        try {
            all.insert(id, state, List.of());
        } catch (DuplicateException thereAlready) {
            // A test before this one stored it.
        }
    }
}
