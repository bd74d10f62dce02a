package gridline.pricing;

import static gridline.contracts.community.CompetitorTier.FIRST;

import gridline.platform.security.AccessRow;
import gridline.platform.testing.AccessContract;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.MovableClock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Role × grid × endpoint of the pricing service. */
@PricingTest
class PricingAccessTest extends AccessContract {

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    private String proposalId;
    private String tariffId;

    @BeforeEach
    void storeSomething() {
        clock.set(MovableClock.START);
        Field field = new Field(sender, port);
        JsonNode approved = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", LocalDate.of(2026, 3, 2)));
        tariffId = field.approve(approved).json().path("tariffId").asString();
        proposalId = field.pendingAfter(field.offer("telecom", FIRST, 2, "80", LocalDate.of(2026, 3, 2)))
                .path("id")
                .asString();
    }

    @Override
    protected String homeGrid() {
        return Field.GRID;
    }

    @Override
    protected Set<String> withoutGrid() {
        return Set.of(
                "/api/pricing/v1/rule-sets",
                "/api/pricing/v1/bundles",
                "/api/pricing/v1/bundles/price",
                "/api/pricing/v1/bundles/recommendation",
                "/api/pricing/v1/audit/verification");
    }

    @Override
    protected Probe probe(AccessRow row) {
        String path = row.pattern().contains("/tariffs/")
                ? row.pattern().replace("{id}", tariffId)
                : row.pattern().replace("{id}", proposalId);
        return switch (row.pattern()) {
            case "/api/pricing/v1/proposals/{id}/approval" -> Probe.json(path, "{}");
            case "/api/pricing/v1/proposals/{id}/rejection" -> Probe.json(path, "{\"comment\":\"no\"}");
            case "/api/pricing/v1/tariffs/{id}/withdrawal" -> Probe.json(path, "{\"reason\":\"no\"}");
            case "/api/pricing/v1/bundles/price" ->
                Probe.json(path, "{\"minutes\":1200,\"edition\":\"BASE\",\"plan\":\"A\"}");
            case "/api/pricing/v1/bundles/recommendation" -> Probe.json(path, "{\"people\":3}");
            default -> Probe.of(path);
        };
    }
}
