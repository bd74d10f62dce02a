package gridline.community.community;

import gridline.community.community.model.ChangeDetails;
import gridline.community.community.model.Community;
import gridline.community.community.model.CommunityCode;
import gridline.community.community.model.CommunityDetails;
import gridline.community.community.model.CommunityKind;
import gridline.community.community.model.CoverageSource;
import gridline.community.community.model.LocateCommunity;
import gridline.community.community.model.RegisterCommunity;
import gridline.community.community.model.ReportCoverage;
import gridline.community.community.model.StatedCoverage;
import gridline.community.map.model.Location;
import gridline.community.orgunit.OrgUnit;
import gridline.community.orgunit.OrgUnitKind;
import gridline.community.orgunit.OrgUnits;
import gridline.contracts.DomainEvent;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.CommunityDescribed;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Choice;
import gridline.platform.imports.reading.ListRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 小区清单行: what a row of a list of communities asks for. A community that is new is put on file; of one that is there, a new
 * coverage fact is recorded, and in UPDATE mode its description replaced.
 */
final class CommunityRows implements ImportSession<Community> {

    private static final Choice<CommunityKind> KINDS = Choice.of(
            CommunityKind.class, Map.of("商业小区", CommunityKind.COMMERCIAL, "单位小区", CommunityKind.EMPLOYER_COMPOUND));
    private static final Choice<BuildState> BUILD_STATES = Choice.of(
            BuildState.class,
            Map.of(
                    "未覆盖", BuildState.NOT_COVERED,
                    "尚未开通", BuildState.NOT_COVERED,
                    "预建", BuildState.PLANNED,
                    "在建", BuildState.IN_BUILD,
                    "已开通", BuildState.OPEN));
    private static final Choice<CoverageSource> SOURCES = Choice.of(
            CoverageSource.class,
            Map.of(
                    "建设部门", CoverageSource.CONSTRUCTION,
                    "资源系统", CoverageSource.RESOURCE_SYSTEM,
                    "后台", CoverageSource.BACK_OFFICE,
                    "现场", CoverageSource.FIELD));

    private final ImportOrder order;
    private final Map<String, OrgUnit> orgUnits;

    CommunityRows(ImportOrder order, Map<String, OrgUnit> orgUnits) {
        this.order = order;
        this.orgUnits = orgUnits;
    }

    @Override
    public @Nullable Entry<Community> read(ListRow row) {
        String code = row.mandatory(CommunityImport.CODE);
        String name = row.mandatory(CommunityImport.NAME);
        // A missing name is refused already; the other details are still judged.
        CommunityDetails details = new CommunityDetails(
                name == null ? "-" : name,
                row.text(CommunityImport.ADDRESS),
                row.choice(CommunityImport.KIND, KINDS),
                row.wholeNumber(CommunityImport.HOUSEHOLDS));
        StatedCoverage coverage = coverage(row);
        boolean invented = row.flag(CommunityImport.INVENTED);
        Location place = PlaceCells.read(row);
        OrgUnit grid = code != null && fits(code, row) ? grid(code, row) : null;
        if (code == null || grid == null || !row.violations().isEmpty()) {
            // Also judged without a grid, so that a row hears everything at once.
            row.refuseAll(details.violations());
            if (coverage != null) {
                row.refuseAll(coverage.violations(order.today()));
            }
            return null;
        }
        RegisterCommunity register = CodesGrid.judged(
                new RegisterCommunity(code, grid.id(), grid.path(), details, coverage, invented),
                grid,
                id -> Optional.ofNullable(orgUnits.get(id)));
        return new Entry<>(
                new CommunityCode(code).id(),
                stored -> stored == null
                        ? placed(register.decide(order.today(), order.now(), order.staffId()), place)
                        : placed(again(stored, register, place), place));
    }

    /** The decision with the place the row states, if it states one. */
    private static Decision<Community> placed(Decision<Community> decision, @Nullable Location place) {
        if (place == null
                || !(decision instanceof Accepted<Community>(Community community, List<DomainEvent> events))) {
            return decision;
        }
        return switch (new LocateCommunity(place).decide(community)) {
            case Refused<Community> no -> no;
            case Accepted<Community>(Community located, List<DomainEvent> more) -> {
                // A community that is new, or newly described, tells of itself once.
                List<DomainEvent> all = new ArrayList<>(events);
                if (events.stream().noneMatch(CommunityDescribed.class::isInstance)) {
                    all.addAll(more);
                }
                yield new Accepted<>(located, all);
            }
        };
    }

