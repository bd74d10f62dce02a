package gridline.campaign.stock;

import static gridline.platform.security.AccessRow.delete;
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

/** 库存权限: who may see and move stock. */
@Component
class StockAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/campaign/v1/stock", everyone()),
                get("/api/campaign/v1/stock/{id}", everyone()),
                post("/api/campaign/v1/stock", GRID_MANAGER, SUPERVISOR),
                post("/api/campaign/v1/stock/{id}/receipts", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                post("/api/campaign/v1/stock/{id}/reservations", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                delete(
                        "/api/campaign/v1/stock/{id}/reservations/{reservationId}",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        SUPERVISOR),
                post("/api/campaign/v1/stock/{id}/issues", GRID_MANAGER, GRID_ASSISTANT, TECHNICIAN, SUPERVISOR),
                post("/api/campaign/v1/stock/{id}/returns", GRID_MANAGER, GRID_ASSISTANT, TECHNICIAN, SUPERVISOR),
                post("/api/campaign/v1/stock/{id}/hand-outs", GRID_MANAGER, GRID_ASSISTANT, TECHNICIAN, SUPERVISOR),
                post("/api/campaign/v1/stock/{id}/counts", GRID_MANAGER, SUPERVISOR));
    }
}
