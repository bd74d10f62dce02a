package gridline.community.staff;

import gridline.community.orgunit.OrgUnit;
import gridline.community.orgunit.OrgUnits;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 任职存储: all assignments; what leaves it for a caller lies in the caller's grids. */
@Component
class StaffAssignments {

    static final String GRID_PATH = "state.gridPath";

    private final Aggregates<StaffAssignment> assignments;
    private final OrgUnits units;
    private final Clock clock;

    StaffAssignments(AggregatesFactory factory, Indexes indexes, OrgUnits units, Clock clock) {
        this.assignments = factory.of("staffAssignments", StaffAssignment.class);
        this.units = units;
        this.clock = clock;
        String name = assignments.collection();
        indexes.ensure(name, GRID_PATH, "state.role")
                .ensure(name, "state.staffId", GRID_PATH)
                .ensure(name, "state.since");
    }

    Aggregates<StaffAssignment> aggregates() {
        return assignments;
    }

    Page<Versioned<StaffAssignment>> page(ListQuery query, Caller caller) {
        return assignments.page(query, caller.scopeCriteria(GRID_PATH));
    }

    Stream<Versioned<StaffAssignment>> stream(ListQuery query, Caller caller) {
        return assignments.stream(query, caller.scopeCriteria(GRID_PATH));
    }

    /** @throws RefusedException (422) with everything wrong with it */
    Versioned<StaffAssignment> assign(String unitId, AssignStaff command, Caller caller) {
        OrgUnit unit = units.present(unitId).orElse(null);
        if (unit != null) {
            caller.requireCovers(unit.path());
        }
        String id = command.id(unit == null ? unitId : unit.id());
        LocalDate today = BusinessZone.today(clock);
        StaffAssignment stored = assignments.find(id).map(Versioned::state).orElse(null);
        if (stored != null) {
            return assignments.change(id, null, before -> command.decide(unitId, unit, before, today));
        }
        return switch (command.decide(unitId, unit, null, today)) {
            case Accepted<StaffAssignment> yes -> assignments.insert(id, yes.state(), List.of());
            case Refused<StaffAssignment> no -> throw RefusedException.of(no);
        };
    }

    Versioned<StaffAssignment> end(String id, LocalDate on, IfMatch expected, Caller caller) {
        caller.requireCovers(assignments.require(id).state().gridPath());
        return assignments.change(id, expected.version(), assignment -> {
            if (assignment.until() != null) {
                return Decision.refused(Violation.of("staff.ended"));
            }
            return on.isBefore(assignment.since())
                    ? Decision.refused(Violation.of("staff.until-before-from", "on"))
                    : Decision.accepted(assignment.ended(on));
        });
    }
}
