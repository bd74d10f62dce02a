package gridline.funnel;

import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Firms;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.merge.MergeCustomers;
import gridline.platform.security.AccessRow;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.testing.AccessContract;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FunnelTest
class FunnelAccessTest extends AccessContract {

    private static final String COMMUNITY = "c-130102001901";
    private static final String VIEW =
            "{\"list\":\"CUSTOMERS\",\"name\":\"权限测试\",\"visibility\":\"TEAM\",\"gridPath\":\"/13/1301\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    @Autowired
    private MergeCustomers merging;

    private Customer firm;
    private String mergeId;
    private String jobId;
    private String viewId;
    private String importId;

    @Autowired
    private CapturedLeads leads;

    @BeforeEach
    void storeAFirmWithAPreparedOrder() {
        leads.store();
        Neighbours.community(COMMUNITY, FunnelClient.GRID, BuildState.OPEN);
        Neighbours.community(Firms.PLACE.communityId(), FunnelClient.GRID, BuildState.OPEN);
        firm = Firms.renamed(
                Firms.prepared(Firms.at(FunnelStage.INTENTION)),
                UUID.randomUUID().toString());
        Caller tester = new Caller("u-test", "测试员", Set.of(Role.SUPERVISOR), List.of(homeGrid()));
        customers.insert(firm, tester);
        if (mergeId == null) {
            Customer kept = Firms.renamed(Firms.fresh(), UUID.randomUUID().toString());
            Customer duplicate = Firms.renamed(Firms.fresh(), UUID.randomUUID().toString());
            customers.insert(kept, tester);
            customers.insert(duplicate, tester);
            mergeId = merging.merge(tester, kept.id(), duplicate.id(), Set.of()).id();
            String home = TestTokens.of(homeGrid(), Role.SUPERVISOR);
            jobId = posted(home, "bulk-jobs", "application/json", "{\"kind\":\"EXPORT\",\"ids\":[\"x\"]}");
            viewId = posted(home, "saved-views", "application/json", VIEW);
            importId = posted(home, "imports?dryRun=true", "text/csv", "企业名称,地址\n");
        }
    }

    private String posted(String token, String path, String type, String body) {
        return Http.send("POST", "http://localhost:" + port + "/api/funnel/v1/" + path, body)
                .header("Content-Type", type)
                .bearer(token)
                .send()
                .json()
                .path("id")
                .asString();
    }

    @Override
    protected String homeGrid() {
        // The city, since its settings are a supervisor's of the whole of it.
        return "/13/1301";
    }

    @Override
    protected Set<String> withoutGrid() {
        // A look-up tells over all grids whether a firm has a file, masked, and who holds it (FN-16).
        return Set.of(
                "/api/funnel/v1/customer-look-ups",
                "/api/funnel/v1/stages",
                // Of these everybody sees their own and nothing else.
                "/api/funnel/v1/bulk-jobs",
                "/api/funnel/v1/bulk-jobs/{jobId}",
                "/api/funnel/v1/bulk-jobs/{jobId}/events",
                "/api/funnel/v1/bulk-jobs/{jobId}/rows",
                "/api/funnel/v1/bulk-jobs/{jobId}/export.csv",
                "/api/funnel/v1/bulk-jobs/{jobId}/export.xlsx",
                "/api/funnel/v1/bulk-jobs/{jobId}/cancellation",
                "/api/funnel/v1/bulk-jobs/{jobId}/undo",
                // Of views too, but for those of their teams; another one's is not even known by its id
                // (ViewsOfCustomersTest).
                "/api/funnel/v1/saved-views",
                "/api/funnel/v1/saved-views/{viewId}",
                "/api/funnel/v1/saved-views/{viewId}/restoration",
                "/api/funnel/v1/default-views/{list}",
                "/api/funnel/v1/imports",
                "/api/funnel/v1/imports/{id}",
                "/api/funnel/v1/imports/{id}/events",
                "/api/funnel/v1/imports/{id}/refused.csv",
                "/api/funnel/v1/audit/verification");
    }

    @Override
    protected Probe probe(AccessRow row) {
        String path = row.pattern()
                .replace("imports/{id}", "imports/" + importId)
                .replace("{id}", firm.id())
                .replace("{orderId}", firm.orders().getLast().id())
                .replace("{planId}", "pl-none")
                .replace("{contractId}", "k-none")
                .replace("{leadId}", CapturedLeads.AT_HOME)
                .replace("{passId}", "p-none")
                .replace("{mergeId}", mergeId)
                .replace("{viewId}", viewId)
                .replace("{list}", "CUSTOMERS")
                .replace("{jobId}", jobId);
        return switch (row.method() + " " + row.pattern().replace("/api/funnel/v1", "")) {
            case "POST /customers", "PUT /customers/{id}" ->
                Probe.json(path, FunnelClient.file("权限测试商贸有限公司", COMMUNITY, ""));
            case "POST /leads/{leadId}/conversion" -> Probe.json(path, "{\"customerId\":\"none\"}");
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
            case "GET /figures/cohort" -> Probe.of(path + "?campaignId=cp-1&gridPath=" + FunnelClient.GRID);
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
            case "GET /contract-ends/calendar" -> Probe.of(path + "?gridPath=" + FunnelClient.GRID);
            case "POST /imports" -> new Probe(path + "?dryRun=true", "text/csv", "企业名称,地址\n");
            case "POST /bulk-jobs" -> Probe.json(path, "{\"kind\":\"EXPORT\",\"ids\":[\"" + firm.id() + "\"]}");
            case "GET /customers/{id}/merge-preview" -> Probe.of(path + "?duplicateId=" + firm.id());
            case "POST /customers/{id}/merges" -> Probe.json(path, "{\"duplicateId\":\"" + firm.id() + "\"}");
            case "POST /saved-views", "PUT /saved-views/{viewId}" -> Probe.json(path, VIEW);
            case "PUT /default-views/{list}" -> Probe.json(path, "{\"viewId\":null}");
            case "POST /customers/{id}/orders" -> Probe.json(path, "{\"tariffId\":\"t-1\"}");
            default -> Probe.of(path);
        };
    }
}
