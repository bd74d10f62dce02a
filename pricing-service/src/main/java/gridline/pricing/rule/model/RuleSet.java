package gridline.pricing.rule.model;

import gridline.contracts.community.CompetitorTier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param approval who may approve how much (PR-10)
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
        ApprovalLimit approval,
        List<Rule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Whether the rule set speaks about a grid: the scope is its path or an ancestor of it. */
    public boolean covers(String gridPath) {
        return scope.equals("/") || gridPath.equals(scope) || gridPath.startsWith(scope + "/");
    }

    /** The same rules under another name, version and scope. */
    public RuleSet as(String name, int number, String place, LocalDate from) {
        return new RuleSet(name, number, place, from, ladder, staleAfterDays, terms, cost, approval, rules);
    }

    /** The one rule that answers an offer of the tier at a step of the ladder. */
    Rule.Positioning positioning(CompetitorTier tier, int speedMbps) {
        Rule.Positioning answer = answering(tier, speedMbps);
        if (answer == null) {
            throw new IllegalStateException(
                    "rule set %s v%d answers no offer of tier %s at %d Mbit/s".formatted(id, version, tier, speedMbps));
        }
        return answer;
    }

    /** The rule that answers an offer of the tier at a step of the ladder; null where none does. */
    Rule.@Nullable Positioning answering(CompetitorTier tier, int speedMbps) {
        for (Rule rule : rules) {
            if (rule instanceof Rule.Positioning answer
                    && answer.against() == tier
                    && answer.reach().includes(ladder, speedMbps)) {
                return answer;
            }
        }
        return null;
    }

    /** How long and to how many the tariffs of this rule set may be sold; null without a limit (PR-05). */
    Rule.@Nullable Limited limited() {
        for (Rule rule : rules) {
            if (rule instanceof Rule.Limited limited) {
                return limited;
            }
        }
        return null;
    }

    /** Whether offers of the tier limit our price at their own speed, whatever they are answered with. */
    boolean guardsSameSpeed(CompetitorTier tier) {
        for (Rule rule : rules) {
            if (rule instanceof Rule.NeverCheaperAtSameSpeed guard && guard.against() == tier) {
                return true;
            }
        }
        return false;
    }
}
