package gridline.pricing.rule.model;

import static gridline.pricing.Offers.TODAY;
import static gridline.pricing.Offers.first;
import static gridline.pricing.Offers.second;
import static gridline.pricing.Offers.seenOn;
import static gridline.pricing.rule.model.VerdictAssert.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.pricing.RuleSetsForTests;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.Explanation.GuardCheck;
import gridline.pricing.rule.model.Explanation.Side;
import gridline.pricing.rule.model.Explanation.Step;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples of section 5 of the rulebook, and the edges around them. */
class DecideTariffTest {

    private static final RuleSet RULES = RuleSetsForTests.shipped();

    @Test
    void pr01AnswersOneMegabitAtFiftyTwoYearsPrepaidWithFortyFiveOneYearPrepaid() {
        Verdict verdict = only(first("telecom", 1, "50"));

        assertVerdict(verdict).proposes(1, "45").byRule("PR-01").bindingRules("PR-01");
        TariffTerms tariff = ((Verdict.Proposed) verdict).tariff();
        assertThat(tariff.termMonths()).isEqualTo(12);
        assertThat(tariff.prepaid()).isEqualTo(Money.yuan("540"));
        assertThat(tariff.installationFee()).isEqualTo(Money.yuan("300"));
        assertThat(verdict.explanation().reference().termMonths()).isEqualTo(24);
    }

    @Test
    void pr01UndercutsTheCheapestOfTwoFirstTierCompetitorsAndNoDeeper() {
        assertVerdict(only(first("telecom", 1, "50"), first("cable", 1, "52")))
                .proposes(1, "45")
                .bindingRules("PR-01");
    }

    @Test
    void pr02AnswersTwoMegabitAtEightyWithThreeMegabitAtNinety() {
        Verdict verdict = only(first("telecom", 2, "80"));

        assertVerdict(verdict).proposes(3, "90").byRule("PR-02").bindingRules("PR-02");
        assertThat(verdict.explanation().guards())
                .contains(
                        new GuardCheck("PR-02", Side.AT_LEAST, Money.yuan("85"), true, false, offerId(verdict)),
                        new GuardCheck("PR-02", Side.AT_MOST, Money.yuan("90"), true, true, offerId(verdict)));
    }

    @Test
    void pr02MovesDownToTheCommonBandOfTwoFirstTierCompetitors() {
        assertVerdict(only(first("telecom", 2, "84"), first("cable", 2, "80"))).proposes(3, "90");
        assertVerdict(only(first("telecom", 2, "85"), first("cable", 2, "80")))
                .proposes(3, "90")
                .bindingRules("PR-02", "PR-02");
    }

    @Test
    void pr02HasNoAnswerToTheHighestStep() {
        assertVerdict(only(first("telecom", 1000, "300")))
                .conflictsWithStep("no-higher-step")
                .byRule("PR-02");
    }

    @Test
    void pr02TakesTheNextStepOfTheLadderAcrossAGap() {
        assertVerdict(only(first("telecom", 12, "100"))).proposes(20, "110");
        assertVerdict(only(first("telecom", 500, "200"))).proposes(1000, "210");
    }

    @Test
    void pr03NeverBelowTheirPriceForTheStepCompared() {
        Verdict verdict = only(first("telecom", 2, "80"));

        assertThat(verdict.explanation().guards())
                .contains(new GuardCheck("PR-03", Side.AT_LEAST, Money.yuan("80"), true, false, offerId(verdict)));
    }

    @Test
    void pr03BindsWhereThePremiumAloneWouldGoBelow() {
        RuleSet lenient = RuleSetsForTests.with(
                RULES,
                RULES.rules().stream()
                        .map(rule -> rule instanceof Rule.Premium premium
                                ? new Rule.Premium(
                                        premium.id(),
                                        premium.against(),
                                        premium.reach(),
                                        1,
                                        Money.ZERO,
                                        Money.yuan("10"),
                                        Money.ZERO)
                                : rule)
                        .toList());

        Verdict verdict = only(lenient, first("telecom", 2, "80"), first("cable", 2, "86"));

        assertVerdict(verdict).proposes(3, "86").bindingRules("PR-02", "PR-03");
    }

