package gridline.community.survey.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * 住户构成: which classes of residents live here, in percent that add up to 100 (CO-10 a, SG-1 … SG-7).
 *
 * @param shares percent of each class; a class left out has none
 * @param asOf day it was found, Asia/Shanghai
 */
public record ResidentMix(Map<Segment, Integer> shares, LocalDate asOf) {

    public ResidentMix {
        shares = Map.copyOf(shares);
    }

    /** Percent of one class, 0 to 100. */
    public int share(Segment segment) {
        return Objects.requireNonNullElse(shares.get(segment), 0);
    }

    /** Puts the mix on file. */
    public Decision<Survey> decide(Survey survey, CommunityFile file, LocalDate today, String staffId) {
        long sum = shares.values().stream().mapToLong(Integer::longValue).sum();
        Violations violations = new Violations().addAll(Dates.observed(asOf, today, "asOf"));
        shares.forEach((segment, share) -> violations.when(
                share < 0 || share > 100,
                () -> Violation.of("CO-10.percent-out-of-range", "shares." + segment)
                        .with("percent", share)));
        return violations
                .when(
                        sum != 100,
                        () -> Violation.of("CO-10.shares-do-not-add-up", "shares")
                                .with("sum", sum))
                .orElse(() -> survey.withResidents(this).judged(survey, file, staffId));
    }
}
