package gridline.community.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 任职: a staff member's role at a node of the org tree, since when and until when. What a person may see follows from the
 * access token; this tells whom to ask, and who had the grid before.
 *
 * @param staffId staff id as in the tokens
 * @param name name of the staff member
 * @param role what the person works as
 * @param orgUnitId unit it was assigned to; stays when that grid is merged into another
 * @param gridPath path of the unit, which follows the tree
 * @param since first day, Asia/Shanghai
 * @param until last day; null while it goes on
 * @param earlier periods before, oldest first
 */
record StaffAssignment(
        String staffId,
        String name,
        Duty role,
        String orgUnitId,
        String gridPath,
        LocalDate since,
        @Nullable LocalDate until,
        List<Period> earlier) {

    StaffAssignment {
        earlier = List.copyOf(earlier);
    }

    /** 任职时段. */
    record Period(LocalDate since, LocalDate until) {}

    /** What a person works as: the roles of the rulebook, without the machine's. */
    enum Duty {
        /** 网格经理 */
        GRID_MANAGER,
        /** 网格助理 */
        GRID_ASSISTANT,
        /** 维护技术员 */
        TECHNICIAN,
        /** 客户经理 */
        ACCOUNT_MANAGER,
        /** 直属主管 */
        SUPERVISOR,
        /** 合作营业厅营业员 */
        HALL_CLERK,
        /** 经营分析 */
        ANALYST;

        /** A grid's own team works in a grid. */
        boolean needsGrid() {
            return this == GRID_MANAGER || this == GRID_ASSISTANT || this == HALL_CLERK;
        }
    }

    StaffAssignment ended(LocalDate on) {
        return new StaffAssignment(staffId, name, role, orgUnitId, gridPath, since, on, earlier);
    }
}
