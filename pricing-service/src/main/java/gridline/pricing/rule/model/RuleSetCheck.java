package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.QuickVerdict.Outcome;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * 规则集校验: whether a rule set can be used. Beyond the ranges it looks for gaps (an offer no rule answers), contradictions
 * (two rules answer the same offer, or demand what cannot be had together) and rules that leave no price for even a single
 * ordinary offer at some step; the last two are shown with an example market.
 */
public final class RuleSetCheck {

    /** What a household may be asked a month; the first is the source's own example. */
    private static final List<Money> ORDINARY_FEES = Stream.of(50, 80, 30, 100, 40, 60, 150, 200, 300, 500, 10, 1000)
            .map(fee -> Money.ofFen(fee * 100L))
            .toList();

    private static final int FASTEST = 100_000;

    private final RuleSet rules;
    private final Violations violations = new Violations();

    private RuleSetCheck(RuleSet rules) {
        this.rules = rules;
    }

    /** Everything that is wrong with the rule set; empty if it can be used. */
    public static List<Violation> violations(RuleSet rules) {
        RuleSetCheck check = new RuleSetCheck(rules);
        check.header();
        check.ladder();
        rules.rules().forEach(check::amounts);
        check.onlyOnce();
        check.coverage();
        if (check.violations.isEmpty()) {
            check.examples();
        }
        return check.violations.list();
    }

    private void header() {
        violations
                .when(rules.id().isBlank(), () -> Violation.of("rule-set.id-missing", "id"))
                .when(rules.version() < 1, () -> Violation.of("rule-set.version-below-one", "version"))
                .when(
                        !rules.scope().equals("/") && !rules.scope().matches("(/[0-9A-Za-z_]{1,32}){1,8}"),
                        () -> Violation.of("rule-set.scope-no-path", "scope"))
                .when(
                        rules.staleAfterDays() < 1 || rules.staleAfterDays() > 366,
                        () -> Violation.of("PR-21.stale-after-out-of-range", "staleAfterDays"))
                .when(
                        rules.terms().months() < 1 || rules.terms().months() > 36,
                        () -> Violation.of("rule-set.months-out-of-range", "terms.months"))
                .when(
                        rules.terms().installationFee().isNegative(),
                        () -> Violation.of("PR-23.amount-negative", "terms.installationFee"))
                .when(
                        rules.cost().variableCostShare().signum() < 0
                                || rules.cost().variableCostShare().compareTo(BigDecimal.ONE) >= 0,
                        () -> Violation.of("PR-20.cost-share-out-of-range", "cost.variableCostShare"))
                .when(
                        outOfRange(rules.approval().branchMost()),
                        () -> Violation.of("PR-10.approval-limit-out-of-range", "approval.branchMost"));
    }

    private void ladder() {
        List<Integer> steps = rules.ladder().stepsMbps();
        boolean ascending = new HashSet<>(steps).size() == steps.size()
                && steps.stream().sorted().toList().equals(steps);
        violations.when(
                steps.isEmpty() || !ascending || steps.getFirst() < 1 || steps.getLast() > FASTEST,
                () -> Violation.of("rule-set.ladder-not-ascending", "speedLadderMbps"));
    }

    private void amounts(Rule rule) {
        boolean wrong = switch (rule) {
            case Rule.Undercut undercut -> notPositive(undercut.by());
            case Rule.Premium premium ->
                premium.stepsMore() < 1
                        || premium.stepsMore()
                                >= Math.max(2, rules.ladder().stepsMbps().size())
                        || outOfRange(premium.least())
                        || outOfRange(premium.most())
                        || premium.preferred().compareTo(premium.least()) < 0
                        || premium.preferred().compareTo(premium.most()) > 0;
            case Rule.Band band -> outOfRange(band.below()) || outOfRange(band.above());
            case Rule.MinimumFee minimum -> notPositive(minimum.least());
            case Rule.MaximumFee maximum -> notPositive(maximum.most());
            case Rule.DivisibleFee divisible -> notPositive(divisible.step());
            case Rule.Limited limited ->
                limited.firstUsers() < 1
                        || limited.firstUsers() > 1_000_000
                        || limited.days() < 1
                        || limited.days() > 366;
            case Rule.SamePrice _, Rule.FloorAtComparedStep _, Rule.NeverCheaperAtSameSpeed _ -> false;
        };
        violations
                .when(rule.id().isBlank(), () -> Violation.of("rule-set.rule-id-missing", "rules"))
                .when(
                        wrong,
                        () -> Violation.of("rule-set.amounts-out-of-range", "rules")
                                .with("rule", rule.id()));
    }

