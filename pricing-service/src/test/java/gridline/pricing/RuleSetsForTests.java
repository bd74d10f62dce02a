package gridline.pricing;

import gridline.contracts.Money;
import gridline.pricing.rule.ShippedRuleSets;
import gridline.pricing.rule.model.ApprovalLimit;
import gridline.pricing.rule.model.Rule;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.StandardTerms;
import java.util.List;
import java.util.stream.Stream;

/** Rule sets for tests: the shipped one, and variations of it. */
public final class RuleSetsForTests {

    private RuleSetsForTests() {}

    /** The rule set the service ships with. */
    public static RuleSet shipped() {
        return ShippedRuleSets.read().getFirst();
    }

    public static RuleSet with(RuleSet rules, List<Rule> other) {
        return new RuleSet(
                rules.id(),
                rules.version(),
                rules.scope(),
                rules.effectiveFrom(),
                rules.ladder(),
                rules.staleAfterDays(),
                rules.terms(),
                rules.cost(),
                rules.approval(),
                other);
    }

    /** The rule set with more rules. */
    public static RuleSet plus(RuleSet rules, Rule... more) {
        return with(
                rules, Stream.concat(rules.rules().stream(), Stream.of(more)).toList());
    }

    /** Every amount of the rule set times a factor. */
    public static RuleSet times(RuleSet rules, int factor) {
        List<Rule> scaled = rules.rules().stream()
                .<Rule>map(rule -> switch (rule) {
                    case Rule.Undercut(var id, var against, var reach, var by) ->
                        new Rule.Undercut(id, against, reach, by.times(factor));
                    case Rule.Premium(var id, var against, var reach, int steps, var least, var most, var preferred) ->
                        new Rule.Premium(
                                id,
                                against,
                                reach,
                                steps,
                                least.times(factor),
                                most.times(factor),
                                preferred.times(factor));
                    case Rule.MinimumFee(var id, var least) -> new Rule.MinimumFee(id, least.times(factor));
                    case Rule.MaximumFee(var id, var most) -> new Rule.MaximumFee(id, most.times(factor));
                    case Rule.Band(var id, var against, var reach, var below, var above) ->
                        new Rule.Band(id, against, reach, below.times(factor), above.times(factor));
                    case Rule.DivisibleFee(var id, var step) -> new Rule.DivisibleFee(id, step.times(factor));
                    case Rule.Limited limited -> limited;
                    case Rule.SamePrice same -> same;
                    case Rule.FloorAtComparedStep floor -> floor;
                    case Rule.NeverCheaperAtSameSpeed never -> never;
                })
                .toList();
        Money installation = rules.terms().installationFee().times(factor);
        return with(
                new RuleSet(
                        rules.id(),
                        rules.version(),
                        rules.scope(),
                        rules.effectiveFrom(),
                        rules.ladder(),
                        rules.staleAfterDays(),
                        new StandardTerms(rules.terms().months(), installation),
                        rules.cost(),
                        new ApprovalLimit(rules.approval().branchMost().times(factor)),
                        rules.rules()),
                scaled);
    }
}
