package gridline.funnel.quote.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.funnel.quote.model.QuoteTrail.Status;
import gridline.funnel.quote.model.QuoteTrail.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTrailTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void growsByWhatIsTold() {
        Step issued = new Step(Status.ISSUED, NOW, "u-1", "¥236.00");
        Step withdrawn = new Step(Status.WITHDRAWN, NOW.plusSeconds(60), "u-2", "迁址");

        QuoteTrail first = QuoteTrail.after(null, trail(issued));

        assertThat(first.steps()).containsExactly(issued);
        assertThat(QuoteTrail.after(first, trail(withdrawn)).steps()).containsExactly(issued, withdrawn);
    }

    private static QuoteTrail trail(Step step) {
        return new QuoteTrail("q-1", "Q-1", "f-1", "/13/1", List.of(step));
    }
}