    private Decision<Community> again(Community stored, RegisterCommunity row, @Nullable Location place) {
        if (!order.covers(stored.gridPath())) {
            return Decision.refused(Violation.of("import.outside-scope", CommunityImport.CODE.name()));
        }
        boolean described =
                stored.details().equals(row.details()) && stored.surveyFiguresInvented() == row.surveyFiguresInvented();
        boolean elsewhere = place != null && stored.location() != null && !place.equals(stored.location());
        if ((!described || elsewhere) && order.mode() == ImportMode.APPEND) {
            return Decision.refused(Violation.of("import.differs", CommunityImport.NAME.name()));
        }
        Decision<Community> changed = described
                ? Decision.accepted(stored)
                : new ChangeDetails(row.details(), row.surveyFiguresInvented()).decide(stored, order.today());
        if (row.coverage() == null || !(changed instanceof Accepted<Community> yes)) {
            return changed;
        }
        return switch (new ReportCoverage(row.coverage())
                .decide(yes.state(), order.today(), order.now(), order.staffId())) {
            case Refused<Community> no -> no;
            case Accepted<Community>(Community covered, List<DomainEvent> events) -> {
                List<DomainEvent> all = new ArrayList<>(yes.events());
                all.addAll(events);
                yield new Accepted<>(covered, all);
            }
        };
    }

    private static boolean fits(String code, ListRow row) {
        return CommunityCode.refusal(code)
                .map(violation -> {
                    row.refuse(violation);
                    return false;
                })
                .orElse(true);
    }

    private @Nullable OrgUnit grid(String code, ListRow row) {
        String stated = row.text(CommunityImport.GRID);
        String gridId = stated == null ? new CommunityCode(code).gridCode() : stated;
        OrgUnit grid = OrgUnits.present(gridId, id -> Optional.ofNullable(orgUnits.get(id)))
                .orElse(null);
        if (grid == null || grid.kind() != OrgUnitKind.GRID) {
            row.refuse(Violation.of("community.grid-unknown", CommunityImport.GRID.name())
                    .with("gridId", gridId));
            return null;
        }
        if (!order.covers(grid.path())) {
            row.refuse(Violation.of("import.outside-scope", CommunityImport.GRID.name()));
            return null;
        }
        return grid;
    }

    /** What the row says about coverage; null if it says nothing, or adds why it cannot be understood. */
    private @Nullable StatedCoverage coverage(ListRow row) {
        BuildState state = row.choice(CommunityImport.BUILD_STATE, BUILD_STATES);
        LocalDate planned = row.date(CommunityImport.PLANNED_OPENING);
        CoverageSource source = row.choice(CommunityImport.SOURCE, SOURCES);
        LocalDate asOf = row.date(CommunityImport.AS_OF);
        String version = row.text(CommunityImport.LIST_VERSION);
        if (state == null) {
            if (planned != null && row.text(CommunityImport.BUILD_STATE) == null) {
                row.refuse(Violation.of("import.cell-missing", CommunityImport.BUILD_STATE.name()));
            }
            return null;
        }
        if (source == null) {
            source = order.defaultOf(CommunityImport.SOURCE.name())
                    .map(CoverageSource::valueOf)
                    .orElse(null);
        }
        if (version == null) {
            version = order.defaultOf(CommunityImport.LIST_VERSION.name()).orElse(null);
        }
        if (asOf == null) {
            asOf = order.defaultOf(CommunityImport.AS_OF.name())
                    .map(LocalDate::parse)
                    .orElse(null);
        }
        missing(row, source, CommunityImport.SOURCE.name());
        missing(row, version, CommunityImport.LIST_VERSION.name());
        return source == null || version == null ? null : new StatedCoverage(state, source, version, asOf, planned);
    }

    /** A coverage fact without source or version is none (CO-02); a cell that was refused already is not missing. */
    private static void missing(ListRow row, @Nullable Object value, String column) {
        boolean refused = row.violations().stream().anyMatch(violation -> column.equals(violation.field()));
        if (value == null && !refused) {
            row.refuse(Violation.of("import.cell-missing", column));
        }
    }
}
