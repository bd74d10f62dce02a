package gridline.funnel;

import gridline.contracts.DomainEvent;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says which rules a decision was refused by, or that it was accepted. */
public final class DecisionAssert<S> extends AbstractAssert<DecisionAssert<S>, Decision<S>> {

    private DecisionAssert(Decision<S> actual) {
        super(actual, DecisionAssert.class);
    }

    public static <S> DecisionAssert<S> assertThatDecision(Decision<S> actual) {
        return new DecisionAssert<>(actual);
    }

    /** Accepts, and hands out the new state. */
    public S isAccepted() {
        return accepted().state();
    }

    public DecisionAssert<S> hasEvents(DomainEvent... events) {
        Assertions.assertThat(accepted().events()).containsExactly(events);
        return this;
    }

    /** Exactly these rules refused, each as often as named. */
    public DecisionAssert<S> isRefusedBy(String... codes) {
        Assertions.assertThat(violations()).extracting(Violation::code).containsExactlyInAnyOrder(codes);
        return this;
    }

    /** Exactly this evidence is named as missing. */
    public DecisionAssert<S> missesEvidence(Enum<?>... kinds) {
        Assertions.assertThat(violations().stream()
                        .filter(v -> v.code().equals("FN-01.evidence-missing"))
                        .map(v -> v.params().get("evidence")))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(kinds).stream().map(Enum::name).toList());
        return this;
    }

    public List<Violation> violations() {
        if (actual instanceof Refused<S>(List<Violation> violations)) {
            return violations;
        }
        throw failure("expected a refusal but was accepted");
    }

    private Accepted<S> accepted() {
        return switch (actual) {
            case Accepted<S> accepted -> accepted;
            case Refused<S>(List<Violation> violations) ->
                throw failure("expected acceptance but was refused by %s", violations);
        };
    }
}
