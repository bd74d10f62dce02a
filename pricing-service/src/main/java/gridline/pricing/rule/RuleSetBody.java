package gridline.pricing.rule;

import gridline.contracts.Money;
import gridline.pricing.rule.model.ApprovalLimit;
import gridline.pricing.rule.model.CostAssumption;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.SpeedLadder;
import gridline.pricing.rule.model.StandardTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 规则集内容: what may be changed of a draft; see {@link RuleSet} for the fields.
 *
 * @param effectiveFrom first day it is used, not before the day it is approved
 */
public record RuleSetBody(
        @NotNull LocalDate effectiveFrom,
        @NotNull @Size(max = 60) List<@NotNull Integer> speedLadderMbps,
        int staleAfterDays,
        @NotNull @Valid Terms terms,
        @NotNull @Valid Cost cost,
        @NotNull @Valid Approval approval,

        @NotNull @Size(max = 60) List<@NotNull @Valid RuleDocument> rules) {

    /** 标准条款. */
    public record Terms(int months, @NotNull Money installationFee) {}

    /** 成本假设 (PR-20). */
    public record Cost(@NotNull BigDecimal variableCostShare) {}

    /** 审批权限 (PR-10). */
    public record Approval(@NotNull Money branchMost) {}

    /** The rule set with this content under an identity. */
    RuleSet toRuleSet(String id, int version, String scope) {
        return new RuleSet(
                id,
                version,
                scope,
                effectiveFrom,
                new SpeedLadder(speedLadderMbps),
                staleAfterDays,
                new StandardTerms(terms.months(), terms.installationFee()),
                new CostAssumption(cost.variableCostShare()),
                new ApprovalLimit(approval.branchMost()),
                rules.stream().map(RuleDocument::toRule).toList());
    }
}
