package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.pricing.offer.model.CompetitorOffer;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;

/**
 * 规则集校验: whether a rule set can be used. Beyond the ranges it looks for gaps (an offer no rule answers), contradictions
 * (two rules answer the same offer) and rules that leave no price for even a single ordinary offer; the last are shown with
 * an example.
 */
public final class RuleSetCheck {

    private static final List<Money> ORDINARY_FEES = List.of(Money.yuan("50"), Money.yuan("100"), Money.yuan("500"));

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
                        !rules.scope().equals("/") && !rules.scope().matches("(/[0-9]+)+"),
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
                        () -> Violation.of("PR-20.cost-share-out-of-range", "cost.variableCostShare"));
    }

    private void ladder() {
        List<Integer> steps = rules.ladder().stepsMbps();
        boolean ascending = new HashSet<>(steps).size() == steps.size()
                && steps.stream().sorted().toList().equals(steps);
        violations.when(
                steps.isEmpty() || !ascending || steps.getFirst() < 1,
                () -> Violation.of("rule-set.ladder-not-ascending", "speedLadderMbps"));
    }

    private void amounts(Rule rule) {
        boolean wrong = switch (rule) {
            case Rule.Undercut undercut -> undercut.by().compareTo(Money.ZERO) <= 0;
            case Rule.Premium premium ->
                premium.stepsMore() < 1
                        || premium.least().isNegative()
                        || premium.preferred().compareTo(premium.least()) < 0
                        || premium.preferred().compareTo(premium.most()) > 0;
            case Rule.MinimumFee minimum -> minimum.least().compareTo(Money.ZERO) <= 0;
            case Rule.SamePrice _, Rule.FloorAtComparedStep _, Rule.NeverCheaperAtSameSpeed _ -> false;
        };
        violations.when(
                wrong,
                () -> Violation.of("rule-set.amounts-out-of-range", "rules").with("rule", rule.id()));
    }

    private void coverage() {
        for (CompetitorTier tier : CompetitorTier.values()) {
            for (Reach reach : List.of(Reach.LOWEST_STEP, Reach.HIGHER_STEPS)) {
                List<String> answering = rules.positionings(tier)
                        .filter(rule -> rule.reach().overlaps(reach))
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
        List<Integer> steps = rules.ladder().stepsMbps();
        for (CompetitorTier tier : CompetitorTier.values()) {
            for (int speed : steps.subList(0, Math.min(2, steps.size()))) {
                boolean never = ORDINARY_FEES.stream().noneMatch(fee -> givesPrice(tier, speed, fee));
                violations.when(
                        never,
                        () -> Violation.of("PR-22.never-a-price", "rules")
                                .with("tier", tier)
                                .with("speed", speed)
                                .with("fee", ORDINARY_FEES.getFirst().amount()));
            }
        }
    }

    private boolean givesPrice(CompetitorTier tier, int speedMbps, Money fee) {
        CompetitorOffer offer = new CompetitorOffer(
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
        SortedMap<String, DecideTariff.SlotOffers> slots = DecideTariff.slots(List.of(offer), rules);
        return slots.values().stream()
                .map(slot -> DecideTariff.decide(slot, rules, rules.effectiveFrom()))
                .allMatch(verdict -> verdict instanceof Verdict.Proposed
                        || DecideTariff.slotOf(offer, rules) instanceof Slot.NoHigherStep);
    }
}
