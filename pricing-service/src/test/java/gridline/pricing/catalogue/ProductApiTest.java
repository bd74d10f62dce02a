package gridline.pricing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import gridline.pricing.PricingTest;
import gridline.pricing.Sales;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The catalogue over HTTP. */
@PricingTest
class ProductApiTest {

    private static final String CITY = "/13/1301";
    private static final String GRID = "/13/1301/130102/130102001";

    @LocalServerPort
    private int port;

    private final String name = "宽带 " + UUID.randomUUID();

    @Test
    void whatACitySellsIsSeenInItsGridsAndNotInOthers() {
        JsonNode product = add(price("2026-01-01", "2026-06-30")).json();
        String path = "/products/" + product.path("id").asString();

        assertThat(get(path, GRID).status()).isEqualTo(200);
        assertThat(names("/products?limit=200", GRID)).contains(name);
        assertThat(get(path, "/13/1302/130202/130202001").status()).isEqualTo(403);
        assertThat(names("/products?limit=200", "/13/1302/130202/130202001")).doesNotContain(name);
        assertThat(names("/products?limit=200&kind=MOBILE", GRID)).doesNotContain(name);
    }

    @Test
    void isChangedOnlyInTheVersionSeen() {
        JsonNode product = add(price("2026-01-01", "2026-06-30")).json();
        String path = "/products/" + product.path("id").asString();
        String more = price("2026-01-01", "2026-06-30") + "," + price("2026-07-01", null);

        assertThat(put(path, body(CITY, more), null).status()).isEqualTo(428);
        Http.Answer changed = put(path, body(CITY, more), "\"1\"");
        assertThat(changed.json().path("prices")).as(changed.toString()).hasSize(2);
        assertThat(put(path, body(CITY, more), "\"1\"").status()).isEqualTo(412);
        assertThat(put(path, body(GRID, more), "\"2\"").code()).isEqualTo("catalogue.place-fixed");
        Http.Answer overlapping =
                put(path, body(CITY, price("2026-01-01", null) + "," + price("2026-07-01", null)), "\"2\"");
        assertThat(overlapping.code()).isEqualTo("catalogue.overlapping-validity");
        assertThat(get(path, GRID).json().path("prices")).hasSize(2);
    }

    @Test
    void aNameIsThereOnceAtAPlace() {
        assertThat(add(price("2026-01-01", null)).status()).isEqualTo(201);
        assertThat(add(price("2026-01-01", null)).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/13/1302; 403",
                "nowhere; 422",
            })
    void isOnlyEditedWithinOnesArea(String place, int status) {
        assertThat(send("POST", "/products", body(place, price("2026-01-01", null)), null)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void refusesEveryFaultAtOnceAndStoresNothing() {
        Http.Answer refused = add("""
                {"speedMbps":5,"monthlyFee":{"amount":"-45.001","currency":"USD"},"termMonths":40,
                 "validFrom":"2026-02-01","validUntil":"2026-01-01"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations")).as(refused.toString()).hasSize(8);
        assertThat(names("/products?limit=200", GRID)).doesNotContain(name);
    }

    private Http.Answer add(String prices) {
        return send("POST", "/products", body(CITY, prices), null);
    }

    private Http.Answer put(String path, String body, String version) {
        return send("PUT", path, body, version);
    }

    private Http.Answer send(String method, String path, String body, String version) {
        Http request = Http.json(method, Sales.url(port) + path, body).bearer(TestTokens.of(CITY, Role.SUPERVISOR));
        return (version == null ? request : request.header("If-Match", version)).send();
    }

    private Http.Answer get(String path, String grid) {
        return Http.get(Sales.url(port) + path)
                .bearer(TestTokens.of(grid, Role.HALL_CLERK))
                .send();
    }

    private List<String> names(String path, String grid) {
        return get(path, grid).json().path("items").findValuesAsString("name");
    }

    private String body(String place, String prices) {
        return "{\"name\":\"%s\",\"kind\":\"BROADBAND\",\"gridPath\":\"%s\",\"prices\":[%s]}"
                .formatted(name, place, prices);
    }

    private static String price(String from, String until) {
        return """
                {"speedMbps":2,"monthlyFee":{"amount":"80.00","currency":"CNY"},"termMonths":12,
                 "prepaid":{"amount":"960.00","currency":"CNY"},"installationFee":{"amount":"300.00","currency":"CNY"},
                 "validFrom":"%s","validUntil":%s}""".formatted(from, until == null ? "null" : '"' + until + '"');
    }
}
