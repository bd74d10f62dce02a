package gridline.campaign.lead;

import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.AccessRow.put;
import static gridline.platform.security.Role.ACCOUNT_MANAGER;
import static gridline.platform.security.Role.ANALYST;
import static gridline.platform.security.Role.GRID_ASSISTANT;
import static gridline.platform.security.Role.GRID_MANAGER;
import static gridline.platform.security.Role.HALL_CLERK;
import static gridline.platform.security.Role.SUPERVISOR;
import static gridline.platform.security.Role.TECHNICIAN;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** 线索权限: whoever meets people captures leads, also the clerk of a partner hall; an analyst sees them masked. */
@Component
class LeadAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get(
                        "/api/campaign/v1/leads",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        TECHNICIAN,
                        ACCOUNT_MANAGER,
                        SUPERVISOR,
                        ANALYST),
                get(
                        "/api/campaign/v1/leads/{id}",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        TECHNICIAN,
                        ACCOUNT_MANAGER,
                        SUPERVISOR,
                        ANALYST),
                get(
                        "/api/campaign/v1/lead-figures",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        TECHNICIAN,
                        ACCOUNT_MANAGER,
                        SUPERVISOR,
                        ANALYST),
                get(
                        "/api/campaign/v1/halls",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        TECHNICIAN,
                        ACCOUNT_MANAGER,
                        SUPERVISOR,
                        HALL_CLERK,
                        ANALYST),
                post(
                        "/api/campaign/v1/leads",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        TECHNICIAN,
                        ACCOUNT_MANAGER,
                        SUPERVISOR,
                        HALL_CLERK),
                post("/api/campaign/v1/leads/{id}/reveal", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER, SUPERVISOR),
                put("/api/campaign/v1/leads/{id}/person", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/leads/{id}/erasure", GRID_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/leads/{id}/closing", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER, SUPERVISOR),
                post(
                        "/api/campaign/v1/leads/{id}/follow-ups",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        ACCOUNT_MANAGER,
                        SUPERVISOR),
                post(
                        "/api/campaign/v1/leads/{id}/follow-ups/{stepId}/completion",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        ACCOUNT_MANAGER,
                        SUPERVISOR));
    }
}