    @Test
    void pr04AnswersTheSecondTierAtTheSameSpeedAndPrice() {
        assertVerdict(only(second("tietong", 2, "70")))
                .proposes(2, "70")
                .byRule("PR-04")
                .bindingRules("PR-04");
    }

    @Test
    void pr04IsNeverCheaperThanAnyOfTheSecondTier() {
        assertVerdict(only(second("tietong", 2, "70"), second("greatwall", 2, "75")))
                .proposes(2, "75")
                .bindingRules("PR-04");
    }

    @Test
    void pr04GuardsThePriceThatAnswersTheFirstTierAtTheSameSpeed() {
        Map<String, Verdict> verdicts = all(first("telecom", 2, "80"), second("tietong", 3, "90"));

        assertVerdict(verdicts.get("3M")).proposes(3, "90").byRule("PR-02").bindingRules("PR-02", "PR-04");
    }

    @Test
    void pr20ShowsMarginGivenUpAndGrowthNeeded() {
        Economics economics = only(first("telecom", 1, "50")).explanation().economics();

        assertThat(economics.marginGivenUpPerUser()).isEqualTo(Money.yuan("5"));
        // cost assumed 40 % of 50 = 20: margin falls from 30 to 25, so 30/25 - 1 = 20 % more users are needed
        assertThat(economics.growthNeededPercent()).isEqualByComparingTo("20.0");
        assertThat(economics.assumptions())
                .extracting(Step::code)
                .containsExactly("baseline-competitor-fee", "variable-cost-share");
    }

    @Test
    void pr20RoundsTheGrowthNeededUp() {
        // 40: margin falls from 24 to 19, 26.31… %
        assertThat(only(first("telecom", 1, "40")).explanation().economics().growthNeededPercent())
                .isEqualByComparingTo("26.4");
    }

    @Test
    void pr20GivesUpNothingAboveTheirPrice() {
        Economics economics = only(first("telecom", 2, "80")).explanation().economics();

        assertThat(economics.marginGivenUpPerUser()).isEqualTo(Money.ZERO);
        assertThat(economics.growthNeededPercent()).isEqualByComparingTo("0");
    }

    @Test
    void pr20SaysWhenNoGrowthEarnsTheCutBack() {
        // 8: cost 3.20, our fee 3.00
        assertThat(only(first("telecom", 1, "8")).explanation().economics().growthNeededPercent())
                .isNull();
    }

    @Test
    void pr21NamesRuleVersionOfferDateAndSource() {
        Explanation explanation = only(first("telecom", 1, "50")).explanation();

        assertThat(explanation.ruleSetId()).isEqualTo("default");
        assertThat(explanation.ruleSetVersion()).isEqualTo(1);
        assertThat(explanation.offers()).containsExactly(explanation.reference());
        assertThat(explanation.steps().getFirst())
                .isEqualTo(Step.of(
                        "PR-21",
                        "offer-fresh",
                        "offerId",
                        explanation.reference().offerId(),
                        "competitor",
                        "operator telecom",
                        "observedOn",
                        "2026-03-20",
                        "source",
                        "LEAFLET",
                        "ageDays",
                        0,
                        "maxAgeDays",
                        45));
    }

    @Test
    void pr21TakesAnOfferOfFortyFiveDaysAndAsksForASurveyAfterFortySix() {
        CompetitorOffer offer = first("telecom", 1, "50");

        assertVerdict(only(seenOn(offer, TODAY.minusDays(45)))).proposes(1, "45");
        assertVerdict(only(seenOn(offer, TODAY.minusDays(46)))).needsSurveyBecause("offer-stale");
    }

    @Test
    void pr21AsksForASurveyWhenOnlyOneOfTheOffersIsStale() {
        assertVerdict(only(first("telecom", 1, "50"), seenOn(second("tietong", 1, "40"), TODAY.minusDays(46))))
                .needsSurveyBecause("offer-stale");
    }

