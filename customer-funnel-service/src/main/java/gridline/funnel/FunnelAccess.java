package gridline.funnel;

import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.AccessRow.put;
import static gridline.platform.security.Role.ACCOUNT_MANAGER;
import static gridline.platform.security.Role.ADMIN;
import static gridline.platform.security.Role.ANALYST;
import static gridline.platform.security.Role.GRID_ASSISTANT;
import static gridline.platform.security.Role.GRID_MANAGER;
import static gridline.platform.security.Role.SUPERVISOR;
import static gridline.platform.security.Role.TECHNICIAN;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import gridline.platform.security.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** 漏斗权限: who may call what (rulebook section 1). Selling is the account managers', opening the technicians'. */
@Component
class FunnelAccess implements AccessMatrix {

    private static final String CUSTOMERS = "/api/funnel/v1/customers";
    private static final String CUSTOMER = CUSTOMERS + "/{id}";
    private static final String BULK = "/api/funnel/v1/bulk-jobs";
    private static final String IMPORTS = "/api/funnel/v1/imports";
    private static final Role[] IMPORTERS = {GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ADMIN};
    private static final Role[] READERS = {
        GRID_MANAGER, GRID_ASSISTANT, TECHNICIAN, ACCOUNT_MANAGER, SUPERVISOR, ANALYST, ADMIN
    };

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/funnel/v1/stages", AccessRow.everyone()),
                get("/api/funnel/v1/registration-settings", READERS),
                put("/api/funnel/v1/registration-settings", SUPERVISOR),
                get("/api/funnel/v1/account-managers", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR),
                get("/api/funnel/v1/pool", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER, SUPERVISOR, ANALYST),
                get("/api/funnel/v1/lapsing", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST),
                get("/api/funnel/v1/transfer-offers", ACCOUNT_MANAGER),
                get("/api/funnel/v1/plans", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER),
                get(CUSTOMERS, READERS),
                get(CUSTOMER, READERS),
                post(CUSTOMERS, GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER, SUPERVISOR, ADMIN),
                put(CUSTOMER, GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER),
                post(CUSTOMER + "/reveal", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, TECHNICIAN),
                post(CUSTOMER + "/claim", ACCOUNT_MANAGER),
                get(CUSTOMER + "/claim", ACCOUNT_MANAGER),
                post(CUSTOMER + "/release", ACCOUNT_MANAGER),
                post(CUSTOMER + "/team-claim", GRID_MANAGER, GRID_ASSISTANT, SUPERVISOR),
                post(CUSTOMER + "/assignment", GRID_MANAGER, SUPERVISOR),
                post(CUSTOMER + "/transfer", ACCOUNT_MANAGER, GRID_MANAGER, SUPERVISOR),
                post(CUSTOMER + "/transfer/acceptance", ACCOUNT_MANAGER),
                post(CUSTOMER + "/transfer/refusal", ACCOUNT_MANAGER),
                post(CUSTOMER + "/transfer/withdrawal", ACCOUNT_MANAGER, GRID_MANAGER, SUPERVISOR),
                put(CUSTOMER + "/marks", GRID_MANAGER, SUPERVISOR),
                post(CUSTOMER + "/actions", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER),
                post(CUSTOMER + "/plans", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER),
                post(CUSTOMER + "/plans/{planId}/cancellation", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER),
                get(CUSTOMER + "/timeline", READERS),
                post(
                        "/api/funnel/v1/customer-look-ups",
                        GRID_MANAGER,
                        GRID_ASSISTANT,
                        ACCOUNT_MANAGER,
                        SUPERVISOR,
                        ADMIN),
                get(CUSTOMER + "/duplicates", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER, SUPERVISOR, ADMIN),
                get(CUSTOMER + "/merge-preview", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR),
                post(CUSTOMER + "/merges", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR),
                get("/api/funnel/v1/merges", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR),
                get("/api/funnel/v1/merges/{mergeId}", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR),
                post("/api/funnel/v1/merges/{mergeId}/undo", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR),
                post(BULK, GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST),
                get(BULK, GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST),
                get(BULK + "/{jobId}", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST),
                get(BULK + "/{jobId}/events", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST),
                get(BULK + "/{jobId}/rows", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST),
                get(BULK + "/{jobId}/export.csv", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST),
                get(BULK + "/{jobId}/export.xlsx", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST),
                post(BULK + "/{jobId}/cancellation", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST),
                post(BULK + "/{jobId}/undo", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR),
                post(IMPORTS, IMPORTERS),
                get(IMPORTS, IMPORTERS),
                get(IMPORTS + "/{id}", IMPORTERS),
                get(IMPORTS + "/{id}/events", IMPORTERS),
                get(IMPORTS + "/{id}/refused.csv", IMPORTERS),
                get("/api/funnel/v1/stage-fees", READERS),
                get("/api/funnel/v1/contract-ends", READERS),
                get("/api/funnel/v1/contract-ends/calendar", READERS),
                post(CUSTOMER + "/passes", ACCOUNT_MANAGER),
                post(CUSTOMER + "/passes/{passId}/evidence", ACCOUNT_MANAGER),
                post(CUSTOMER + "/passes/{passId}/stage", ACCOUNT_MANAGER),
                get("/api/funnel/v1/figures/funnel", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST, ADMIN),
                get("/api/funnel/v1/figures/cohort", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST, ADMIN),
                get("/api/funnel/v1/stage-moves", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST, ADMIN),
                get("/api/funnel/v1/orders", GRID_MANAGER, ACCOUNT_MANAGER, SUPERVISOR, ANALYST, ADMIN),
                get("/api/funnel/v1/figures/recount", SUPERVISOR, ANALYST, ADMIN),
                post(CUSTOMER + "/contracts", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER),
                put(CUSTOMER + "/contracts/{contractId}", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER),
                post(CUSTOMER + "/contracts/{contractId}/solution", ACCOUNT_MANAGER),
                post(CUSTOMER + "/contracts/{contractId}/solution/agreement", SUPERVISOR),
                post(CUSTOMER + "/contracts/{contractId}/result", ACCOUNT_MANAGER),
                post(CUSTOMER + "/evidence", GRID_MANAGER, GRID_ASSISTANT, ACCOUNT_MANAGER),
                post(CUSTOMER + "/stage", ACCOUNT_MANAGER),
                post(CUSTOMER + "/orders", ACCOUNT_MANAGER),
                post(CUSTOMER + "/orders/{orderId}/signature", ACCOUNT_MANAGER),
                post(CUSTOMER + "/orders/{orderId}/activation", TECHNICIAN));
    }
}