    private static boolean notPositive(Money amount) {
        return amount.compareTo(Money.ZERO) <= 0 || amount.compareTo(DecideTariff.ABSURD) > 0;
    }

    private static boolean outOfRange(Money amount) {
        return amount.isNegative() || amount.compareTo(DecideTariff.ABSURD) > 0;
    }

    /** Rules of which a set has at most one, because a second says nothing or contradicts the first. */
    private void onlyOnce() {
        for (Class<? extends Rule> kind : List.of(Rule.DivisibleFee.class, Rule.Limited.class)) {
            List<String> found = rules.rules().stream()
                    .filter(kind::isInstance)
                    .map(Rule::id)
                    .toList();
            violations.when(
                    found.size() > 1,
                    () -> Violation.of("rule-set.rule-twice", "rules").with("rules", String.join(", ", found)));
        }
    }

    private void coverage() {
        for (CompetitorTier tier : CompetitorTier.values()) {
            for (Reach reach : List.of(Reach.LOWEST_STEP, Reach.HIGHER_STEPS)) {
                List<String> answering = rules.rules().stream()
                        .filter(rule -> rule instanceof Rule.Positioning answer
                                && answer.against() == tier
                                && answer.reach().overlaps(reach))
                        .map(Rule::id)
                        .toList();
                violations
                        .when(
                                answering.isEmpty(),
                                () -> Violation.of("rule-set.offer-unanswered", "rules")
                                        .with("tier", tier)
                                        .with("reach", reach))
                        .when(
                                answering.size() > 1,
                                () -> Violation.of("rule-set.offer-answered-twice", "rules")
                                        .with("tier", tier)
                                        .with("reach", reach)
                                        .with("rules", String.join(", ", answering)));
            }
        }
    }

    private void examples() {
        TariffEngine engine = TariffEngine.of(rules);
        for (CompetitorTier tier : CompetitorTier.values()) {
            for (int speed : rules.ladder().stepsMbps()) {
                if (!(DecideTariff.slotOf(example(tier, speed, ORDINARY_FEES.getFirst()), rules)
                        instanceof Slot.NoHigherStep)) {
                    example(tier, speed, engine);
                }
            }
        }
    }

    /** Looks for one ordinary fee that leads to a price, and shows the first where there is none. */
    private void example(CompetitorTier tier, int speed, TariffEngine engine) {
        List<QuickVerdict> verdicts = ORDINARY_FEES.stream()
                .map(fee -> engine.decide(List.of(example(tier, speed, fee)), rules.effectiveFrom())
                        .getFirst())
                .toList();
        if (verdicts.stream().anyMatch(verdict -> verdict.outcome() == Outcome.PROPOSED)) {
            return;
        }
        Map<String, String> clash = verdicts.getFirst().explained().explanation().steps().stream()
                .filter(step -> step.code().equals("no-price"))
                .map(Explanation.Step::params)
                .findFirst()
                .orElse(Map.of());
        Violation shown = Violation.of(clash.isEmpty() ? "PR-22.never-a-price" : "PR-22.rules-contradict", "rules")
                .with("tier", tier)
                .with("speed", speed)
                .with("fee", ORDINARY_FEES.getFirst().amount().toPlainString());
        for (Map.Entry<String, String> value : clash.entrySet()) {
            shown = shown.with(value.getKey(), value.getValue());
        }
        violations.add(shown);
    }

    private CompetitorOffer example(CompetitorTier tier, int speedMbps, Money fee) {
        return new CompetitorOffer(
                "example",
                "example",
                "example",
                tier,
                speedMbps,
                fee,
                null,
                null,
                null,
                rules.effectiveFrom(),
                OfferSource.FIELD,
                "example");
    }
}
