package gridline.pricing.rule.model;

import static gridline.contracts.community.CompetitorTier.FIRST;
import static gridline.contracts.community.CompetitorTier.SECOND;
import static gridline.pricing.Offers.TODAY;
import static gridline.pricing.Offers.first;
import static gridline.pricing.Offers.second;
import static gridline.pricing.rule.model.VerdictAssert.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.pricing.RuleSetsForTests;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.Explanation.GuardCheck;
import gridline.pricing.rule.model.Explanation.Side;
import gridline.pricing.rule.model.Explanation.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of rules a city may add to those of the source, each by itself and together. */
class TypedRulesTest {

    private static final RuleSet SHIPPED = RuleSetsForTests.shipped();

    @ParameterizedTest
    @CsvSource({"50, 45", "80, 60", "65, 60", "65.01, 60"})
    void pr23ACapMovesThePriceDownAndBindsThere(String theirs, String ours) {
        Verdict verdict = decide(plus(new Rule.MaximumFee("PR-23", Money.yuan("60"))), first("telecom", 1, theirs));

        assertVerdict(verdict).proposes(1, ours);
        assertThat(verdict.explanation().guards())
                .contains(new GuardCheck("PR-23", Side.AT_MOST, Money.yuan("60"), true, ours.equals("60"), null));
    }

    @Test
    void pr22ACapBelowAFloorIsAConflict() {
        assertVerdict(decide(plus(new Rule.MaximumFee("PR-23", Money.yuan("84.99"))), first("telecom", 2, "80")))
                .conflictsWithStep("no-price");
        assertVerdict(decide(plus(new Rule.MaximumFee("PR-23", Money.yuan("85"))), first("telecom", 2, "80")))
                .proposes(3, "85");
    }

    @ParameterizedTest
    @CsvSource({"3, 53", "2, 52", "9, 58"})
    void aBandKeepsThePriceCloseToTheOffersItAnswers(String above, String ours) {
        RuleSet rules = plus(new Rule.Band("PR-04", SECOND, Reach.ANY_STEP, Money.ZERO, Money.yuan(above)));

        assertVerdict(decide(rules, second("tietong", 1, "50"), second("greatwall", 1, ours)))
                .proposes(1, ours);
        assertThat(decide(rules, second("tietong", 1, "50"), second("greatwall", 1, "59.01")))
                .isInstanceOf(Verdict.Conflict.class);
    }

    @Test
    void aBandLimitsFromBelowWithinItsReachOnly() {
        RuleSet rules = plus(new Rule.Band("PR-01", FIRST, Reach.LOWEST_STEP, Money.yuan("5"), Money.yuan("0")));

        Verdict atOne = decide(rules, first("telecom", 1, "50"));
        assertVerdict(atOne).proposes(1, "45").bindingRules("PR-01", "PR-01");
        assertThat(atOne.explanation().guards())
                .extracting(GuardCheck::side)
                .containsExactly(Side.AT_MOST, Side.AT_LEAST, Side.AT_MOST, Side.AT_LEAST);
        assertVerdict(decide(rules, first("telecom", 1, "50"), first("cable", 1, "50.01")))
                .conflictsWithStep("no-price");
        assertThat(decide(rules, first("telecom", 2, "80")).explanation().guards())
                .extracting(GuardCheck::ruleId)
                .doesNotContain("PR-01");
        assertThat(decide(rules, second("tietong", 1, "50")).explanation().guards())
                .extracting(GuardCheck::ruleId)
                .doesNotContain("PR-01");
    }

    @ParameterizedTest
    @CsvSource({
        // theirs at 2M, our step, ours at 3M: aim 10 above, 5 to 10 above allowed
        "80, 1, 90",
        "80.50, 1, 90",
        "81, 5, 90",
        "84, 5, 90",
        "80, 90, 90",
        "81, 45, 90",
    })
    void aStepRoundsUpOrDownWhereUpGoesOverALimit(String theirs, String step, String ours) {
        Verdict verdict = decide(plus(new Rule.DivisibleFee("PR-23", Money.yuan(step))), first("telecom", 2, theirs));

        assertVerdict(verdict).proposes(3, ours);
        assertThat(verdict.explanation().guards())
                .contains(new GuardCheck("PR-23", Side.MULTIPLE_OF, Money.yuan(step), true, false, null));
    }

    @Test
    void aStepRoundsUpWhereNothingIsInTheWay() {
        Verdict verdict = decide(plus(new Rule.DivisibleFee("PR-23", Money.yuan("5"))), second("tietong", 2, "70.01"));

        assertVerdict(verdict).proposes(2, "75");
        assertThat(verdict.explanation().steps())
                .contains(Step.of("PR-23", "rounded", "from", "70.01", "to", "75.00", "step", "5.00"));
    }

    @Test
    void pr22NoMultipleWithinTheLimitsIsAConflict() {
        Verdict verdict = decide(plus(new Rule.DivisibleFee("PR-23", Money.yuan("100"))), first("telecom", 2, "80"));

        assertVerdict(verdict).conflictsWithStep("no-multiple").byRule("PR-02");
        assertThat(verdict.explanation().steps().getLast())
                .isEqualTo(Step.of(
                        "PR-22", "no-multiple", "step", "100.00", "below", "0.00", "above", "100.00", "rule", "PR-23"));
        assertThat(verdict.explanation().guards())
                .contains(new GuardCheck("PR-23", Side.MULTIPLE_OF, Money.yuan("100"), false, false, null));
    }

    @Test
    void pr05ALimitInNumberAndTimeGoesIntoTheTerms() {
        Verdict.Proposed limited =
                (Verdict.Proposed) decide(plus(new Rule.Limited("PR-05", 100, 90)), first("telecom", 1, "50"));
        Verdict.Proposed unlimited = (Verdict.Proposed) decide(SHIPPED, first("telecom", 1, "50"));

        assertThat(limited.tariff().limit()).isEqualTo(new TariffTerms.SaleLimit(100, 90));
        assertThat(unlimited.tariff().limit()).isNull();
        assertThat(limited.basis()).isNotEqualTo(unlimited.basis());
    }

    @Test
    void pr10BranchesApproveUpToTheirLimitAndCitiesAnything() {
        ApprovalLimit limit = new ApprovalLimit(Money.yuan("10"));

        assertThat(limit.of(List.of("/13"))).isNull();
        assertThat(limit.of(List.of("/13/1301/130102", "/13/1301"))).isNull();
        assertThat(limit.of(List.of("/13/1301/130102"))).isEqualTo(Money.yuan("10"));
        assertThat(limit.of(List.of())).isEqualTo(Money.yuan("10"));
    }

    private static RuleSet plus(Rule rule) {
        return RuleSetsForTests.plus(SHIPPED, rule);
    }

    private static Verdict decide(RuleSet rules, CompetitorOffer... market) {
        var verdicts = DecideTariff.decideAll(List.of(market), rules, TODAY);
        assertThat(verdicts).hasSize(1);
        return verdicts.sequencedValues().getFirst();
    }
}
