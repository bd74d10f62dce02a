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
 * 计划开通: sets or moves the day a community opens (CO-01). A community that is not covered becomes
 * PLANNED by it. The plan is a coverage fact of source FIELD like any other, so its history stays.
 *
 * @param plannedOpening from today to {@value #MAX_YEARS} years ahead, Asia/Shanghai
 */
public record PlanOpening(LocalDate plannedOpening) {

    /** Nobody plans a roll-out further ahead; a later year is a slip of the finger. */
    public static final int MAX_YEARS = 10;

    /** Version a fact bears that stands in no list but was decided by a person. */
    static final String LIST_VERSION = "opening-plan";

    public Decision<Community> decide(Community community, LocalDate today, Instant now, String staffId) {
        List<Violation> violations = new ArrayList<>();
        if (plannedOpening.isBefore(today)) {
            violations.add(Violation.of("CO-01.opening-in-past", "plannedOpening")
                    .with("plannedOpening", plannedOpening)
                    .with("today", today));
        }
        if (plannedOpening.isAfter(today.plusYears(MAX_YEARS))) {
            violations.add(Violation.of("CO-01.opening-too-far", "plannedOpening")
                    .with("plannedOpening", plannedOpening)
                    .with("years", MAX_YEARS));
        }
        if (community.buildState() == BuildState.OPEN) {
            violations.add(Violation.of("CO-01.already-open", "plannedOpening"));
        }
        if (!violations.isEmpty()) {
            return new Refused<>(violations);
        }
        Coverage before = community.coverage();
        if (plannedOpening.equals(before.plannedOpening())) {
            return new Accepted<>(community, List.of());
        }
        BuildState state =
                community.buildState() == BuildState.NOT_COVERED ? BuildState.PLANNED : community.buildState();
        CoverageFact plan =
                new CoverageFact(state, CoverageSource.FIELD, LIST_VERSION, today, plannedOpening, now, staffId);
        Community planned = community.withCoverage(before.with(plan));
        return new Accepted<>(planned, planned.eventsSince(before));
    }
}
