package gridline.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;

/** Assertions on decisions: which rules refused, or what was accepted. */
public final class RefusalAssert {

    private RefusalAssert() {}

    /** Refused by exactly these rules. */
    public static void assertRefusedBy(Decision<?> decision, String... codes) {
        assertThat(decision).isInstanceOf(Refused.class);
        assertThat(((Refused<?>) decision).violations())
                .extracting(Violation::code)
                .containsExactlyInAnyOrder(codes);
    }

    public static <S> Accepted<S> accepted(Decision<S> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted<S>) decision;
    }
}
