package gridline.community.staff;

import gridline.community.orgunit.OrgUnit;
import gridline.community.orgunit.OrgUnitKind;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 任命: gives a staff member a role at a unit from a day on. Who had it before and comes back gets a new period.
 *
 * @param staffId 1 to 64 letters, digits, dots, hyphens or underscores
 * @param name 1 to {@value #MAX_NAME} characters
 * @param since from 2000 to a year ahead
 */
record AssignStaff(String staffId, String name, StaffAssignment.Duty role, LocalDate since) {

    static final int MAX_NAME = 50;
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    /** Identity of the assignment: who, where, as what. */
    String id(String orgUnitId) {
        return staffId + "~" + orgUnitId + "~" + role;
    }

    /**
     * @param unitId unit that was named
     * @param unit that unit, of a grid that was merged the one that took it in; null if there is none
     * @param stored the assignment as it is; null when new
     */
    Decision<StaffAssignment> decide(
            String unitId, @Nullable OrgUnit unit, @Nullable StaffAssignment stored, LocalDate today) {
        boolean goesOn =
                stored != null && (stored.until() == null || !stored.until().isBefore(since));
        return new Violations()
                .when(!ID.matcher(staffId).matches(), () -> Violation.of("staff.id-malformed", "staffId"))
                .when(
                        name.isBlank()
                                || name.length() > MAX_NAME
                                || name.chars().anyMatch(Character::isISOControl),
                        () -> Violation.of("staff.name", "name").with("max", MAX_NAME))
                .when(
                        unit == null,
                        () -> Violation.of("staff.unit-unknown", "orgUnitId").with("id", unitId))
                .when(
                        unit != null && role.needsGrid() && unit.kind() != OrgUnitKind.GRID,
                        () -> Violation.of("staff.role-needs-grid", "role")
                                .with("role", role.name())
                                .with("kind", unit == null ? "-" : unit.kind().name()))
                .when(
                        since.isBefore(EARLIEST) || since.isAfter(today.plusYears(1)),
                        () -> Violation.of("staff.from-out-of-range", "since")
                                .with("earliest", EARLIEST)
                                .with("latest", today.plusYears(1)))
                .when(goesOn, () -> Violation.of("staff.assigned-already", "staffId"))
                .orElse(() -> Decision.accepted(assigned(Objects.requireNonNull(unit), stored)));
    }

    private StaffAssignment assigned(OrgUnit unit, @Nullable StaffAssignment stored) {
        List<StaffAssignment.Period> earlier = new ArrayList<>();
        if (stored != null) {
            earlier.addAll(stored.earlier());
            earlier.add(new StaffAssignment.Period(stored.since(), Objects.requireNonNull(stored.until())));
        }
        return new StaffAssignment(staffId, name.strip(), role, unit.id(), unit.path(), since, null, earlier);
    }

    /** Whether this is what is on file already. */
    boolean isSaidBy(StaffAssignment stored) {
        return stored.until() == null
                && stored.name().equals(name.strip())
                && stored.since().equals(since);
    }
}
