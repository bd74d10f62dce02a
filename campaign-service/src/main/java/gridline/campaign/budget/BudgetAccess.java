package gridline.campaign.budget;

import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.AccessRow.put;
import static gridline.platform.security.Role.ANALYST;
import static gridline.platform.security.Role.GRID_ASSISTANT;
import static gridline.platform.security.Role.GRID_MANAGER;
import static gridline.platform.security.Role.SUPERVISOR;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** 预算权限: the grid plans and spends, the supervisor approves (CP-52). */
@Component
class BudgetAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/campaign/v1/budgets", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR, ANALYST),
                get("/api/campaign/v1/budgets/{id}", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR, ANALYST),
                post("/api/campaign/v1/budgets", GRID_MANAGER, SUPERVISOR),
                put("/api/campaign/v1/budgets/{id}/plan", GRID_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/budgets/{id}/submission", GRID_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/budgets/{id}/approval", SUPERVISOR),
                post("/api/campaign/v1/budgets/{id}/rejection", SUPERVISOR),
                post("/api/campaign/v1/budgets/{id}/entries", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                post("/api/campaign/v1/budgets/{id}/entries/{entryId}/spending", GRID_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/budgets/{id}/entries/{entryId}/release", GRID_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/budgets/{id}/extras", GRID_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/budgets/{id}/extras/{extraId}/ruling", SUPERVISOR));
    }
}
