package gridline.campaign;

import gridline.campaign.budget.model.Budget;
import gridline.campaign.draw.model.Draw;
import gridline.campaign.draw.model.DrawStatus;
import gridline.campaign.draw.model.Prize;
import gridline.campaign.poster.model.Poster;
import gridline.campaign.poster.model.PosterPlace;
import gridline.campaign.stock.StockStore;
import gridline.campaign.stock.model.StockCategory;
import gridline.campaign.stock.model.StockItem;
import gridline.campaign.vine.model.Vine;
import gridline.campaign.wordofmouth.model.Activity;
import gridline.campaign.wordofmouth.model.ActivityKind;
import gridline.contracts.Money;
import gridline.platform.persistence.Aggregates;
import gridline.platform.web.DuplicateException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the probes of the access matrix reach: one thing of each kind, in one grid. */
@Component
class AccessObjects {

    static final String GRID = "/13/1301/130102/130102001";

    private final StockStore stock;
    private final Aggregates<Budget> budgets;

    private final Aggregates<Draw> draws;
    private final Aggregates<Poster> posters;
    private final Aggregates<Activity> activities;
    private final Aggregates<Vine> vines;

    AccessObjects(
            StockStore stock,
            Aggregates<Budget> budgets,
            Aggregates<Draw> draws,
            Aggregates<Poster> posters,
            Aggregates<Activity> activities,
            Aggregates<Vine> vines) {
        this.stock = stock;
        this.budgets = budgets;
        this.draws = draws;
        this.posters = posters;
        this.activities = activities;
        this.vines = vines;
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

    void storeWeapons() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        once(
                draws,
                "d-access",
                new Draw(
                        "d-access",
                        "access",
                        "c-1",
                        GRID,
                        "抽奖",
                        DrawStatus.DRAFT,
                        2,
                        List.of(new Prize("a", "s-access", "雨伞", 1)),
                        "00",
                        "00",
                        "salt",
                        List.of(),
                        List.of(),
                        "u-gm",
                        Instant.EPOCH));
        once(
                posters,
                "po-access",
                new Poster(
                        "po-access",
                        "c-1",
                        GRID,
                        PosterPlace.CORRIDOR,
                        "一楼",
                        "海报",
                        day,
                        day.plusDays(30),
                        "u-gm",
                        null,
                        null));
        once(
                activities,
                "wm-access",
                new Activity("wm-access", "c-1", GRID, ActivityKind.MATCH, "羽毛球赛", day, "u-gm", null, null));
        once(vines, "c-130102001007", new Vine("c-130102001007", GRID, List.of()));
    }

    private static <S> void once(Aggregates<S> all, String id, S state) {
        try {
            all.insert(id, state, List.of());
        } catch (DuplicateException thereAlready) {
            // A test before this one stored it.
        }
    }
}
