package gridline.pricing.rule;

import gridline.contracts.Money;
import gridline.pricing.rule.model.CostAssumption;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.SpeedLadder;
import gridline.pricing.rule.model.StandardTerms;
import java.math.BigDecimal;
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
        List<RuleDocument> rules) {

    record Terms(int months, Money installationFee) {}

    record Cost(BigDecimal variableCostShare) {}

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
                rules.rules().stream().map(RuleDocument::from).toList());
    }

    RuleSet toRuleSet() {
        return new RuleSet(
                id,
                version,
                scope,
                effectiveFrom,
                new SpeedLadder(speedLadderMbps),
                staleAfterDays,
                new StandardTerms(terms.months(), terms.installationFee()),
                new CostAssumption(cost.variableCostShare()),
                rules.stream().map(RuleDocument::toRule).toList());
    }
}
