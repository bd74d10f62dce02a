package gridline.campaign.roadshow;

import static gridline.platform.security.AccessRow.everyone;
import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.AccessRow.put;
import static gridline.platform.security.Role.GRID_ASSISTANT;
import static gridline.platform.security.Role.GRID_MANAGER;
import static gridline.platform.security.Role.SUPERVISOR;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** 路演权限: the grid plans and holds its roadshows. */
@Component
class RoadshowAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/campaign/v1/roadshows", everyone()),
                get("/api/campaign/v1/roadshows/{id}", everyone()),
                get("/api/campaign/v1/roadshows/{id}/run-sheet", everyone()),
                get("/api/campaign/v1/roadshows/suggestions/{communityId}", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                post("/api/campaign/v1/roadshows", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                put("/api/campaign/v1/roadshows/{id}/plan", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                post("/api/campaign/v1/roadshows/{id}/confirmation", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                post("/api/campaign/v1/roadshows/{id}/reopening", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                post("/api/campaign/v1/roadshows/{id}/cancellation", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                post("/api/campaign/v1/roadshows/{id}/result", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR));
    }
}
