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
        Neighbours.community(COMMUNITY, homeGrid(), BuildState.OPEN);
        Neighbours.community(Firms.PLACE.communityId(), homeGrid(), BuildState.OPEN);
        firm = Firms.renamed(
                Firms.prepared(Firms.at(FunnelStage.INTENTION)),
                UUID.randomUUID().toString());
        customers.insert(firm, new Caller("u-test", "测试员", Set.of(), List.of(homeGrid())));
    }

    @Override
    protected String homeGrid() {
        return FunnelClient.GRID;
    }

    @Override
    protected Set<String> withoutGrid() {
        return Set.of("/api/funnel/v1/stages", "/api/funnel/v1/audit/verification");
    }

    @Override
    protected Probe probe(AccessRow row) {
        String path = row.pattern()
                .replace("{id}", firm.id())
                .replace("{orderId}", firm.orders().getLast().id());
        return switch (row.method() + " " + row.pattern().replace("/api/funnel/v1", "")) {
            case "POST /customers", "PUT /customers/{id}" ->
                Probe.json(path, FunnelClient.file("权限测试商贸有限公司", COMMUNITY, ""));
            case "POST /customers/{id}/reveal" ->
                Probe.json(path, "{\"fields\":[\"contacts.phone\"],\"reason\":\"回访\"}");
            case "POST /customers/{id}/evidence" ->
                Probe.json(path, "{\"kind\":\"VISIT\",\"doneOn\":\"2026-03-01\",\"note\":\"看过\"}");
            case "POST /customers/{id}/stage" -> Probe.json(path, "{\"to\":\"LISTED\",\"reason\":\"PRICE\"}");
            case "POST /customers/{id}/orders" -> Probe.json(path, "{\"tariffId\":\"t-1\"}");
            default -> Probe.of(path);
        };
    }
}
