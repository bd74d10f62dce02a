package gridline.pricing.rule;

import gridline.pricing.rule.RuleSetBody.Approval;
import gridline.pricing.rule.RuleSetBody.Cost;
import gridline.pricing.rule.RuleSetBody.Terms;
import gridline.pricing.rule.model.RuleSet;
import java.time.LocalDate;
import java.util.List;

/** 规则集文档: a rule set as it stands in files and answers; see {@link RuleSet} for the fields. */
record RuleSetDocument(
        String id,
        int version,
        String scope,
        LocalDate effectiveFrom,
        List<Integer> speedLadderMbps,
        int staleAfterDays,
        Terms terms,
        Cost cost,
        Approval approval,
        List<RuleDocument> rules) {

    static RuleSetDocument from(RuleSet rules) {
        return new RuleSetDocument(
                rules.id(),
                rules.version(),
                rules.scope(),
                rules.effectiveFrom(),
                rules.ladder().stepsMbps(),
                rules.staleAfterDays(),
                new Terms(rules.terms().months(), rules.terms().installationFee()),
                new Cost(rules.cost().variableCostShare()),
                new Approval(rules.approval().branchMost()),
                rules.rules().stream().map(RuleDocument::from).toList());
    }

    RuleSet toRuleSet() {
        return new RuleSetBody(effectiveFrom, speedLadderMbps, staleAfterDays, terms, cost, approval, rules)
                .toRuleSet(id, version, scope);
    }
}
