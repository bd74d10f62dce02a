package gridline.pricing.rule.model;

import static gridline.pricing.Offers.TODAY;
import static gridline.pricing.Offers.first;
import static gridline.pricing.Offers.second;
import static gridline.pricing.Offers.seenOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.Offers;
import gridline.pricing.RuleSetsForTests;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.QuickVerdict.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine decides as the rules explain themselves (PR-22); see also the properties of the rules. */
class TariffEngineTest {

    private static final RuleSet RULES = RuleSetsForTests.shipped();

    /** Same slots in the same order, same outcome, rule and tariff, and the explanation of each on demand. */
    static void assertDecidesAsExplained(List<CompetitorOffer> market, RuleSet rules) {
        List<QuickVerdict> quick = TariffEngine.of(rules).decide(market, TODAY);
        List<Verdict> explained =
                List.copyOf(DecideTariff.decideAll(market, rules, TODAY).values());

        assertThat(TariffEngine.of(rules).explain(market, TODAY)).isEqualTo(explained);
        assertThat(quick)
                .extracting(QuickVerdict::slot)
                .isEqualTo(explained.stream().map(Verdict::slot).toList());
        for (int i = 0; i < quick.size(); i++) {
            QuickVerdict verdict = quick.get(i);
            Verdict with = explained.get(i);
            assertThat(verdict.outcome()).isEqualTo(outcome(with));
            assertThat(verdict.ruleId()).isEqualTo(with.explanation().ruleId());
            assertThat(verdict.tariff())
                    .isEqualTo(with instanceof Verdict.Proposed proposed ? proposed.tariff() : null);
            assertThat(verdict.explained()).isEqualTo(with);
            for (CompetitorOffer offer : market) {
                assertThat(verdict.restsOn(offer))
                        .isEqualTo(with.explanation().offers().contains(offer));
            }
        }
    }

    private static Outcome outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Proposed _ -> Outcome.PROPOSED;
            case Verdict.SurveyNeeded _ -> Outcome.SURVEY_NEEDED;
            case Verdict.Conflict _ -> Outcome.CONFLICT;
        };
    }

    static Stream<List<CompetitorOffer>> markets() {
        return Stream.of(
                List.of(),
                List.of(first("a", 1, "50")),
                List.of(first("a", 2, "80")),
                List.of(first("a", 2, "80"), first("b", 2, "86")),
                List.of(first("a", 2, "80"), first("b", 2, "80")),
                List.of(first("a", 2, "80"), second("c", 3, "88"), second("d", 3, "95")),
                List.of(first("a", 1, "50"), second("c", 1, "48")),
                List.of(first("a", 1, "50"), first("b", 2, "80"), second("c", 10, "120"), first("a", 8, "110")),
                List.of(second("d", 1, "40"), second("c", 1, "40")),
                List.of(first("a", 1, "5")),
                List.of(first("a", 1, "5.01")),
                List.of(first("a", 1000, "500"), second("c", 1000, "500")),
                List.of(first("a", 30, "100"), first("b", 2, "80")),
                List.of(seenOn(first("a", 1, "50"), TODAY.minusDays(45))),
                List.of(seenOn(first("a", 1, "50"), TODAY.minusDays(46))),
                List.of(seenOn(first("a", 1, "50"), TODAY.plusDays(1))),
                List.of(first("a", 2, "80"), seenOn(second("c", 3, "85"), TODAY.minusDays(46))),
                List.of(first("a", 2, "1000000")),
                List.of(first("a", 2, "1000000.01")),
                List.of(Offers.offer("a", CompetitorTier.SECOND, 2, Money.yuan("-0.01"), TODAY)),
                List.of(first("a", 2, "1000000.01"), seenOn(first("b", 2, "80"), TODAY.minusDays(46))));
    }

    static Stream<RuleSet> ruleSets() {
        return Stream.of(
                RULES,
                RuleSetsForTests.plus(RULES, new Rule.DivisibleFee("step", Money.yuan("1"))),
                RuleSetsForTests.plus(
                        RULES,
                        new Rule.DivisibleFee("step", Money.yuan("7")),
                        new Rule.MaximumFee("cap", Money.yuan("92")),
                        new Rule.Limited("PR-05", 100, 30)),
                RuleSetsForTests.plus(
                        RULES,
                        new Rule.Band("band", CompetitorTier.FIRST, Reach.ANY_STEP, Money.yuan("3"), Money.yuan("8")),
                        new Rule.MinimumFee("floor", Money.yuan("47"))));
    }

    @ParameterizedTest
    @MethodSource("markets")
    void decidesAsExplained(List<CompetitorOffer> market) {
        ruleSets().forEach(rules -> assertDecidesAsExplained(market, rules));
    }

    @Test
    void pr01AndPr02OfTheSource() {
        TariffEngine engine = TariffEngine.of(RULES);

        QuickVerdict lowest = engine.decide(List.of(first("a", 1, "50")), TODAY).getFirst();
        QuickVerdict higher = engine.decide(List.of(first("a", 2, "80")), TODAY).getFirst();

        assertThat(lowest.outcome()).isEqualTo(Outcome.PROPOSED);
        assertThat(lowest.ruleId()).isEqualTo("PR-01");
        assertThat(lowest.tariff())
                .isEqualTo(new TariffTerms(1, Money.yuan("45"), 12, Money.yuan("540"), Money.yuan("300"), null));
        assertThat(higher.slot()).isEqualTo(new Slot.OwnSpeed(3));
        assertThat(higher.tariff().monthlyFee()).isEqualTo(Money.yuan("90"));
    }

    @Test
    void refusesAnOfferThatNoRuleAnswers() {
        RuleSet onlyFirst = RuleSetsForTests.with(
                RULES,
                RULES.rules().stream()
                        .filter(rule -> !(rule instanceof Rule.SamePrice))
                        .toList());

        assertThatThrownBy(() -> TariffEngine.of(onlyFirst).decide(List.of(second("c", 2, "80")), TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("answers no offer of tier SECOND at 2 Mbit/s");
    }
}
