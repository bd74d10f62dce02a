package gridline.community.community.model;

import gridline.contracts.community.BuildState;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 覆盖陈述: coverage as a list or a person states it, before it is judged (CO-02).
 *
 * @param buildState 建设状态
 * @param source who states it
 * @param listVersion version of the list, 1 to {@value #MAX_VERSION} characters
 * @param asOf day it speaks of, from {@link ConfirmOpening#EARLIEST} to today; null when the list bears no date, then it speaks of the day it is read
 * @param plannedOpening only with PLANNED or IN_BUILD, and not before {@code asOf}
 */
public record StatedCoverage(
        BuildState buildState,
        CoverageSource source,
        String listVersion,
        @Nullable LocalDate asOf,
        @Nullable LocalDate plannedOpening) {

    public static final int MAX_VERSION = 64;

    /** Everything wrong with the statement on the given day; empty when it may be recorded. */
    public List<Violation> violations(LocalDate today) {
        List<Violation> found = new ArrayList<>();
        if (listVersion.isBlank()) {
            found.add(Violation.of("CO-02.list-version-missing", "listVersion"));
        } else if (listVersion.length() > MAX_VERSION) {
            found.add(Violation.of("CO-02.list-version-too-long", "listVersion").with("max", MAX_VERSION));
        }
        if (asOf != null && asOf.isAfter(today)) {
            found.add(Violation.of("CO-02.as-of-in-future", "asOf")
                    .with("asOf", asOf)
                    .with("today", today));
        }
        if (asOf != null && asOf.isBefore(ConfirmOpening.EARLIEST)) {
            found.add(Violation.of("CO-02.as-of-too-early", "asOf")
                    .with("asOf", asOf)
                    .with("earliest", ConfirmOpening.EARLIEST));
        }
        if (plannedOpening != null && !aboutToOpen()) {
            found.add(Violation.of("CO-01.opening-date-unexpected", "plannedOpening")
                    .with("buildState", buildState.name()));
        } else if (plannedOpening != null && asOf != null && plannedOpening.isBefore(asOf)) {
            found.add(Violation.of("CO-01.opening-before-as-of", "plannedOpening")
                    .with("plannedOpening", plannedOpening)
                    .with("asOf", asOf));
        }
        return found;
    }

    /** Whether a recorded fact already says exactly this; a statement without a date says it again whatever the day. */
    boolean isSaidBy(CoverageFact fact) {
        return fact.buildState() == buildState
                && fact.source() == source
                && fact.listVersion().equals(listVersion)
                && (asOf == null || asOf.equals(fact.asOf()))
                && Objects.equals(plannedOpening, fact.plannedOpening());
    }

    CoverageFact toFact(LocalDate today, Instant now, String staffId) {
        return new CoverageFact(
                buildState, source, listVersion, asOf == null ? today : asOf, plannedOpening, now, staffId);
    }

    private boolean aboutToOpen() {
        return buildState == BuildState.PLANNED || buildState == BuildState.IN_BUILD;
    }
}
