package gridline.community.survey.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;

/**
 * 豁免调查: a supervisor lets sales start although the file is incomplete (CO-11).
 *
 * @param reason why, {@value #MIN_REASON} to {@value #MAX_REASON} characters
 */
public record WaiveSurvey(String reason) {

    static final int MIN_REASON = 4;
    static final int MAX_REASON = 500;

    public Decision<Survey> decide(Survey survey, CommunityFile file, Instant now, String staffId) {
        return new Violations()
                .when(
                        reason.strip().length() < MIN_REASON || reason.length() > MAX_REASON,
                        () -> Violation.of("CO-11.reason-length", "reason")
                                .with("min", MIN_REASON)
                                .with("max", MAX_REASON))
                .when(survey.completeness().complete(), () -> Violation.of("CO-11.nothing-to-waive"))
                .when(survey.waiver() != null, () -> Violation.of("CO-11.waived-already"))
                .orElse(() -> survey.withWaiver(new Survey.Waiver(staffId, now, reason.strip()))
                        .judged(survey, file, staffId));
    }
}
