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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every market under every composition of typed rules (PR-21, PR-22). */
class TypedRulesProperties {

    @Property
    void pr22AProposalKeepsEveryLimitAndAConflictOverPricesHasNoPrice(
            @ForAll("ruleSets") RuleSet rules, @ForAll("markets") List<CompetitorOffer> market) {
        for (Verdict verdict : verdicts(market, rules)) {
            Explanation why = verdict.explanation();
            if (verdict instanceof Verdict.Proposed) {
                assertThat(why.guards()).allMatch(GuardCheck::holds);
            } else if (verdict instanceof Verdict.Conflict && !why.guards().isEmpty()) {
                assertThat(anyPrice(why)).isFalse();
            }
        }
    }

    @Property
    void pr21TheExplanationReproducesThePrice(
            @ForAll("ruleSets") RuleSet rules, @ForAll("markets") List<CompetitorOffer> market) {
        for (Verdict verdict : verdicts(market, rules)) {
            if (verdict instanceof Verdict.Proposed proposed) {
                assertThat(reproduced(proposed.explanation()))
                        .isEqualTo(proposed.tariff().monthlyFee().fen());
            }
        }
    }

    @Property
    void everyAlternativeLostForAReasonThatIsTrue(
            @ForAll("ruleSets") RuleSet rules, @ForAll("markets") List<CompetitorOffer> market) {
        DecideTariff.slots(market, rules).forEach((_, on) -> {
            Verdict verdict = DecideTariff.decide(on, rules, TODAY);
            for (Alternative lost : Alternative.of(on, verdict, rules)) {
                assertThat(lost.lostBecause()).isNotEmpty();
                boolean breaks = lost.lostBecause().getFirst().code().equals("breaks-limit");
                assertThat(verdict.explanation().guards().stream()
                                .anyMatch(guard ->
                                        !allows(guard, lost.monthlyFee().fen())))
                        .isEqualTo(breaks);
                if (!breaks) {
                    long ours =
                            ((Verdict.Proposed) verdict).tariff().monthlyFee().fen();
                    assertThat(lost.lostBecause().getFirst().code())
                            .isEqualTo(lost.monthlyFee().fen() < ours ? "gives-up-more" : "above-aim");
                }
            }
        });
    }

    @Property
    void theEngineDecidesAsExplained(
            @ForAll("ruleSets") RuleSet rules, @ForAll("markets") List<CompetitorOffer> market) {
        TariffEngineTest.assertDecidesAsExplained(market, rules);
    }

    @Property
    void theOrderOfTheOffersDoesNotMatter(
            @ForAll("ruleSets") RuleSet rules, @ForAll("markets") List<CompetitorOffer> market, @ForAll Random random) {
        List<CompetitorOffer> shuffled = new ArrayList<>(market);
        Collections.shuffle(shuffled, random);

        assertThat(verdicts(shuffled, rules)).isEqualTo(verdicts(market, rules));
    }

    @Property
    void tenTimesTheAmountsGiveTenTimesThePrice(
            @ForAll("ruleSets") RuleSet rules, @ForAll("markets") List<CompetitorOffer> market) {
        List<Verdict> once = verdicts(market, rules);
        List<Verdict> tenfold = verdicts(
                market.stream()
                        .map(offer -> Offers.offer(
                                offer.competitorId(),
                                offer.tier(),
                                offer.speedMbps(),
                                offer.monthlyFee().times(10),
                                TODAY))
                        .toList(),
                RuleSetsForTests.times(rules, 10));

        assertThat(tenfold).hasSameSizeAs(once);
        for (int i = 0; i < once.size(); i++) {
            assertThat(fee(tenfold.get(i))).isEqualTo(fee(once.get(i)) * 10);
        }
    }

    /** -0 for no price, so that ten times none is none. */
    private static long fee(Verdict verdict) {
        return verdict instanceof Verdict.Proposed proposed
                ? proposed.tariff().monthlyFee().fen()
                : 0;
    }

