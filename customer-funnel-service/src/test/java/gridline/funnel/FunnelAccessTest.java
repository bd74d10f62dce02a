package gridline.funnel;

import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Firms;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.security.AccessRow;
import gridline.platform.security.Caller;
import gridline.platform.testing.AccessContract;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

@FunnelTest
class FunnelAccessTest extends AccessContract {

    private static final String COMMUNITY = "c-130102001901";

    @Autowired
    private Customers customers;

    private Customer firm;

    @BeforeEach
    void storeAFirmWithAPreparedOrder() {
        Neighbours.community(COMMUNITY, FunnelClient.GRID, BuildState.OPEN);
        Neighbours.community(Firms.PLACE.communityId(), FunnelClient.GRID, BuildState.OPEN);
        firm = Firms.renamed(
                Firms.prepared(Firms.at(FunnelStage.INTENTION)),
                UUID.randomUUID().toString());
        customers.insert(firm, new Caller("u-test", "测试员", Set.of(), List.of(homeGrid())));
    }

    @Override
    protected String homeGrid() {
        // The city, since its settings are a supervisor's of the whole of it.
        return "/13/1301";
    }

    @Override
    protected Set<String> withoutGrid() {
        // A look-up tells over all grids whether a firm has a file, masked, and who holds it (FN-16).
        return Set.of("/api/funnel/v1/customer-look-ups", "/api/funnel/v1/stages", "/api/funnel/v1/audit/verification");
    }

    @Override
    protected Probe probe(AccessRow row) {
        String path = row.pattern()
                .replace("{id}", firm.id())
                .replace("{orderId}", firm.orders().getLast().id())
                .replace("{planId}", "pl-none")
                .replace("{contractId}", "k-none")
                .replace("{passId}", "p-none");
        return switch (row.method() + " " + row.pattern().replace("/api/funnel/v1", "")) {
            case "POST /customers", "PUT /customers/{id}" ->
                Probe.json(path, FunnelClient.file("权限测试商贸有限公司", COMMUNITY, ""));
            case "POST /customers/{id}/reveal" ->
                Probe.json(path, "{\"fields\":[\"contacts.phone\"],\"reason\":\"回访\"}");
            case "POST /customers/{id}/evidence" ->
                Probe.json(path, "{\"kind\":\"VISIT\",\"doneOn\":\"2026-03-01\",\"note\":\"看过\"}");
            case "POST /customers/{id}/passes" ->
                Probe.json(path, "{\"product\":\"监控\",\"latentNeed\":\"丢货\",\"purchasingPower\":\"能付\"}");
            case "POST /customers/{id}/passes/{passId}/evidence" ->
                Probe.json(path, "{\"kind\":\"STATED_INTENT\",\"doneOn\":\"2026-03-01\",\"note\":\"要装\"}");
            case "POST /customers/{id}/stage", "POST /customers/{id}/passes/{passId}/stage" ->
                Probe.json(path, "{\"to\":\"LISTED\",\"reason\":\"PRICE\"}");
            case "GET /registration-settings", "GET /account-managers", "GET /figures/funnel", "GET /figures/recount" ->
                Probe.of(path + "?gridPath=" + FunnelClient.GRID);
            case "PUT /registration-settings" -> Probe.json(path + "?gridPath=/13/1301", """
                        {"standard":{"leaseDays":30,"warningDays":[7,2],"coolDownDays":15,"maxHeld":200,
                         "maxClaimsPerDay":10000,"teamLeaseDays":30,"teamClaimRequired":false}}""");
            case "POST /customers/{id}/assignment" -> Probe.json(path, "{\"staffId\":\"u-nobody\"}");
            case "POST /customers/{id}/transfer" -> Probe.json(path, "{\"staffId\":\"u-nobody\",\"reason\":\"调岗\"}");
            case "PUT /customers/{id}/marks" -> Probe.json(path, "{\"level\":\"STANDARD\",\"tags\":[]}");
            case "POST /customers/{id}/actions" -> Probe.json(path, "{\"kind\":\"NOTE\",\"note\":\"看过\"}");
            case "POST /customers/{id}/plans" ->
                Probe.json(path, "{\"kind\":\"CALL\",\"dueAt\":\"2026-03-03T02:00:00Z\",\"note\":\"回访\"}");
            case "POST /customers/{id}/contracts", "PUT /customers/{id}/contracts/{contractId}" ->
                Probe.json(path, "{\"party\":\"COMPETITOR\",\"operator\":\"电信\",\"product\":\"宽带\"}");
            case "POST /customers/{id}/contracts/{contractId}/solution" -> Probe.json(path, "{\"text\":\"送三个月\"}");
            case "POST /customers/{id}/contracts/{contractId}/result" ->
                Probe.json(path, "{\"outcome\":\"WON_OVER\",\"text\":\"转网\"}");
            case "POST /customer-look-ups" -> Probe.json(path, "{\"firmName\":\"没有这家商贸\"}");
            case "POST /customers/{id}/orders" -> Probe.json(path, "{\"tariffId\":\"t-1\"}");
            default -> Probe.of(path);
        };
    }
}
