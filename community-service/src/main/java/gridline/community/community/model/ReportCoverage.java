package gridline.community.community.model;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 上报覆盖: records what a list or a person states about coverage (CO-01, CO-02). Saying the same again changes nothing;
 * an older list is filed in the history and changes nothing in force.
 *
 * @param stated what is stated
 */
public record ReportCoverage(StatedCoverage stated) {

    public Decision<Community> decide(Community community, LocalDate today, Instant now, String staffId) {
        List<Violation> violations = stated.violations(today);
        if (!violations.isEmpty()) {
            return new Refused<>(violations);
        }
        Coverage before = community.coverage();
        if (before.alreadySays(stated)) {
            return new Accepted<>(community, List.of());
        }
        Community reported = community.withCoverage(before.with(stated.toFact(today, now, staffId)));
        return new Accepted<>(reported, reported.eventsSince(before));
    }
}
