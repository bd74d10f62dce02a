package gridline.campaign.staff;

import static gridline.platform.security.AccessRow.everyone;
import static gridline.platform.security.AccessRow.get;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** 员工权限: colleagues know each other's names. */
@Component
class StaffAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(get("/api/campaign/v1/staff", everyone()));
    }
}
