package gridline.pricing;

import static gridline.platform.security.AccessRow.everyone;
import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.AccessRow.put;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import gridline.platform.security.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 资费服务权限矩阵. Tariffs are what everybody sells by; proposals and rules are how the company competes, and not for
 * partner halls; only supervisors decide (PR-10).
 */
@Component
class PricingAccess implements AccessMatrix {

    private static final Role[] STRATEGY = {
        Role.GRID_MANAGER, Role.GRID_ASSISTANT, Role.ACCOUNT_MANAGER, Role.SUPERVISOR, Role.ANALYST, Role.ADMIN
    };

    private static final Role[] FIGURES = {
        Role.GRID_MANAGER, Role.ACCOUNT_MANAGER, Role.SUPERVISOR, Role.ANALYST, Role.ADMIN
    };

    private static final Role[] DESIGNERS = {Role.GRID_MANAGER, Role.ACCOUNT_MANAGER, Role.SUPERVISOR};

    private static final Role[] QUOTERS = {
        Role.GRID_MANAGER,
        Role.GRID_ASSISTANT,
        Role.ACCOUNT_MANAGER,
        Role.SUPERVISOR,
        Role.HALL_CLERK,
        Role.ANALYST,
        Role.ADMIN
    };

    private static final Role[] SELLERS = {
        Role.GRID_MANAGER, Role.GRID_ASSISTANT, Role.ACCOUNT_MANAGER, Role.SUPERVISOR, Role.HALL_CLERK
    };

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/pricing/v1/proposals", STRATEGY),
                get("/api/pricing/v1/proposals/{id}", STRATEGY),
                post("/api/pricing/v1/proposals/{id}/approval", Role.SUPERVISOR),
                post("/api/pricing/v1/proposals/{id}/rejection", Role.SUPERVISOR),
                get("/api/pricing/v1/tariffs", everyone()),
                get("/api/pricing/v1/tariffs/{id}", everyone()),
                post("/api/pricing/v1/tariffs/{id}/withdrawal", Role.SUPERVISOR),
                post("/api/pricing/v1/proposals/{id}/comments", STRATEGY),
                post("/api/pricing/v1/decisions", STRATEGY),
                get("/api/pricing/v1/price-figures", FIGURES),
                get("/api/pricing/v1/price-standings", FIGURES),
                get("/api/pricing/v1/markets", STRATEGY),
                get("/api/pricing/v1/markets/{id}", STRATEGY),
                get("/api/pricing/v1/rule-sets", STRATEGY),
                get("/api/pricing/v1/rule-sets/{id}", STRATEGY),
                post("/api/pricing/v1/rule-sets", Role.SUPERVISOR),
                put("/api/pricing/v1/rule-sets/{id}", Role.SUPERVISOR),
                post("/api/pricing/v1/rule-sets/{id}/simulation", Role.SUPERVISOR, Role.ANALYST),
                post("/api/pricing/v1/rule-sets/{id}/approval", Role.SUPERVISOR),
                post("/api/pricing/v1/rule-sets/{id}/retirement", Role.SUPERVISOR),
                get("/api/pricing/v1/bundles", everyone()),
                post("/api/pricing/v1/bundles/price", everyone()),
                post("/api/pricing/v1/bundles/recommendation", everyone()),
                get("/api/pricing/v1/bundle-records", QUOTERS),
                post("/api/pricing/v1/bundle-records", SELLERS),
                get("/api/pricing/v1/products", everyone()),
                get("/api/pricing/v1/products/{id}", everyone()),
                post("/api/pricing/v1/products", Role.SUPERVISOR, Role.ADMIN),
                put("/api/pricing/v1/products/{id}", Role.SUPERVISOR, Role.ADMIN),
                get("/api/pricing/v1/special-offers", everyone()),
                get("/api/pricing/v1/special-offers/{id}", everyone()),
                post("/api/pricing/v1/special-offers", DESIGNERS),
                put("/api/pricing/v1/special-offers/{id}", DESIGNERS),
                post("/api/pricing/v1/special-offers/{id}/validation", DESIGNERS),
                post("/api/pricing/v1/special-offers/{id}/approval", Role.SUPERVISOR),
                post("/api/pricing/v1/special-offers/{id}/rejection", Role.SUPERVISOR),
                post("/api/pricing/v1/special-offers/{id}/withdrawal", Role.SUPERVISOR),
                post("/api/pricing/v1/special-offers/{id}/takers", SELLERS),
                post("/api/pricing/v1/special-offers/{id}/joiners", SELLERS),
                get("/api/pricing/v1/quotes", QUOTERS),
                get("/api/pricing/v1/quotes/{id}", QUOTERS),
                get("/api/pricing/v1/quotes/{id}/pdf", QUOTERS),
                post("/api/pricing/v1/quotes", SELLERS),
                post("/api/pricing/v1/quotes/{id}/acceptance", SELLERS),
                post("/api/pricing/v1/quotes/{id}/withdrawal", SELLERS));
    }
}
