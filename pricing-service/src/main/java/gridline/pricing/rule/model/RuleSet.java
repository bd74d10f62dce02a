package gridline.pricing.rule.model;

import gridline.contracts.community.CompetitorTier;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * 规则集: the rules of section 5 as data, versioned, for a part of the org tree. {@link RuleSetCheck} says whether it can
 * be used; {@link DecideTariff} uses it.
 *
 * @param id name of the rule set, the same over its versions
 * @param version counts from 1
 * @param scope org path it holds in and below, {@code /} for everywhere
 * @param effectiveFrom first day it is used
 * @param ladder speeds we sell
 * @param staleAfterDays an offer older than this carries no proposal (PR-21), 1 to 366
 * @param terms what we bind a customer to
 * @param cost what PR-20 assumes about cost
 * @param rules the rules; all of them hold together (PR-22)
 */
public record RuleSet(
        String id,
        int version,
        String scope,
        LocalDate effectiveFrom,
        SpeedLadder ladder,
        int staleAfterDays,
        StandardTerms terms,
        CostAssumption cost,
        List<Rule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Whether the rule set speaks about a grid: the scope is its path or an ancestor of it. */
    public boolean covers(String gridPath) {
        return scope.equals("/") || gridPath.equals(scope) || gridPath.startsWith(scope + "/");
    }

    /** The one rule that answers an offer of the tier at a step of the ladder. */
    Rule.Positioning positioning(CompetitorTier tier, int speedMbps) {
        return positionings(tier)
                .filter(rule -> rule.reach().includes(ladder, speedMbps))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("rule set %s v%d answers no offer of tier %s at %d Mbit/s"
                        .formatted(id, version, tier, speedMbps)));
    }

    Stream<Rule.Positioning> positionings(CompetitorTier tier) {
        return rules.stream()
                .filter(Rule.Positioning.class::isInstance)
                .map(Rule.Positioning.class::cast)
                .filter(rule -> rule.against() == tier);
    }

    Stream<Rule.Guard> guards() {
        return rules.stream().filter(Rule.Guard.class::isInstance).map(Rule.Guard.class::cast);
    }

    /** Whether offers of the tier limit our price at their own speed, whatever they are answered with. */
    boolean guardsSameSpeed(CompetitorTier tier) {
        return guards().anyMatch(rule -> rule instanceof Rule.NeverCheaperAtSameSpeed guard && guard.against() == tier);
    }
}
