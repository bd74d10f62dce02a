package gridline.campaign.attribution;

import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.Role.ANALYST;
import static gridline.platform.security.Role.GRID_MANAGER;
import static gridline.platform.security.Role.SUPERVISOR;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** 归因权限: figures for those who steer; the supervisor decides commissions. */
@Component
class AttributionAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/campaign/v1/attributions", GRID_MANAGER, SUPERVISOR, ANALYST),
                get("/api/campaign/v1/commissions", GRID_MANAGER, SUPERVISOR, ANALYST),
                get("/api/campaign/v1/commission-sums", GRID_MANAGER, SUPERVISOR, ANALYST),
                post("/api/campaign/v1/commissions/{id}/ruling", SUPERVISOR));
    }
}
