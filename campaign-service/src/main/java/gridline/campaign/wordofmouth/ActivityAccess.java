package gridline.campaign.wordofmouth;

import static gridline.platform.security.AccessRow.delete;
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

/** 口碑活动权限. */
@Component
class ActivityAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/campaign/v1/word-of-mouth", everyone()),
                get("/api/campaign/v1/word-of-mouth/{id}", everyone()),
                post("/api/campaign/v1/word-of-mouth", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                post("/api/campaign/v1/word-of-mouth/{id}/risk-acceptance", GRID_MANAGER, SUPERVISOR),
                put("/api/campaign/v1/word-of-mouth/{id}/result", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                delete("/api/campaign/v1/word-of-mouth/{id}/result", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR));
    }
}
