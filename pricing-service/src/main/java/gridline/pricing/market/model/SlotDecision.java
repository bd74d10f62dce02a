package gridline.pricing.market.model;

import gridline.pricing.rule.model.RuleSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 档位判定: which proposal is the current one of a slot, and what it rests on.
 *
 * @param slot key of the slot
 * @param basis what the verdict rests on, see {@link gridline.pricing.rule.model.Verdict#basis()}
 * @param proposalId proposal that carries the verdict
 * @param ruleSetId rule set it was decided with
 * @param ruleSetVersion its version
 * @param decidedOn day it was decided on
 * @param cause what led to the proposal; null for one made before causes were kept
 */
public record SlotDecision(
        String slot,
        String basis,
        String proposalId,
        String ruleSetId,
        int ruleSetVersion,
        LocalDate decidedOn,
        @Nullable Cause cause) {

    /** Whether it was made with these rules, in this version. */
    boolean decidedWith(RuleSet rules) {
        return ruleSetId.equals(rules.id()) && ruleSetVersion == rules.version();
    }

    /** The same outcome on the same offers once more: the proposal stays. */
    SlotDecision again(RuleSet rules, LocalDate today) {
        return new SlotDecision(slot, basis, proposalId, rules.id(), rules.version(), today, cause);
    }
}