    private static boolean anyPrice(Explanation why) {
        long floor = limits(why, Side.AT_LEAST).max(Long::compare).orElse(1L);
        long ceiling = limits(why, Side.AT_MOST).min(Long::compare).orElse(Long.MAX_VALUE / 2);
        long step = limits(why, Side.MULTIPLE_OF).findFirst().orElse(1L);
        return Math.ceilDiv(floor, step) * step <= ceiling;
    }

    private static long reproduced(Explanation why) {
        long target = why.steps().stream()
                .map(step -> step.params().get("target"))
                .filter(Objects::nonNull)
                .map(text -> Money.yuan(text).fen())
                .findFirst()
                .orElseThrow();
        long floor = limits(why, Side.AT_LEAST).max(Long::compare).orElse(Long.MIN_VALUE);
        long ceiling = limits(why, Side.AT_MOST).min(Long::compare).orElse(Long.MAX_VALUE);
        long step = limits(why, Side.MULTIPLE_OF).findFirst().orElse(1L);
        long moved = Math.min(Math.max(target, floor), ceiling);
        long up = Math.ceilDiv(moved, step) * step;
        return up <= ceiling ? up : Math.floorDiv(moved, step) * step;
    }

    private static boolean allows(GuardCheck guard, long fen) {
        long limit = guard.limit().fen();
        return switch (guard.side()) {
            case AT_LEAST -> fen >= limit;
            case AT_MOST -> fen <= limit;
            case MULTIPLE_OF -> fen % limit == 0;
        };
    }

    private static Stream<Long> limits(Explanation why, Side side) {
        return why.guards().stream()
                .filter(guard -> guard.side() == side)
                .map(guard -> guard.limit().fen());
    }

    private static List<Verdict> verdicts(List<CompetitorOffer> market, RuleSet rules) {
        return List.copyOf(DecideTariff.decideAll(market, rules, TODAY).values());
    }

    @Provide
    Arbitrary<RuleSet> ruleSets() {
        Arbitrary<Money> small = Arbitraries.longs().between(0, 20).map(each -> Money.ofFen(each * 100));
        Arbitrary<Rule> rules = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 300).map(yuan -> new Rule.MaximumFee("cap", Money.ofFen(yuan * 100))),
                Arbitraries.longs().between(1, 150).map(yuan -> new Rule.MinimumFee("floor", Money.ofFen(yuan * 100))),
                Combinators.combine(Arbitraries.of(CompetitorTier.class), Arbitraries.of(Reach.class), small, small)
                        .as((tier, reach, below, above) -> new Rule.Band("band", tier, reach, below, above)),
                Combinators.combine(Arbitraries.of(CompetitorTier.class), Arbitraries.of(Reach.class))
                        .as((tier, reach) -> new Rule.FloorAtComparedStep("never-below", tier, reach)));
        Arbitrary<List<Rule>> step = Arbitraries.longs()
                .between(1, 2_500)
                .<Rule>map(fen -> new Rule.DivisibleFee("step", Money.ofFen(fen)))
                .list()
                .ofMaxSize(1);
        return Combinators.combine(rules.list().ofMaxSize(3), step)
                .as((more, divisible) -> RuleSetsForTests.plus(
                        RuleSetsForTests.shipped(),
                        Stream.concat(more.stream(), divisible.stream()).toArray(Rule[]::new)));
    }

    @Provide
    Arbitrary<List<CompetitorOffer>> markets() {
        Arbitrary<Integer> speeds = Arbitraries.of(1, 2, 3, 4, 30, 500, 1000);
        Arbitrary<Money> fees = Arbitraries.oneOf(
                Arbitraries.longs().between(2, 30).map(fives -> Money.ofFen(fives * 500)),
                Arbitraries.longs().between(1, 30_000).map(Money::ofFen));
        return Combinators.combine(Arbitraries.of("a", "b", "c", "d"), speeds, fees)
                .as((competitor, speed, fee) -> Offers.offer(
                        competitor,
                        competitor.compareTo("c") < 0 ? CompetitorTier.FIRST : CompetitorTier.SECOND,
                        speed,
                        fee,
                        TODAY))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .uniqueElements(offer -> offer.competitorId() + offer.speedMbps());
    }
}
