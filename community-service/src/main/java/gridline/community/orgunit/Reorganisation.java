package gridline.community.orgunit;

import gridline.contracts.community.GridsMerged;
import gridline.contracts.community.OrgUnitMoved;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 网格调整: moves, merges and splits grids. Only grids are reorganised: nothing of the tree lies below them, so one document
 * changes, and everything that lies in the grid follows by event.
 *
 * @param reason why, {@value #MIN_REASON} to {@value #MAX_REASON} characters
 */
record Reorganisation(String reason, Instant at, String by) {

    static final int MIN_REASON = 4;
    static final int MAX_REASON = 500;
    static final int MOST_COMMUNITIES = 2_000;

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_]{1,32}");

    /** @param parent the branch it shall stand below; null if there is no such unit */
    Decision<OrgUnit> move(OrgUnit grid, String parentId, @Nullable OrgUnit parent) {
        Violations violations = ofGrid(grid)
                .when(
                        parent == null,
                        () -> Violation.of("org.parent-unknown", "parent").with("parent", parentId))
                .when(
                        parent != null && parent.kind() != OrgUnitKind.BRANCH,
                        () -> Violation.of("org.kind-order", "parent")
                                .with("kind", OrgUnitKind.GRID.name())
                                .with("expected", OrgUnitKind.BRANCH.name())
                                .with(
                                        "found",
                                        parent == null ? "-" : parent.kind().name()))
                .when(
                        parentId.equals(grid.parentId()),
                        () -> Violation.of("org.stands-there", "parent").with("parent", parentId));
        return violations.orElse(() -> {
            OrgUnit branch = Objects.requireNonNull(parent);
            String to = branch.path() + "/" + grid.id();
            OrgUnit moved = grid.below(branch, change(OrgChange.Kind.MOVED, grid.path(), to));
            return Decision.accepted(moved, new OrgUnitMoved(grid.id(), grid.name(), to, grid.path(), by));
        });
    }

    /** @param into the grid it shall be merged into; null if there is no such unit */
    Decision<OrgUnit> merge(OrgUnit grid, String intoId, @Nullable OrgUnit into) {
        Violations violations = ofGrid(grid)
                .when(
                        into == null || into.kind() != OrgUnitKind.GRID,
                        () -> Violation.of("org.grid-unknown", "into").with("id", intoId))
                .when(intoId.equals(grid.id()), () -> Violation.of("org.merge-with-itself", "into"))
                .when(
                        into != null && into.mergedInto() != null,
                        () -> Violation.of("org.merged-away", "into").with("id", intoId));
        return violations.orElse(() -> {
            OrgUnit other = Objects.requireNonNull(into);
            OrgUnit merged = grid.mergedInto(other, change(OrgChange.Kind.MERGED, grid.path(), other.path()));
            return Decision.accepted(
                    merged, new GridsMerged(grid.id(), grid.name(), other.path(), other.id(), grid.path(), by));
        });
    }

    /**
     * A new grid beside the one it comes out of.
     *
     * @param communityIds communities that come over
     * @param elsewhere those of them that do not lie in the grid
     */
    Decision<OrgUnit> split(
            OrgUnit grid, String newId, String name, List<String> communityIds, List<String> elsewhere) {
        Violations violations = ofGrid(grid)
                .when(!ID.matcher(newId).matches(), () -> Violation.of("org.id-malformed", "id"))
                .when(name.isBlank(), () -> Violation.of("org.name-missing", "name"))
                .when(
                        name.length() > PlaceOrgUnit.MAX_NAME,
                        () -> Violation.of("org.name-too-long", "name").with("max", PlaceOrgUnit.MAX_NAME))
                .when(
                        communityIds.isEmpty() || communityIds.size() > MOST_COMMUNITIES,
                        () -> Violation.of("org.communities-count", "communityIds")
                                .with("max", MOST_COMMUNITIES))
                .when(
                        new HashSet<>(communityIds).size() < communityIds.size(),
                        () -> Violation.of("org.community-twice", "communityIds"));
        elsewhere.forEach(id -> violations.add(
                Violation.of("org.community-not-in-grid", "communityIds").with("id", id)));
        return violations.orElse(() -> {
            String path = grid.path().substring(0, grid.path().lastIndexOf('/')) + "/" + newId;
            return Decision.accepted(new OrgUnit(
                    newId,
                    OrgUnitKind.GRID,
                    name,
                    grid.parentId(),
                    path,
                    null,
                    grid.id(),
                    communityIds,
                    true,
                    List.of(change(OrgChange.Kind.SPLIT_OFF, grid.path(), path))));
        });
    }

    private Violations ofGrid(OrgUnit grid) {
        return new Violations()
                .when(
                        grid.kind() != OrgUnitKind.GRID,
                        () -> Violation.of("org.only-grids")
                                .with("kind", grid.kind().name()))
                .when(
                        grid.mergedInto() != null,
                        () -> Violation.of("org.merged-away").with("id", grid.id()))
                .when(
                        reason.strip().length() < MIN_REASON || reason.length() > MAX_REASON,
                        () -> Violation.of("org.reason", "reason")
                                .with("min", MIN_REASON)
                                .with("max", MAX_REASON));
    }

    private OrgChange change(OrgChange.Kind kind, String from, String to) {
        return new OrgChange(kind, from, to, reason.strip(), at, by);
    }
}
