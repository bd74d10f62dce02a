package gridline.campaign.budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** CP-50 … CP-52 and CO-32: plan, approval, reservation, spending. */
class BudgetTest {

    private static final Money CAP = Money.yuan("200");
    private static final LocalDate BEFORE = LocalDate.of(2026, 3, 20);
    private static final LocalDate DURING = LocalDate.of(2026, 4, 20);

    @Test
    void cp50_giftsAndMaterialArePlannedByKindQuantityAndCost() {
        var lines = List.of(
                new BudgetLine(BudgetCategory.GIFTS, null, "雨伞", null, Money.yuan("100")),
                new BudgetLine(BudgetCategory.ROADSHOW, null, "场地", null, Money.ZERO));

        assertThat(codes(empty().plan(lines, "u-gm"))).containsExactly("CP-50.quantity-missing", "CP-50.cost-missing");
    }

    @Test
    void cp50_isHandedInBeforeTheQuarterAndApprovedBySomebodyElse() {
        Budget planned = planned();

        assertThat(codes(planned.submit(LocalDate.of(2026, 4, 1)))).containsExactly("CP-50.quarter-begun");
        Budget submitted = state(planned.submit(BEFORE));
        assertThat(codes(submitted.plan(List.of(), "u-gm"))).containsExactly("CP-50.not-open");
        assertThat(codes(submitted.rule(true, sign("u-gm")))).containsExactly("CP-52.own-plan");
        assertThat(codes(submitted.rule(false, new BudgetSign("u-sup", Instant.EPOCH, null))))
                .containsExactly("CP-52.reason-missing");
        Budget approved = state(submitted.rule(true, sign("u-sup")));
        assertThat(approved.figures(BudgetCategory.GIFTS).approved()).isEqualTo(Money.yuan("1000"));
    }

    @Test
    void cp51_keepsAnAmountOnceAndSpendsIt() {
        Budget reserved = state(approved().reserve(entry("e-1", BudgetCategory.GIFTS, "600", null), CAP));

        assertThat(state(reserved.reserve(entry("e-1", BudgetCategory.GIFTS, "600", null), CAP)))
                .isEqualTo(reserved);
        assertThat(codes(reserved.reserve(entry("e-2", BudgetCategory.GIFTS, "400.01", null), CAP)))
                .containsExactly("CP-52.beyond-plan");
        Budget spent = state(reserved.spend("e-1", Money.yuan("550"), DURING, DURING, CAP));
        assertThat(spent.figures(BudgetCategory.GIFTS))
                .isEqualTo(new Budget.Figures(Money.yuan("1000"), Money.yuan("1000"), Money.ZERO, Money.yuan("550")));
        assertThat(codes(spent.spend("e-1", Money.yuan("1"), DURING, DURING, CAP)))
                .containsExactly("CP-51.entry-closed");
        Budget released = state(reserved.release("e-1"));
        assertThat(released.figures(BudgetCategory.GIFTS).reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    void cp52_moreThanPlannedNeedsTheSupervisor() {
        Budget asked = state(approved()
                .askForMore(
                        new BudgetExtra("x-1", BudgetCategory.GIFTS, Money.yuan("500"), "热门礼品", "u-gm", null, null)));

        assertThat(codes(asked.reserve(entry("e-1", BudgetCategory.GIFTS, "1200", null), CAP)))
                .containsExactly("CP-52.beyond-plan");
        assertThat(codes(asked.ruleExtra("x-1", true, sign("u-gm")))).containsExactly("CP-52.own-plan");
        Budget more = state(asked.ruleExtra("x-1", true, sign("u-sup")));
        assertThat(state(more.reserve(entry("e-1", BudgetCategory.GIFTS, "1200", null), CAP))
                        .figures(BudgetCategory.GIFTS)
                        .reserved())
                .isEqualTo(Money.yuan("1200"));
    }

    @Test
    void cp52_theFifthCategoryIsDeclaredAndCappedPerPerson() {
        Budget budget = approved();
        Courtesy director = new Courtesy("p-17", "中秋慰问");

        assertThat(codes(budget.reserve(entry("e-1", BudgetCategory.COURTESY, "100", null), CAP)))
                .containsExactly("CO-32.not-declared");
        assertThat(codes(budget.reserve(entry("e-1", BudgetCategory.GIFTS, "100", director), CAP)))
                .containsExactly("CO-32.only-fifth-category");
        Budget once = state(budget.reserve(entry("e-1", BudgetCategory.COURTESY, "150", director), CAP));
        assertThat(codes(once.reserve(entry("e-2", BudgetCategory.COURTESY, "50.01", director), CAP)))
                .containsExactly("CP-52.courtesy-cap");
        assertThat(codes(once.spend("e-1", Money.yuan("200.01"), DURING, DURING, CAP)))
                .containsExactly("CP-52.courtesy-cap");
        assertThat(state(once.reserve(entry("e-2", BudgetCategory.COURTESY, "50", new Courtesy("p-18", "中秋慰问")), CAP))
                        .entries())
                .hasSize(2);
    }

    @Property(tries = 200)
    void cp52_neverMoreThanApproved(@ForAll long seed) {
        Random random = new Random(seed);
        Budget budget = approved();
        for (int step = 0; step < 40; step++) {
            String id = "e-" + random.nextInt(15);
            Money amount = Money.ofFen(random.nextInt(60_000) - 1_000);
            Decision<Budget> decision = switch (random.nextInt(3)) {
                case 0 -> budget.reserve(entry(id, BudgetCategory.GIFTS, amount, null), CAP);
                case 1 -> budget.spend(id, amount, DURING, DURING, CAP);
                default -> budget.release(id);
            };
            if (decision instanceof Accepted<Budget>(Budget next, var events)) {
                budget = next;
            }
            Budget.Figures figures = budget.figures(BudgetCategory.GIFTS);
            assertThat(figures.reserved().plus(figures.spent())).isLessThanOrEqualTo(figures.approved());
        }
    }

    private static Budget empty() {
        return new Budget(
                "b-130102001-2026-Q2",
                "/13/1301/130102/130102001",
                "2026-Q2",
                Budget.Status.DRAFT,
                List.of(),
                List.of(),
                List.of(),
                "u-gm",
                null);
    }

    private static Budget planned() {
        return state(empty().plan(
                        List.of(
                                new BudgetLine(BudgetCategory.GIFTS, null, "雨伞", 80, Money.yuan("1000")),
                                new BudgetLine(BudgetCategory.COURTESY, null, "节日慰问", null, Money.yuan("500"))),
                        "u-gm"));
    }

    private static Budget approved() {
        return state(state(planned().submit(BEFORE)).rule(true, sign("u-sup")));
    }

    private static BudgetSign sign(String by) {
        return new BudgetSign(by, Instant.EPOCH, "同意");
    }

    private static BudgetEntry entry(String id, BudgetCategory category, String amount, @Nullable Courtesy courtesy) {
        return entry(id, category, Money.yuan(amount), courtesy);
    }

    private static BudgetEntry entry(String id, BudgetCategory category, Money amount, @Nullable Courtesy courtesy) {
        return new BudgetEntry(id, category, null, amount, "首场路演", "u-gm", null, false, courtesy);
    }

    private static Budget state(Decision<Budget> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted<Budget>) decision).state();
    }

    private static List<String> codes(Decision<Budget> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<Budget>) decision)
                .violations().stream().map(Violation::code).toList();
    }
}
