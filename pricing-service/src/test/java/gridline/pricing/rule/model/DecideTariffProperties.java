package gridline.pricing.rule.model;

import static gridline.pricing.Offers.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.Offers;
import gridline.pricing.RuleSetsForTests;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.Explanation.GuardCheck;
import gridline.pricing.rule.model.Explanation.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every market: several competitors, gaps, ties, stale offers, speeds off the ladder (PR-22). */
class DecideTariffProperties {

    private static final RuleSet RULES = RuleSetsForTests.shipped();

    @Property
    void pr01ToPr04HoldForEveryProposal(@ForAll("markets") List<CompetitorOffer> market) {
        verdicts(market, RULES).forEach((_, verdict) -> {
            if (verdict instanceof Verdict.Proposed proposed) {
                for (CompetitorOffer theirs : market) {
                    assertKept(proposed.tariff(), theirs);
                }
            }
        });
    }

    /** The rules once more, in the words of the rulebook and not of the code under test. */
    private static void assertKept(TariffTerms ours, CompetitorOffer theirs) {
        BigDecimal above =
                ours.monthlyFee().amount().subtract(theirs.monthlyFee().amount());
        List<Integer> ladder = RULES.ladder().stepsMbps();
        boolean lowest = theirs.speedMbps() == ladder.getFirst();
        if (theirs.tier() == CompetitorTier.FIRST && lowest && ours.speedMbps() == theirs.speedMbps()) {
            assertThat(above).as("PR-01").isLessThanOrEqualTo(BigDecimal.valueOf(-5));
        }
        boolean oneStepMore = ladder.indexOf(ours.speedMbps()) == ladder.indexOf(theirs.speedMbps()) + 1;
        if (theirs.tier() == CompetitorTier.FIRST && !lowest && ladder.contains(theirs.speedMbps()) && oneStepMore) {
            assertThat(above).as("PR-02").isBetween(BigDecimal.valueOf(5), BigDecimal.TEN);
            assertThat(above.signum()).as("PR-03").isNotNegative();
        }
        if (theirs.tier() == CompetitorTier.SECOND && ours.speedMbps() == theirs.speedMbps()) {
            assertThat(above.signum()).as("PR-04").isNotNegative();
        }
        assertThat(ours.monthlyFee().amount().signum()).as("PR-23").isPositive();
    }

    @Property
    void pr21TheExplanationReproducesThePrice(@ForAll("markets") List<CompetitorOffer> market) {
        verdicts(market, RULES).forEach((_, verdict) -> {
            if (verdict instanceof Verdict.Proposed proposed) {
                Explanation why = proposed.explanation();
                Money target = why.steps().stream()
                        .map(step -> step.params().get("target"))
                        .flatMap(text -> Optional.ofNullable(text).stream())
                        .map(Money::yuan)
                        .reduce((_, _) -> {
                            throw new AssertionError("two targets");
                        })
                        .orElseThrow();
                Money price = limits(why, Side.AT_MOST)
                        .min(Money::compareTo)
                        .filter(most -> most.compareTo(target) < 0)
                        .orElse(target);
                Money reproduced = limits(why, Side.AT_LEAST)
                        .max(Money::compareTo)
                        .filter(least -> least.compareTo(price) > 0)
                        .orElse(price);
                assertThat(reproduced).isEqualTo(proposed.tariff().monthlyFee());
                assertThat(why.guards()).allMatch(GuardCheck::holds);
            }
        });
    }

    @Property
    void pr21NoProposalRestsOnAStaleOffer(@ForAll("markets") List<CompetitorOffer> market) {
        verdicts(market, RULES)
                .forEach((_, verdict) -> assertThat(verdict instanceof Verdict.SurveyNeeded)
                        .isEqualTo(verdict.explanation().offers().stream()
                                .anyMatch(offer -> offer.observedOn().isBefore(TODAY.minusDays(45))
                                        || offer.observedOn().isAfter(TODAY))));
    }

    @Property
    void pr22AConflictOverPricesLeavesNoPriceThatHolds(@ForAll("markets") List<CompetitorOffer> market) {
        verdicts(market, RULES).forEach((_, verdict) -> {
            Explanation why = verdict.explanation();
            if (verdict instanceof Verdict.Conflict && !why.guards().isEmpty()) {
                Money floor = limits(why, Side.AT_LEAST).max(Money::compareTo).orElseThrow();
                Money ceiling = limits(why, Side.AT_MOST).min(Money::compareTo).orElseThrow();
                assertThat(floor).isGreaterThan(ceiling);
            }
        });
    }

