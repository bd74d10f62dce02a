package gridline.campaign.poster;

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

/** 张贴权限. */
@Component
class PosterAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/campaign/v1/posters", everyone()),
                get("/api/campaign/v1/posters/{id}", everyone()),
                post("/api/campaign/v1/posters", GRID_MANAGER, GRID_ASSISTANT, TECHNICIAN, SUPERVISOR),
                post("/api/campaign/v1/posters/{id}/replacement", GRID_MANAGER, GRID_ASSISTANT, TECHNICIAN, SUPERVISOR),
                post("/api/campaign/v1/posters/{id}/removal", GRID_MANAGER, GRID_ASSISTANT, TECHNICIAN, SUPERVISOR));
    }
}
