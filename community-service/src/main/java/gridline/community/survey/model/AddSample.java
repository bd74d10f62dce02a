package gridline.community.survey.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;

/**
 * 登记样本: a count from the field (CO-13). One outside of its window is kept and does not count.
 *
 * @param kind what was counted
 * @param at when, not in the future
 * @param part lit windows, or people in work clothes: 0 to {@code whole}
 * @param whole windows, or people: 1 to {@value #MAX_WHOLE}
 */
public record AddSample(Kind kind, Instant at, int part, int whole) {

    /** 样本类型. */
    public enum Kind {
        /** 亮灯 */
        LIT_WINDOWS,
        /** 工装 */
        WORKWEAR
    }

    static final int MAX_WHOLE = 100_000;

    /** Years of weekly counts; more belong into a file of their own. */
    static final int MAX_SAMPLES = 300;

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    public Decision<Survey> decide(Survey survey, CommunityFile file, Instant now, String staffId) {
        int kept = kind == Kind.LIT_WINDOWS
                ? survey.occupancySamples().size()
                : survey.workwearSamples().size();
        return new Violations()
                .when(at.isAfter(now), () -> Violation.of("CO-13.sample-in-future", "at"))
                .when(at.isBefore(EARLIEST), () -> Violation.of("CO-13.sample-too-early", "at"))
                .when(
                        whole < 1 || whole > MAX_WHOLE,
                        () -> Violation.of("CO-13.whole-out-of-range", "whole").with("max", MAX_WHOLE))
                .when(
                        part < 0 || part > whole,
                        () -> Violation.of("CO-13.part-out-of-range", "part").with("whole", whole))
                .when(
                        kept >= MAX_SAMPLES,
                        () -> Violation.of("CO-13.too-many-samples").with("max", MAX_SAMPLES))
                .orElse(() -> (switch (kind) {
                            case LIT_WINDOWS -> survey.with(new OccupancySample(at, part, whole, staffId));
                            case WORKWEAR -> survey.with(new WorkwearSample(at, part, whole, staffId));
                        })
                        .judged(survey, file, staffId));
    }
}
