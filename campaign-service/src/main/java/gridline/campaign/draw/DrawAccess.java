package gridline.campaign.draw;

import static gridline.platform.security.AccessRow.everyone;
import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.Role.GRID_ASSISTANT;
import static gridline.platform.security.Role.GRID_MANAGER;
import static gridline.platform.security.Role.SUPERVISOR;
import static gridline.platform.security.Role.TECHNICIAN;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** 抽奖权限: who may hold a draw, and who may see what came of it. */
@Component
class DrawAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/campaign/v1/draws", everyone()),
                get("/api/campaign/v1/draws/{id}", everyone()),
                get("/api/campaign/v1/draws/{id}/proof", everyone()),
                post("/api/campaign/v1/draws", GRID_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/draws/{id}/opening", GRID_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/draws/{id}/closing", GRID_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/draws/{id}/entries", GRID_MANAGER, GRID_ASSISTANT, TECHNICIAN, SUPERVISOR),
                post("/api/campaign/v1/draws/{id}/redraws", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                post("/api/campaign/v1/draws/{id}/redraws/{ticket}/approval", GRID_MANAGER, SUPERVISOR));
    }
}