    @Test
    void pr21DoesNotTrustAnOfferDatedAhead() {
        assertVerdict(only(seenOn(first("telecom", 1, "50"), TODAY.plusDays(1))))
                .needsSurveyBecause("offer-dated-ahead");
    }

    @Test
    void pr22ReportsAConflictWhenTheSecondTierIsDearerThanTheUndercut() {
        Verdict verdict = only(first("telecom", 1, "50"), second("tietong", 1, "48"));

        assertVerdict(verdict).conflictsWithStep("no-price");
        assertThat(verdict.explanation().steps().getLast())
                .isEqualTo(Step.of(
                        "PR-22",
                        "no-price",
                        "floor",
                        "48.00",
                        "floorRule",
                        "PR-04",
                        "ceiling",
                        "45.00",
                        "ceilingRule",
                        "PR-01"));
        assertThat(verdict.explanation().guards().stream()
                        .filter(guard -> !guard.holds())
                        .map(GuardCheck::ruleId))
                .containsExactly("PR-04");
    }

    @Test
    void pr22ReportsAConflictWhenTwoFirstTierBandsDoNotMeet() {
        assertVerdict(only(first("telecom", 2, "80"), first("cable", 2, "86"))).conflictsWithStep("no-price");
    }

    @Test
    void pr22HoldsATieOfTwoCompetitorsTogether() {
        assertVerdict(only(first("telecom", 1, "50"), first("cable", 1, "50")))
                .proposes(1, "45")
                .bindingRules("PR-01", "PR-01");
    }

    @Test
    void pr22ReportsASpeedThatIsNoStepOfOurs() {
        Verdict verdict = only(second("tietong", 30, "70"));

        assertVerdict(verdict).conflictsWithStep("unknown-step");
        assertThat(verdict.explanation().steps().getLast().params())
                .containsEntry("below", "20")
                .containsEntry("above", "50");
    }

    @Test
    void pr23IsExactToTheFen() {
        assertVerdict(only(first("telecom", 1, "49.99"))).proposes(1, "44.99");
        assertVerdict(only(first("telecom", 2, "79.01"))).proposes(3, "89.01");
    }

    @Test
    void pr23ProposesNoFeeOfNothingOrLess() {
        assertVerdict(only(first("telecom", 1, "5"))).conflictsWithStep("no-price");
        assertVerdict(only(first("telecom", 1, "5.01"))).proposes(1, "0.01");
    }

    @Test
    void pr23RefusesAbsurdFees() {
        assertVerdict(only(first("telecom", 1, "1000000.01")))
                .conflictsWithStep("absurd-fee")
                .byRule("PR-23");
        assertVerdict(only(first("telecom", 2, "-1"))).conflictsWithStep("absurd-fee");
    }

    @Test
    void decidesEachOfOurSpeedsByItself() {
        Map<String, Verdict> verdicts =
                all(first("telecom", 1, "50"), first("telecom", 4, "120"), second("tietong", 2, "60"));

        assertThat(verdicts).containsOnlyKeys("1M", "2M", "6M");
        assertVerdict(verdicts.get("1M")).proposes(1, "45");
        assertVerdict(verdicts.get("2M")).proposes(2, "60");
        assertVerdict(verdicts.get("6M")).proposes(6, "130");
    }

    private static String offerId(Verdict verdict) {
        return verdict.explanation().reference().offerId();
    }

    private static Verdict only(CompetitorOffer... market) {
        return only(RULES, market);
    }

    private static Verdict only(RuleSet rules, CompetitorOffer... market) {
        Map<String, Verdict> verdicts = all(rules, market);
        assertThat(verdicts).hasSize(1);
        return verdicts.values().iterator().next();
    }

    private static Map<String, Verdict> all(CompetitorOffer... market) {
        return all(RULES, market);
    }

    private static Map<String, Verdict> all(RuleSet rules, CompetitorOffer... market) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        DecideTariff.slots(List.of(market), rules)
                .forEach((key, slot) -> verdicts.put(key, DecideTariff.decide(slot, rules, TODAY)));
        return verdicts;
    }
}
