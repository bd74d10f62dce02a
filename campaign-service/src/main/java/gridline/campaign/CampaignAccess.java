package gridline.campaign;

import static gridline.platform.security.AccessRow.everyone;
import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.AccessRow.put;
import static gridline.platform.security.Role.GRID_ASSISTANT;
import static gridline.platform.security.Role.GRID_MANAGER;
import static gridline.platform.security.Role.SUPERVISOR;
import static gridline.platform.security.Role.TECHNICIAN;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** 权限: who may call what in the campaign service. */
@Component
class CampaignAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/campaign/v1/schedules", everyone()),
                get("/api/campaign/v1/schedules/{communityId}", everyone()),
                post(
                        "/api/campaign/v1/schedules/{communityId}/items/{number}/completion",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        TECHNICIAN,
                        SUPERVISOR),
                put("/api/campaign/v1/schedules/{communityId}/items/{number}/assignee", GRID_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/schedules/{communityId}/template", GRID_MANAGER, SUPERVISOR),
                get("/api/campaign/v1/schedule-templates", everyone()),
                post("/api/campaign/v1/schedule-templates", SUPERVISOR),
                get("/api/campaign/v1/progress", everyone()),
                get("/api/campaign/v1/tasks", everyone()));
    }
}
