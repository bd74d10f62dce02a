package gridline.benchmarks.pricing;

import gridline.benchmarks.pricing.DroolsFacts.Answer;
import gridline.benchmarks.pricing.DroolsFacts.Fact;
import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.ApprovalLimit;
import gridline.pricing.rule.model.CostAssumption;
import gridline.pricing.rule.model.DecideTariff;
import gridline.pricing.rule.model.QuickVerdict;
import gridline.pricing.rule.model.Reach;
import gridline.pricing.rule.model.Rule;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.SpeedLadder;
import gridline.pricing.rule.model.StandardTerms;
import gridline.pricing.rule.model.TariffEngine;
import gridline.pricing.rule.model.TariffTerms;
import gridline.pricing.rule.model.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Decisions per second of the tariff engine beside the same rules in Drools, and what each allocates (定价基准). Both decide the same
 * markets of one to four offers; that they come to the same price and the same guards is checked before anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PricingBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final int MARKETS = 1_024;

    private final RuleSet rules = rules();
    private final TariffEngine engine = TariffEngine.of(rules);
    private final DroolsTariff drools = new DroolsTariff();
    private final List<List<CompetitorOffer>> markets = new ArrayList<>();
    private final List<List<Fact>> facts = new ArrayList<>();
    private int next;

    /** Makes the markets and holds the two against each other. */
    @Setup
    public void prepare() {
        Random random = new Random(1);
        while (markets.size() < MARKETS) {
            List<CompetitorOffer> market = market(random);
            if (DecideTariff.slots(market, rules).size() == 1) {
                List<Fact> same = DroolsTariff.facts(market, rules, TODAY);
                QuickVerdict quick = engine.decide(market, TODAY).getFirst();
                requireSame(quick, engine.explain(market, TODAY).getFirst(), drools.decide(same));
                markets.add(market);
                facts.add(same);
            }
        }
    }

    /** The engine: every rule and guard held against the price, the explanation to be had. */
    @Benchmark
    public List<QuickVerdict> engine() {
        return engine.decide(markets.get(turn()), TODAY);
    }

    /** The same with the whole explanation written down: steps, guards and economics. */
    @Benchmark
    public List<Verdict> explained() {
        return engine.explain(markets.get(turn()), TODAY);
    }

    /** Drools with the guards only. */
    @Benchmark
    public Answer drools() {
        return drools.decide(facts.get(turn()));
    }

    private int turn() {
        next = next + 1 & MARKETS - 1;
        return next;
    }

    /** Runs both with the allocation profiler and prints the ratio. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PricingBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        double engine = score(results, "engine");
        double explained = score(results, "explained");
        double drools = score(results, "drools");
        System.out.printf("engine %,.0f/s, Drools %,.0f/s: %.1f x%n", engine, drools, engine / drools);
        System.out.printf("with every explanation written down %,.0f/s: %.1f x%n", explained, explained / drools);
    }

    private static double score(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    private static void requireSame(QuickVerdict quick, Verdict ours, Answer theirs) {
        TariffTerms tariff = ours instanceof Verdict.Proposed proposed ? proposed.tariff() : null;
        Money price = tariff == null ? null : tariff.monthlyFee();
        boolean same = Objects.equals(quick.tariff(), tariff)
                && Objects.equals(price, theirs.price())
                && ours instanceof Verdict.SurveyNeeded == theirs.isSurvey()
                && ours.explanation().guards().size() == theirs.guards().size()
                && ours.explanation().guards().stream()
                                .filter(each -> each.binding())
                                .count()
                        == theirs.guards().stream()
                                .filter(each -> each.binding())
                                .count();
        if (!same) {
            throw new IllegalStateException("the two disagree: " + ours + " and " + theirs.price());
        }
    }

    /** Up to four competitors at 2M, answered at 3M, and second-tier ones at 3M that guard; few of them stale. */
    private static List<CompetitorOffer> market(Random random) {
        List<CompetitorOffer> market = new ArrayList<>();
        boolean lowest = random.nextInt(4) == 0;
        for (int i = 0; i <= random.nextInt(4); i++) {
            boolean first = i == 0 || random.nextBoolean();
            int speed = lowest ? 1 : first ? 2 : 3;
            market.add(new CompetitorOffer(
                    "o-" + i,
                    "competitor-" + i,
                    "competitor " + i,
                    first ? CompetitorTier.FIRST : CompetitorTier.SECOND,
                    speed,
                    Money.ofFen(8_000 + random.nextInt(12) * 50L - (first ? 0 : 200)),
                    null,
                    24,
                    null,
                    TODAY.minusDays(random.nextInt(50) == 0 ? 60 : random.nextInt(45)),
                    OfferSource.LEAFLET,
                    "u-1"));
        }
        return market;
    }

    /** The shipped rule set. */
    private static RuleSet rules() {
        return new RuleSet(
                "default",
                1,
                "/",
                LocalDate.of(2011, 1, 1),
                new SpeedLadder(List.of(1, 2, 3, 4, 6, 8, 10, 12, 20, 50, 100, 200, 300, 500, 1000)),
                45,
                new StandardTerms(12, Money.yuan("300")),
                new CostAssumption(new BigDecimal("0.40")),
                new ApprovalLimit(Money.yuan("10")),
                List.of(
                        new Rule.Undercut("PR-01", CompetitorTier.FIRST, Reach.LOWEST_STEP, DroolsFacts.FIVE),
                        new Rule.Premium(
                                "PR-02",
                                CompetitorTier.FIRST,
                                Reach.HIGHER_STEPS,
                                1,
                                DroolsFacts.FIVE,
                                DroolsFacts.TEN,
                                DroolsFacts.TEN),
                        new Rule.FloorAtComparedStep("PR-03", CompetitorTier.FIRST, Reach.HIGHER_STEPS),
                        new Rule.SamePrice("PR-04", CompetitorTier.SECOND, Reach.ANY_STEP),
                        new Rule.NeverCheaperAtSameSpeed("PR-04", CompetitorTier.SECOND),
                        new Rule.MinimumFee("PR-23", DroolsFacts.FEN)));
    }
}
