package gridline.community.orgunit;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.lease.Lease;
import gridline.platform.lease.Leases;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.ConflictException;
import gridline.platform.web.IfMatch;
import gridline.platform.web.RefusedException;
import gridline.platform.web.StaleVersionException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 调整网格: one reorganisation at a time, over all replicas: whether a grid may be merged into another depends on both, and
 * two grids merged into each other at once would be gone.
 */
@Component
class ReorganiseGrids {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final OrgUnits units;
    private final GridContents contents;
    private final Leases leases;
    private final Clock clock;

    ReorganiseGrids(OrgUnits units, GridContents contents, Leases leases, Clock clock) {
        this.units = units;
        this.contents = contents;
        this.leases = leases;
        this.clock = clock;
    }

    /** The caller must cover the grid and the branch it comes below. */
    Versioned<OrgUnit> move(String id, String parentId, String reason, IfMatch expected, Caller caller) {
        return alone(() -> {
            units.visible(id, caller);
            OrgUnit parent = covered(parentId, caller);
            return units.aggregates()
                    .change(
                            id,
                            expected.version(),
                            grid -> reorganisation(reason, caller).move(grid, parentId, parent));
        });
    }

    /** The caller must cover both grids. */
    Versioned<OrgUnit> merge(String id, String intoId, String reason, IfMatch expected, Caller caller) {
        return alone(() -> {
            units.visible(id, caller);
            OrgUnit into = covered(intoId, caller);
            return units.aggregates()
                    .change(
                            id,
                            expected.version(),
                            grid -> reorganisation(reason, caller).merge(grid, intoId, into));
        });
    }

    /** The new grid; its communities come over in the background, one after the other. */
    Versioned<OrgUnit> split(
            String id,
            String newId,
            String name,
            List<String> communityIds,
            String reason,
            IfMatch expected,
            Caller caller) {
        return alone(() -> {
            Versioned<OrgUnit> grid = units.visible(id, caller);
            if (expected.version() != null && expected.version() != grid.version()) {
                throw new StaleVersionException(id, expected.version(), grid.version());
            }
            List<String> elsewhere = communityIds.size() > Reorganisation.MOST_COMMUNITIES
                    ? List.of()
                    : contents.notIn(grid.state().path(), communityIds);
            return switch (reorganisation(reason, caller).split(grid.state(), newId, name, communityIds, elsewhere)) {
                case Accepted<OrgUnit> yes -> units.aggregates().insert(newId, yes.state(), yes.events());
                case Refused<OrgUnit> no -> throw RefusedException.of(no);
            };
        });
    }

    private Reorganisation reorganisation(String reason, Caller caller) {
        return new Reorganisation(reason, clock.instant(), caller.id());
    }

    private @Nullable OrgUnit covered(String id, Caller caller) {
        OrgUnit unit = units.find(id).orElse(null);
        if (unit != null) {
            caller.requireCovers(unit.path());
        }
        return unit;
    }

    private Versioned<OrgUnit> alone(Supplier<Versioned<OrgUnit>> change) {
        Lease lease = leases.tryAcquire("org-tree", LONGEST)
                .orElseThrow(() -> ConflictException.of(Violation.of("org.busy")));
        try {
            return change.get();
        } finally {
            leases.release(lease);
        }
    }
}
