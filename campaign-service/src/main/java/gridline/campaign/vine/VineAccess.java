package gridline.campaign.vine;

import static gridline.platform.security.AccessRow.delete;
import static gridline.platform.security.AccessRow.everyone;
import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.Role.ACCOUNT_MANAGER;
import static gridline.platform.security.Role.GRID_ASSISTANT;
import static gridline.platform.security.Role.GRID_MANAGER;
import static gridline.platform.security.Role.SUPERVISOR;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** 推荐关系权限. */
@Component
class VineAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/campaign/v1/vines/{communityId}", everyone()),
                post(
                        "/api/campaign/v1/vines/{communityId}/links",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        ACCOUNT_MANAGER,
                        SUPERVISOR),
                delete("/api/campaign/v1/vines/{communityId}/links/{to}", GRID_MANAGER, SUPERVISOR));
    }
}
