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
import org.junit.jupiter.api.Test;

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
                        "rule-set.ladder-not-ascending",
                        "rule-set.amounts-out-of-range",
                        "rule-set.amounts-out-of-range",
                        "rule-set.offer-unanswered",
                        "rule-set.offer-unanswered",
                        "rule-set.offer-unanswered");
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
                .containsExactly(Violation.of("PR-22.never-a-price", "rules")
                        .with("tier", CompetitorTier.FIRST)
                        .with("speed", 1)
                        .with("fee", new BigDecimal("50.00")));
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
