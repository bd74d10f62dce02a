package gridline.pricing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.platform.decision.Violation;
import gridline.pricing.RuleSetsForTests;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetCheckTest {

    private static final RuleSet SHIPPED = RuleSetsForTests.shipped();

    @Test
    void acceptsTheShippedRuleSet() {
        assertThat(RuleSetCheck.violations(SHIPPED)).isEmpty();
    }

    @Test
    void namesEveryFaultAtOnce() {
        RuleSet faulty = new RuleSet(
                " ",
                0,
                "13",
                SHIPPED.effectiveFrom(),
                new SpeedLadder(List.of(2, 1)),
                0,
                new StandardTerms(0, Money.yuan("-1")),
                new CostAssumption(BigDecimal.ONE),
                new ApprovalLimit(Money.yuan("-1")),
                List.of(
                        new Rule.Undercut("PR-01", CompetitorTier.FIRST, Reach.LOWEST_STEP, Money.ZERO),
                        new Rule.MinimumFee("PR-23", Money.ZERO)));

        assertThat(codes(faulty))
                .containsExactly(
                        "rule-set.id-missing",
                        "rule-set.version-below-one",
                        "rule-set.scope-no-path",
                        "PR-21.stale-after-out-of-range",
                        "rule-set.months-out-of-range",
                        "PR-23.amount-negative",
                        "PR-20.cost-share-out-of-range",
                        "PR-10.approval-limit-out-of-range",
                        "rule-set.ladder-not-ascending",
                        "rule-set.amounts-out-of-range",
                        "rule-set.amounts-out-of-range",
                        "rule-set.offer-unanswered",
                        "rule-set.offer-unanswered",
                        "rule-set.offer-unanswered");
    }

    @Test
    void takesTheEdgesOfEveryRangeAndNothingBeyond() {
        assertThat(codes(edges(1, 1, "0", "0", List.of(1, 100_000)))).isEmpty();
        assertThat(codes(edges(366, 36, "0.99", "1000000", List.of(1, 2)))).isEmpty();
        assertThat(codes(edges(367, 37, "1", "1000000.01", List.of(1, 100_001))))
                .containsExactly(
                        "PR-21.stale-after-out-of-range",
                        "rule-set.months-out-of-range",
                        "PR-20.cost-share-out-of-range",
                        "PR-10.approval-limit-out-of-range",
                        "rule-set.ladder-not-ascending");
        assertThat(codes(edges(45, 12, "-0.01", "10", List.of(0, 1))))
                .containsExactly("PR-20.cost-share-out-of-range", "rule-set.ladder-not-ascending");
        assertThat(codes(RuleSetsForTests.plus(SHIPPED, new Rule.Limited("PR-05", 1, 1))))
                .isEmpty();
        assertThat(codes(RuleSetsForTests.plus(SHIPPED, new Rule.Limited("PR-05", 1_000_000, 366))))
                .isEmpty();
        assertThat(codes(RuleSetsForTests.plus(SHIPPED, new Rule.Limited("PR-05", 1_000_001, 366))))
                .containsExactly("rule-set.amounts-out-of-range");
        assertThat(codes(RuleSetsForTests.plus(SHIPPED, new Rule.Limited("PR-05", 1, 367))))
                .containsExactly("rule-set.amounts-out-of-range");
    }

    private static RuleSet edges(int staleAfter, int months, String share, String branchMost, List<Integer> ladder) {
        return new RuleSet(
                SHIPPED.id(),
                SHIPPED.version(),
                SHIPPED.scope(),
                SHIPPED.effectiveFrom(),
                new SpeedLadder(ladder),
                staleAfter,
                new StandardTerms(months, Money.ZERO),
                new CostAssumption(new BigDecimal(share)),
                new ApprovalLimit(Money.yuan(branchMost)),
                SHIPPED.rules());
    }

    @Test
    void refusesAPreferredPremiumOutsideItsBand() {
        assertThat(codes(replacing(
                        rule -> rule instanceof Rule.Premium,
                        new Rule.Premium(
                                "PR-02",
                                CompetitorTier.FIRST,
                                Reach.HIGHER_STEPS,
                                1,
                                Money.yuan("5"),
                                Money.yuan("10"),
                                Money.yuan("11")))))
                .containsExactly("rule-set.amounts-out-of-range");
    }

    @Test
    void refusesTwoRulesThatAnswerTheSameOffer() {
        List<Rule> twice = new ArrayList<>(SHIPPED.rules());
        twice.add(new Rule.SamePrice("PR-09x", CompetitorTier.FIRST, Reach.ANY_STEP));

        assertThat(codes(RuleSetsForTests.with(SHIPPED, twice)))
                .containsExactly("rule-set.offer-answered-twice", "rule-set.offer-answered-twice");
    }

    @Test
    void pr22RefusesRulesThatCanNeverGiveAPriceWithAnExample() {
        RuleSet contradictory = replacing(
                rule -> rule instanceof Rule.FloorAtComparedStep,
                new Rule.FloorAtComparedStep("PR-03", CompetitorTier.FIRST, Reach.ANY_STEP));

        assertThat(RuleSetCheck.violations(contradictory))
                .containsExactly(Violation.of("PR-22.rules-contradict", "rules")
                        .with("tier", CompetitorTier.FIRST)
                        .with("speed", 1)
                        .with("fee", "50.00")
                        .with("floor", "50.00")
                        .with("floorRule", "PR-03")
                        .with("ceiling", "45.00")
                        .with("ceilingRule", "PR-01"));
    }

    @Test
    void pr22FindsAContradictionAboveTheLowestSteps() {
        RuleSet capped = RuleSetsForTests.plus(SHIPPED, new Rule.MaximumFee("PR-23", Money.yuan("5")));

        assertThat(RuleSetCheck.violations(capped))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.code()).isEqualTo("PR-22.rules-contradict"))
                .anySatisfy(violation -> assertThat(violation.params())
                        .containsEntry("tier", CompetitorTier.FIRST)
                        .containsEntry("speed", 500)
                        .containsEntry("ceiling", "5.00"));
    }

    @Test
    void pr22RefusesAStepThatNoPriceWithinTheBandIsAMultipleOf() {
        RuleSet never = RuleSetsForTests.plus(SHIPPED, new Rule.DivisibleFee("PR-23", Money.yuan("7000")));

        assertThat(codes(never)).isNotEmpty().containsOnly("PR-22.never-a-price");
    }

    @Test
    void acceptsEveryKindOfRuleTogether() {
        assertThat(RuleSetCheck.violations(RuleSetsForTests.plus(
                        SHIPPED,
                        new Rule.MaximumFee("PR-23", Money.yuan("2000")),
                        new Rule.Band("PR-02", CompetitorTier.FIRST, Reach.ANY_STEP, Money.yuan("8"), Money.yuan("12")),
                        new Rule.DivisibleFee("PR-23", Money.yuan("1")),
                        new Rule.Limited("PR-05", 100, 90))))
                .isEmpty();
    }

    static Stream<Rule> outOfRange() {
        Money absurd = Money.yuan("1000000.01");
        Money minus = Money.yuan("-0.01");
        Money five = Money.yuan("5");
        return Stream.of(
                new Rule.Undercut("x", CompetitorTier.FIRST, Reach.LOWEST_STEP, absurd),
                new Rule.Premium("x", CompetitorTier.FIRST, Reach.HIGHER_STEPS, 0, five, five, five),
                new Rule.Premium("x", CompetitorTier.FIRST, Reach.HIGHER_STEPS, 15, five, five, five),
                new Rule.Premium("x", CompetitorTier.FIRST, Reach.HIGHER_STEPS, 1, minus, five, five),
                new Rule.Premium("x", CompetitorTier.FIRST, Reach.HIGHER_STEPS, 1, five, absurd, five),
                new Rule.Premium("x", CompetitorTier.FIRST, Reach.HIGHER_STEPS, 1, five, five, Money.yuan("4.99")),
                new Rule.Band("x", CompetitorTier.FIRST, Reach.ANY_STEP, minus, five),
                new Rule.Band("x", CompetitorTier.FIRST, Reach.ANY_STEP, five, absurd),
                new Rule.MinimumFee("x", absurd),
                new Rule.MaximumFee("x", Money.ZERO),
                new Rule.DivisibleFee("x", Money.ZERO),
                new Rule.Limited("x", 0, 1),
                new Rule.Limited("x", 1_000_001, 1),
                new Rule.Limited("x", 1, 0),
                new Rule.Limited("x", 1, 367));
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void refusesAmountsOutOfRange(Rule rule) {
        RuleSet faulty = replacing(each -> each.getClass() == rule.getClass(), rule);

        assertThat(codes(faulty.rules().contains(rule) ? faulty : RuleSetsForTests.plus(SHIPPED, rule)))
                .contains("rule-set.amounts-out-of-range");
    }

    @Test
    void takesTheEndsOfTheRanges() {
        assertThat(codes(RuleSetsForTests.plus(SHIPPED, new Rule.Limited("x", 1, 366))))
                .isEmpty();
        assertThat(codes(RuleSetsForTests.plus(SHIPPED, new Rule.Limited("x", 1_000_000, 1))))
                .isEmpty();
        assertThat(codes(RuleSetsForTests.plus(SHIPPED, new Rule.MaximumFee("x", Money.yuan("1000000")))))
                .isEmpty();
    }

    @Test
    void refusesASecondRuleWhereOnlyOneCanHoldAndARuleWithoutAnId() {
        assertThat(codes(RuleSetsForTests.plus(
                        SHIPPED,
                        new Rule.Limited("a", 10, 10),
                        new Rule.Limited("b", 20, 20),
                        new Rule.MaximumFee(" ", Money.yuan("2000")))))
                .containsExactly("rule-set.rule-id-missing", "rule-set.rule-twice");
    }

    private static RuleSet replacing(Predicate<Rule> which, Rule by) {
        return RuleSetsForTests.with(
                SHIPPED,
                SHIPPED.rules().stream()
                        .map(rule -> which.test(rule) ? by : rule)
                        .toList());
    }

    private static List<String> codes(RuleSet rules) {
        return RuleSetCheck.violations(rules).stream().map(Violation::code).toList();
    }
}
