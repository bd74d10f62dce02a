package gridline.pricing.market.model;

import java.time.LocalDate;

/**
 * 档位判定: which proposal is the current one of a slot, and what it rests on.
 *
 * @param slot key of the slot
 * @param basis what the verdict rests on, see {@link gridline.pricing.rule.model.Verdict#basis()}
 * @param proposalId proposal that carries the verdict
 * @param ruleSetId rule set it was decided with
 * @param ruleSetVersion its version
 * @param decidedOn day it was decided on
 */
public record SlotDecision(
        String slot, String basis, String proposalId, String ruleSetId, int ruleSetVersion, LocalDate decidedOn) {}
