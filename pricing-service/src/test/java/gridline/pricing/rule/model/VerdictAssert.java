package gridline.pricing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.pricing.rule.model.Explanation.GuardCheck;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what was decided, and by which rule. */
final class VerdictAssert extends AbstractAssert<VerdictAssert, Verdict> {

    private VerdictAssert(Verdict verdict) {
        super(verdict, VerdictAssert.class);
    }

    static VerdictAssert assertVerdict(Verdict verdict) {
        return new VerdictAssert(verdict);
    }

    VerdictAssert proposes(int speedMbps, String fee) {
        assertThat(actual).isInstanceOf(Verdict.Proposed.class);
        TariffTerms tariff = ((Verdict.Proposed) actual).tariff();
        assertThat(tariff.speedMbps()).isEqualTo(speedMbps);
        assertThat(tariff.monthlyFee()).isEqualTo(Money.yuan(fee));
        return this;
    }

    VerdictAssert byRule(String ruleId) {
        assertThat(actual.explanation().ruleId()).isEqualTo(ruleId);
        return this;
    }

    VerdictAssert bindingRules(String... ruleIds) {
        assertThat(actual.explanation().guards().stream()
                        .filter(GuardCheck::binding)
                        .map(GuardCheck::ruleId))
                .containsExactlyInAnyOrder(ruleIds);
        return this;
    }

    VerdictAssert conflictsWithStep(String code) {
        assertThat(actual).isInstanceOf(Verdict.Conflict.class);
        assertThat(codes()).contains(code);
        return this;
    }

    VerdictAssert needsSurveyBecause(String code) {
        assertThat(actual).isInstanceOf(Verdict.SurveyNeeded.class);
        assertThat(codes()).contains(code);
        return this;
    }

    private List<String> codes() {
        return actual.explanation().steps().stream().map(Explanation.Step::code).toList();
    }
}
