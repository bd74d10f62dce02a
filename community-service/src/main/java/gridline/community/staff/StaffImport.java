package gridline.community.staff;

import gridline.community.orgunit.OrgUnit;
import gridline.community.orgunit.OrgUnits;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Choice;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.persistence.Aggregates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 任职导入: list of staff with their roles and units. */
@Component
class StaffImport implements ImportKind<StaffAssignment> {

    private static final Column STAFF_ID = Column.required("staffId", "工号", "员工编号");
    private static final Column NAME = Column.required("name", "姓名", "员工姓名");
    private static final Column ROLE = Column.required("role", "角色", "岗位");
    private static final Column UNIT = Column.required("orgUnitId", "机构编码", "网格编码");
    private static final Column SINCE = Column.required("since", "起始日期", "任职日期");

    private static final Choice<StaffAssignment.Duty> ROLES = Choice.of(
            StaffAssignment.Duty.class,
            Map.of(
                    "网格经理", StaffAssignment.Duty.GRID_MANAGER,
                    "网格助理", StaffAssignment.Duty.GRID_ASSISTANT,
                    "维护技术员", StaffAssignment.Duty.TECHNICIAN,
                    "客户经理", StaffAssignment.Duty.ACCOUNT_MANAGER,
                    "直属主管", StaffAssignment.Duty.SUPERVISOR,
                    "营业员", StaffAssignment.Duty.HALL_CLERK,
                    "经营分析", StaffAssignment.Duty.ANALYST));

    private final StaffAssignments assignments;
    private final OrgUnits units;

    StaffImport(StaffAssignments assignments, OrgUnits units) {
        this.assignments = assignments;
        this.units = units;
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public List<Column> columns() {
        return List.of(STAFF_ID, NAME, ROLE, UNIT, SINCE);
    }

    @Override
    public Aggregates<StaffAssignment> aggregates() {
        return assignments.aggregates();
    }

    @Override
    public ImportSession<StaffAssignment> open(ImportOrder order) {
        Map<String, OrgUnit> known = units.all();
        return row -> read(row, order, known);
    }

    private static ImportSession.@Nullable Entry<StaffAssignment> read(
            ListRow row, ImportOrder order, Map<String, OrgUnit> known) {
        String staffId = row.mandatory(STAFF_ID);
        String name = row.mandatory(NAME);
        StaffAssignment.Duty role = row.mandatory(ROLE) == null ? null : row.choice(ROLE, ROLES);
        String unitId = row.mandatory(UNIT);
        LocalDate since = row.mandatory(SINCE) == null ? null : row.date(SINCE);
        if (staffId == null || name == null || role == null || unitId == null || since == null) {
            return null;
        }
        OrgUnit unit = OrgUnits.present(unitId, id -> Optional.ofNullable(known.get(id)))
                .orElse(null);
        if (unit != null && !order.covers(unit.path())) {
            row.refuse(Violation.of("import.outside-scope", UNIT.name()));
            return null;
        }
        AssignStaff command = new AssignStaff(staffId, name, role, since);
        String id = command.id(unit == null ? unitId : unit.id());
        return new ImportSession.Entry<>(id, stored -> decide(stored, unitId, unit, command, order));
    }

    private static Decision<StaffAssignment> decide(
            @Nullable StaffAssignment stored,
            String unitId,
            @Nullable OrgUnit unit,
            AssignStaff command,
            ImportOrder order) {
        if (stored != null && command.isSaidBy(stored)) {
            return Decision.accepted(stored);
        }
        if (stored != null && stored.until() == null) {
            boolean correction = order.mode() == ImportMode.UPDATE;
            return correction
                    ? command.decide(unitId, unit, null, order.today())
                    : Decision.refused(Violation.of("import.differs", NAME.name()));
        }
        return command.decide(unitId, unit, stored, order.today());
    }
}
