package gridline.pricing;

import static gridline.contracts.community.CompetitorTier.FIRST;

import gridline.platform.security.AccessRow;
import gridline.platform.testing.AccessContract;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Role × grid × endpoint of the pricing service. */
@PricingTest
class PricingAccessTest extends AccessContract {

    private static final String RULES = """
            {"effectiveFrom": "2026-12-01", "speedLadderMbps": [], "staleAfterDays": 45,
             "terms": {"months": 12, "installationFee": {"amount": "300.00", "currency": "CNY"}},
             "cost": {"variableCostShare": "0.40"}, "approval": {"branchMost": {"amount": "10.00", "currency": "CNY"}},
             "rules": []}""";

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    private String proposalId;
    private String ruleSetId;
    private String tariffId;
    private String offerId;
    private String productId;
    private String quoteId;
    private String community;

    @BeforeEach
    void storeSomething() {
        clock.set(MovableClock.START);
        Field field = new Field(sender, port);
        community = field.community;
        JsonNode approved = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", LocalDate.of(2026, 3, 2)));
        tariffId = field.approve(approved).json().path("tariffId").asString();
        proposalId = field.pendingAfter(field.offer("telecom", FIRST, 2, "80", LocalDate.of(2026, 3, 2)))
                .path("id")
                .asString();
        ruleSetId = field.post("/rule-sets", "{\"basedOn\":\"default-v1\",\"scope\":\"" + Field.GRID + "\"}")
                .send()
                .json()
                .path("id")
                .asString();
        Http.Answer offer = field.post("/special-offers", offer()).send();
        offerId = offer.json().path("id").asString();
        quoteId = field.post("/quotes", quote()).send().json().path("id").asString();
        productId = field.post("/products", product()).send().json().path("id").asString();
    }

    private String offer() {
        return """
                {"name":"集体","tariffId":"%s","endsOn":"2026-04-30","terms":{"kind":"GROUP_JOINING","least":3,"most":4,
                 "waived":{"amount":"200.00","currency":"CNY"}}}""".formatted(tariffId);
    }

    private String quote() {
        return """
                {"customer":{"id":"h-1","firm":false},"communityId":"%s","gridPath":"%s",
                 "lines":[{"kind":"TARIFF","tariffId":"%s","quantity":1}]}""".formatted(community, Field.GRID, tariffId);
    }

    private static String product() {
        return """
                {"name":"宽带 %s","kind":"OTHER","gridPath":"%s","prices":[{"monthlyFee":{"amount":"45","currency":"CNY"},
                 "termMonths":12,"prepaid":{"amount":"0","currency":"CNY"},"installationFee":{"amount":"0","currency":"CNY"},
                 "validFrom":"2026-01-01"}]}""".formatted(UUID.randomUUID(), Field.GRID);
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
        String id = row.pattern().contains("/tariffs/")
                ? tariffId
                : row.pattern().contains("/rule-sets/")
                        ? ruleSetId
                        : row.pattern().contains("/special-offers/")
                                ? offerId
                                : row.pattern().contains("/products/")
                                        ? productId
                                        : row.pattern().contains("/quotes/")
                                                ? quoteId
                                                : row.pattern().contains("/markets/") ? community : proposalId;
        String path = row.pattern().replace("{id}", id);
        return switch (row.method() + " " + row.pattern()) {
            case "GET /api/pricing/v1/price-figures" -> Probe.of(path + "?gridPath=" + Field.GRID);
            case "POST /api/pricing/v1/proposals/{id}/approval" -> Probe.json(path, "{}");
            case "POST /api/pricing/v1/proposals/{id}/rejection" -> Probe.json(path, "{\"comment\":\"no\"}");
            case "POST /api/pricing/v1/proposals/{id}/comments" -> Probe.json(path, "{\"text\":\"no\"}");
            case "POST /api/pricing/v1/tariffs/{id}/withdrawal" -> Probe.json(path, "{\"reason\":\"no\"}");
            case "POST /api/pricing/v1/decisions" ->
                Probe.json(path, "{\"gridPath\":\"" + Field.GRID + "\",\"items\":[{}]}");
            case "POST /api/pricing/v1/rule-sets" ->
                Probe.json(path, "{\"basedOn\":\"default-v1\",\"scope\":\"" + Field.GRID + "\"}");
            case "PUT /api/pricing/v1/rule-sets/{id}" -> Probe.json(path, RULES);
            case "POST /api/pricing/v1/rule-sets/{id}/simulation",
                    "POST /api/pricing/v1/rule-sets/{id}/approval",
                    "POST /api/pricing/v1/rule-sets/{id}/retirement" -> Probe.json(path, "{}");
            case "POST /api/pricing/v1/special-offers", "PUT /api/pricing/v1/special-offers/{id}" ->
                Probe.json(path, offer());
            case "POST /api/pricing/v1/products", "PUT /api/pricing/v1/products/{id}" -> Probe.json(path, product());
            case "POST /api/pricing/v1/special-offers/{id}/validation",
                    "POST /api/pricing/v1/special-offers/{id}/approval" -> Probe.json(path, "{}");
            case "POST /api/pricing/v1/special-offers/{id}/rejection",
                    "POST /api/pricing/v1/special-offers/{id}/withdrawal" -> Probe.json(path, "{\"reason\":\"no\"}");
            case "POST /api/pricing/v1/special-offers/{id}/takers" -> Probe.json(path, "{\"takerId\":\"h-1\"}");
            case "POST /api/pricing/v1/special-offers/{id}/joiners" ->
                Probe.json(path, "{\"buildingId\":\"b-1\",\"householdId\":\"h-1\"}");
            case "POST /api/pricing/v1/quotes/{id}/withdrawal" -> Probe.json(path, "{\"reason\":\"no\"}");
            case "POST /api/pricing/v1/quotes" -> Probe.json(path, quote());
            case "POST /api/pricing/v1/bundle-records" -> Probe.json(path, """
                    {"customerId":"f-1","gridPath":"%s","since":"2026-01-01","minutes":300,"edition":"BASE","plan":"A"}
                    """.formatted(Field.GRID));
            case "POST /api/pricing/v1/bundles/price" ->
                Probe.json(path, "{\"minutes\":1200,\"edition\":\"BASE\",\"plan\":\"A\"}");
            case "POST /api/pricing/v1/bundles/recommendation" -> Probe.json(path, "{\"people\":3}");
            default -> Probe.of(path);
        };
    }
}