    @Property
    void everyOfferIsAnsweredByExactlyOneVerdict(@ForAll("markets") List<CompetitorOffer> market) {
        Map<String, Verdict> verdicts = verdicts(market, RULES);

        assertThat(market)
                .allSatisfy(offer -> assertThat(
                                verdicts.get(DecideTariff.slotOf(offer, RULES).key())
                                        .explanation()
                                        .offers())
                        .contains(offer));
    }

    /** PR-22, and every other rule an engine decides by. */
    @Property
    void theEngineDecidesAsExplained(@ForAll("markets") List<CompetitorOffer> market) {
        TariffEngineTest.assertDecidesAsExplained(market, RULES);
    }

    @Property
    void theOrderOfTheOffersDoesNotMatter(@ForAll("markets") List<CompetitorOffer> market, @ForAll Random random) {
        List<CompetitorOffer> shuffled = new ArrayList<>(market);
        Collections.shuffle(shuffled, random);

        assertThat(verdicts(shuffled, RULES)).isEqualTo(verdicts(market, RULES));
    }

    @Property
    void tenTimesTheAmountsGiveTenTimesThePrice(@ForAll("markets") List<CompetitorOffer> market) {
        Map<String, Verdict> once = verdicts(market, RULES);
        Map<String, Verdict> tenfold = verdicts(
                market.stream().map(DecideTariffProperties::tenfold).toList(), RuleSetsForTests.times(RULES, 10));

        assertThat(tenfold.keySet()).isEqualTo(once.keySet());
        once.forEach((slot, verdict) -> {
            Verdict scaled = tenfold.get(slot);
            assertThat(scaled).isInstanceOf(verdict.getClass());
            if (verdict instanceof Verdict.Proposed one && scaled instanceof Verdict.Proposed ten) {
                TariffTerms ours = one.tariff();
                TariffTerms theirs = ten.tariff();
                Economics why = one.explanation().economics();
                Economics scaledWhy = ten.explanation().economics();
                assertThat(theirs.monthlyFee()).isEqualTo(ours.monthlyFee().times(10));
                assertThat(theirs.prepaid()).isEqualTo(ours.prepaid().times(10));
                assertThat(scaledWhy.marginGivenUpPerUser())
                        .isEqualTo(why.marginGivenUpPerUser().times(10));
                assertThat(scaledWhy.growthNeededPercent()).isEqualTo(why.growthNeededPercent());
            }
        });
    }

    @Provide
    Arbitrary<List<CompetitorOffer>> markets() {
        // Few competitors, steps and amounts, so that ties and common steps are frequent; some speeds off the ladder.
        Arbitrary<Integer> speeds = Arbitraries.of(1, 2, 3, 4, 6, 20, 30, 500, 1000);
        Arbitrary<Money> fees = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 30).map(tens -> Money.ofFen(tens * 500)),
                Arbitraries.longs().between(0, 40_000).map(Money::ofFen));
        Arbitrary<Integer> ages = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(0, 45)),
                Tuple.of(1, Arbitraries.integers().between(-2, 60)));
        return Combinators.combine(Arbitraries.of("a", "b", "c", "d"), speeds, fees, ages)
                .as((competitor, speed, fee, age) ->
                        Offers.offer(competitor, tierOf(competitor), speed, fee, TODAY.minusDays(age)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(offer -> offer.competitorId() + offer.speedMbps());
    }

    private static CompetitorTier tierOf(String competitor) {
        return competitor.compareTo("c") < 0 ? CompetitorTier.FIRST : CompetitorTier.SECOND;
    }

    private static CompetitorOffer tenfold(CompetitorOffer offer) {
        return Offers.offer(
                offer.competitorId(),
                offer.tier(),
                offer.speedMbps(),
                offer.monthlyFee().times(10),
                offer.observedOn());
    }

    private static Stream<Money> limits(Explanation why, Side side) {
        return why.guards().stream().filter(guard -> guard.side() == side).map(GuardCheck::limit);
    }

    private static Map<String, Verdict> verdicts(List<CompetitorOffer> market, RuleSet rules) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        DecideTariff.slots(market, rules)
                .forEach((key, slot) -> verdicts.put(key, DecideTariff.decide(slot, rules, TODAY)));
        return verdicts;
    }
}
