package gridline.pricing.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import gridline.pricing.PricingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PricingTest
class BundleApiTest {

    @LocalServerPort
    private int port;

    @Test
    void showsTheMatrixWithTheTiersThatAreNotQuoted() {
        var matrix =
                Http.get(url("")).bearer(token()).send().json().path("items").path(0);

        assertThat(matrix.path("tiers")).hasSize(7);
        assertThat(matrix.path("tiers").path(0).path("quoted").asBoolean()).isFalse();
        assertThat(matrix.at("/tiers/2/prices/0/monthlyFee/amount").asString()).isEqualTo("146.00");
    }

    @Test
    void pricesLineByLineInTheCallersLanguage() {
        var priced = post("/price", """
                {"minutes":2000,"edition":"BASE","plan":"B","terminals":{"fixed":4,"twoG":2,"threeG":2},
                 "packs":{"shared":6,"nonShared":0}}""");

        assertThat(priced.status()).as(priced.toString()).isEqualTo(200);
        assertThat(priced.json().at("/monthlyFee/amount").asString()).isEqualTo("216.00");
        assertThat(priced.json().at("/lines/1/text").asString()).isEqualTo("Shared-minutes pack (combined bill)");
        assertThat(priced.json().at("/lines/1/amount/amount").asString()).isEqualTo("30.00");
        assertThat(priced.json().at("/excluded/0/text").asString()).contains("2 3G terminals");
    }

    @Test
    void bd01RefusesWithEveryReasonAndTheNearest() {
        var refused = post("/price", """
                {"minutes":1200,"edition":"BASE","plan":"A","terminals":{"fixed":6,"twoG":0,"threeG":1},
                 "packs":{"shared":9,"nonShared":0},"broadband":true}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations")).hasSize(4);
        assertThat(refused.json().at("/violations/0/message").asString())
                .contains("Nearest valid bundle: 2000 minutes, enhanced edition");
        assertThat(refused.json().at("/violations/0/params/nearestEdition").asString())
                .isEqualTo("ENHANCED");
    }

    @Test
    void bd06RecommendsWithTextsOfEveryVote() {
        var advice = post("/recommendation", """
                {"cluster":"INDUSTRIAL_PARK","people":2,"uses":["OUR_3G"],"wants":["BROADBAND"],"spend":"LARGE_FIRM",
                 "payer":"FIRM","officeMinutes":900,"terminals":{"fixed":2,"twoG":1,"threeG":1}}""");

        assertThat(advice.status()).as(advice.toString()).isEqualTo(200);
        assertThat(advice.json().path("disagreed").asBoolean()).isTrue();
        assertThat(advice.json().findValuesAsString("text"))
                .noneMatch(text -> text.startsWith("bundle."))
                .noneMatch(text -> text.matches(".*[A-Z0-9]+_[A-Z0-9]+.*"))
                .contains("Uses or wants 3G (our 3G)", "Uses or wants broadband (wants broadband)");
        assertThat(advice.json().at("/bundle/composition/plan").asString()).isEqualTo("B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/price; {\"minutes\":1200,\"edition\":\"BASE\"}; 400",
                "/price; {\"minutes\":\"1200\",\"edition\":\"BASE\",\"plan\":\"A\"}; 400",
                "/price; {\"minutes\":1200,\"edition\":\"LUXURY\",\"plan\":\"A\"}; 400",
                "/price; {\"minutes\":1200,\"edition\":\"BASE\",\"plan\":\"A\",\"gift\":1}; 400",
                "/price; {\"minutes\":1200,\"edition\":\"ENHANCED\",\"plan\":\"A\",\"broadbandTariffId\":\"t-no\"}; 404",
                "/recommendation; {\"people\":0}; 422",
                "/recommendation; {\"cluster\":\"MOON\"}; 400",
                "/recommendation; []; 400",
            })
    void refusesWhatItDoesNotUnderstand(String path, String body, int status) {
        Http.Answer refused = post(path, body);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    private Http.Answer post(String path, String body) {
        return Http.json("POST", url(path), body)
                .bearer(token())
                .header("Accept-Language", "en")
                .send();
    }

    private static String token() {
        return TestTokens.of("/13/1301/130102/130102001", Role.ACCOUNT_MANAGER);
    }

    private String url(String path) {
        return "http://localhost:" + port + "/api/pricing/v1/bundles" + path;
    }
}
