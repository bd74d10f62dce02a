package gridline.funnel.lead;

import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.Role.ACCOUNT_MANAGER;
import static gridline.platform.security.Role.ANALYST;
import static gridline.platform.security.Role.GRID_ASSISTANT;
import static gridline.platform.security.Role.GRID_MANAGER;
import static gridline.platform.security.Role.SUPERVISOR;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** 商机权限. */
@Component
class LeadsAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/funnel/v1/leads", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER, SUPERVISOR, ANALYST),
                post("/api/funnel/v1/leads/{leadId}/conversion", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER));
    }
}
