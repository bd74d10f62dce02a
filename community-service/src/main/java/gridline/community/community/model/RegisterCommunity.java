package gridline.community.community.model;

import gridline.contracts.DomainEvent;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 新建小区: puts a community on file, with the first coverage fact if one is known (CO-01, CO-02, CO-10 a).
 *
 * @param code division code, 12 digits, the first nine being {@code gridId}; judged here
 * @param gridId code of the grid it is said to lie in
 * @param gridPath path of that grid
 * @param details name, address, kind, households
 * @param coverage first coverage fact, if known
 * @param surveyFiguresInvented whether the figures are invented sample data
 */
public record RegisterCommunity(
        String code,
        String gridId,
        String gridPath,
        CommunityDetails details,
        @Nullable StatedCoverage coverage,
        boolean surveyFiguresInvented) {

    /** The same where the grid it lies in is known to hold the code although it bears another. */
    public RegisterCommunity heldBy(String codesGrid) {
        return new RegisterCommunity(code, codesGrid, gridPath, details, coverage, surveyFiguresInvented);
    }

    /** Accepted with its registration and the events of the first coverage fact, or refused with everything that is wrong. */
    public Decision<Community> decide(LocalDate today, Instant now, String staffId) {
        List<Violation> violations = new ArrayList<>();
        CommunityCode.refusal(code).ifPresent(violations::add);
        if (violations.isEmpty() && !new CommunityCode(code).gridCode().equals(gridId)) {
            violations.add(Violation.of("community.code-in-other-grid", "code")
                    .with("code", code)
                    .with("gridId", gridId));
        }
        violations.addAll(details.violations());
        if (coverage != null) {
            violations.addAll(coverage.violations(today));
        }
        if (!violations.isEmpty()) {
            return new Refused<>(violations);
        }
        Community registered = new Community(
                new CommunityCode(code),
                gridPath,
                details,
                Coverage.UNKNOWN,
                Set.of(),
                surveyFiguresInvented,
                today,
                null);
        if (coverage == null) {
            return Decision.accepted(registered, registered.described());
        }
        Community covered = registered.withCoverage(Coverage.UNKNOWN.with(coverage.toFact(today, now, staffId)));
        List<DomainEvent> events = new ArrayList<>();
        events.add(covered.described());
        events.addAll(covered.eventsSince(Coverage.UNKNOWN));
        return new Accepted<>(covered, events);
    }
}
