package gridline.campaign.group;

import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.Role.ACCOUNT_MANAGER;
import static gridline.platform.security.Role.ANALYST;
import static gridline.platform.security.Role.GRID_ASSISTANT;
import static gridline.platform.security.Role.GRID_MANAGER;
import static gridline.platform.security.Role.SUPERVISOR;
import static gridline.platform.security.Role.TECHNICIAN;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** 集体入网权限. */
@Component
class GroupAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get(
                        "/api/campaign/v1/joining-groups",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        TECHNICIAN,
                        ACCOUNT_MANAGER,
                        SUPERVISOR,
                        ANALYST),
                get(
                        "/api/campaign/v1/joining-groups/{id}",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        TECHNICIAN,
                        ACCOUNT_MANAGER,
                        SUPERVISOR,
                        ANALYST),
                get(
                        "/api/campaign/v1/joining-groups/{id}/candidates",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        ACCOUNT_MANAGER,
                        SUPERVISOR),
                post("/api/campaign/v1/joining-groups", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                post("/api/campaign/v1/joining-groups/{id}/members", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                get(
                        "/api/campaign/v1/contract-end-visits",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        TECHNICIAN,
                        ACCOUNT_MANAGER,
                        SUPERVISOR,
                        ANALYST),
                post(
                        "/api/campaign/v1/contract-end-visits/{id}/completion",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        ACCOUNT_MANAGER,
                        SUPERVISOR));
    }
}
