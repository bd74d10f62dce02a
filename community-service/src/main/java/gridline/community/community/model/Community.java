package gridline.community.community.model;

import gridline.community.map.model.Location;
import gridline.contracts.DomainEvent;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.CommunityCoverageChanged;
import gridline.contracts.community.CommunityDescribed;
import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningMoved;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.contracts.community.CommunityRegrouped;
import gridline.contracts.community.MarketingState;
import gridline.platform.decision.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 小区: a community with its coverage (CO-01, CO-02).
 *
 * @param code division code; its first nine digits are the grid's
 * @param gridPath path of the grid it lies in, for example {@code /13/1301/130102/130102001}
 * @param details name, address, kind, households
 * @param coverage fact in force and history
 * @param onNetFirms ids of the firms (SME) on net here, as the funnel told us (FN-S6)
 * @param surveyFiguresInvented whether the figures are invented sample data and not surveyed
 * @param describedOn day the details were stated, Asia/Shanghai; null for what was stored before days were kept
 * @param location where it lies; null while unknown
 */
public record Community(
        CommunityCode code,
        String gridPath,
        CommunityDetails details,
        Coverage coverage,
        Set<String> onNetFirms,
        boolean surveyFiguresInvented,
        @Nullable LocalDate describedOn,
        @Nullable Location location) {

    public Community {
        onNetFirms = Set.copyOf(onNetFirms);
    }

    public String id() {
        return code.id();
    }

    public BuildState buildState() {
        return coverage.buildState();
    }

    /** The state field teams speak of, derived from the build state (CO-01). */
    public MarketingState marketingState() {
        return marketingState(buildState());
    }

    /** About to open means planned or in build (CO-01). */
    public static MarketingState marketingState(BuildState buildState) {
        return switch (buildState) {
            case NOT_COVERED -> MarketingState.NOT_OPENED;
            case PLANNED, IN_BUILD -> MarketingState.ABOUT_TO_OPEN;
            case OPEN -> MarketingState.OPENED;
        };
    }

    /** What others know the community by. */
    CommunityDescribed described() {
        CommunityKind kind = details.kind();
        return new CommunityDescribed(
                id(), details.name(), gridPath, kind == null ? null : kind.name(), details.households());
    }

    Community withDetails(CommunityDetails changed, boolean figuresInvented, LocalDate today) {
        return new Community(code, gridPath, changed, coverage, onNetFirms, figuresInvented, today, location);
    }

    /** In another grid, since its own was split. */
    public Decision<Community> inGrid(String path) {
        if (path.equals(gridPath)) {
            return Decision.accepted(this);
        }
        Community moved =
                new Community(code, path, details, coverage, onNetFirms, surveyFiguresInvented, describedOn, location);
        return Decision.accepted(moved, new CommunityRegrouped(id(), details.name(), path, gridPath));
    }

    Community at(Location place) {
        return new Community(code, gridPath, details, coverage, onNetFirms, surveyFiguresInvented, describedOn, place);
    }

    Community withCoverage(Coverage changed) {
        return new Community(
                code, gridPath, details, changed, onNetFirms, surveyFiguresInvented, describedOn, location);
    }

    Community withOnNetFirms(Set<String> changed) {
        return new Community(code, gridPath, details, coverage, changed, surveyFiguresInvented, describedOn, location);
    }

    /**
     * What others must hear when coverage went from {@code before} to what it is now: nothing when only an older list
     * was filed away, or a newer one said the same.
     */
    List<DomainEvent> eventsSince(Coverage before) {
        CoverageFact fact = coverage.inForce();
        if (fact == null || fact.equals(before.inForce())) {
            return List.of();
        }
        List<DomainEvent> events = new ArrayList<>();
        boolean first = before.inForce() == null;
        if (first || before.buildState() != buildState()) {
            events.add(new CommunityCoverageChanged(
                    id(),
                    details.name(),
                    gridPath,
                    buildState(),
                    marketingState(),
                    fact.asOf(),
                    fact.source().name()));
        }
        LocalDate planned = coverage.plannedOpening();
        if (planned != null && !Objects.equals(planned, before.plannedOpening())) {
            events.add(
                    before.plannedOpening() == null
                            ? new CommunityOpeningPlanned(id(), details.name(), gridPath, planned)
                            : new CommunityOpeningMoved(
                                    id(), details.name(), gridPath, before.plannedOpening(), planned));
        }
        LocalDate opened = coverage.openedOn();
        if (opened != null && before.openedOn() == null) {
            events.add(new CommunityOpened(id(), details.name(), gridPath, opened));
        }
        return events;
    }
}
