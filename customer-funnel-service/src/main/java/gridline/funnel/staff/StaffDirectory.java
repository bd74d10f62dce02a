package gridline.funnel.staff;

import gridline.funnel.staff.model.StaffMember;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.staff.SeenStaff;
import gridline.platform.staff.SeenStaffConfiguration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/**
 * 员工目录: handing a customer to somebody needs to know that the person exists, sells, and may see the grid (FN-14). Known is
 * whoever has been here.
 */
@Component
@Import(SeenStaffConfiguration.class)
public class StaffDirectory {

    private final SeenStaff staff;

    StaffDirectory(SeenStaff staff) {
        this.staff = staff;
    }

    /** The person by name; by id only where their token was never seen here. */
    public StaffMember member(String staffId) {
        return new StaffMember(staffId, staff.nameOf(staffId).orElse(staffId));
    }

    /** The person, if they may hold customers of the grid. */
    public Optional<Caller> salesperson(String staffId, String gridPath) {
        return staff.find(staffId).filter(person -> person.hasRole(Role.ACCOUNT_MANAGER) && person.covers(gridPath));
    }

    /** Everybody who may hold customers of the grid, by name. */
    public List<Caller> salespeople(String gridPath) {
        return staff.withRole(Role.ACCOUNT_MANAGER, gridPath).stream()
                .sorted(Comparator.comparing(Caller::name).thenComparing(Caller::id))
                .toList();
    }
}
