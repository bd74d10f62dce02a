package gridline.community.community.model;

import gridline.contracts.community.BuildState;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 确认开通: service is open in the community (CO-01).
 *
 * @param openedOn first day of service, from {@link #EARLIEST} to today, Asia/Shanghai
 */
public record ConfirmOpening(LocalDate openedOn) {

    /** Residential broadband is not older; an earlier year is a slip of the finger. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    static final String LIST_VERSION = "opening";

    public Decision<Community> decide(Community community, LocalDate today, Instant now, String staffId) {
        List<Violation> violations = new ArrayList<>();
        if (openedOn.isAfter(today)) {
            violations.add(Violation.of("CO-01.opened-in-future", "openedOn")
                    .with("openedOn", openedOn)
                    .with("today", today));
        }
        if (openedOn.isBefore(EARLIEST)) {
            violations.add(Violation.of("CO-01.opened-too-early", "openedOn")
                    .with("openedOn", openedOn)
                    .with("earliest", EARLIEST));
        }
        if (community.buildState() == BuildState.OPEN) {
            violations.add(Violation.of("CO-01.already-open", "openedOn"));
        }
        if (!violations.isEmpty()) {
            return new Refused<>(violations);
        }
        Coverage before = community.coverage();
        CoverageFact opened =
                new CoverageFact(BuildState.OPEN, CoverageSource.FIELD, LIST_VERSION, today, null, now, staffId);
        Community open = community.withCoverage(before.with(opened).openedOn(openedOn));
        return new Accepted<>(open, open.eventsSince(before));
    }
}
