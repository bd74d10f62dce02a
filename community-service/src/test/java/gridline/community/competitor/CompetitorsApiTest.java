package gridline.community.competitor;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.community.ServiceTest;
import gridline.platform.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompetitorsApiTest extends ServiceTest {

    private static final String OFFERS = "/communities/c-130102001401/competitor-offers";

    @BeforeEach
    void competitors() {
        community("130102001401", "竞争小区");
        put("/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}")
                .bearer(admin())
                .send();
    }

    @Test
    void aCompetitorIsPutOnceAndChangedWithItsVersion() {
        String body = "{\"name\":\"铁通\",\"tier\":\"SECOND\"}";

        assertThat(put("/competitors/tietong", body).bearer(admin()).send().status())
                .isEqualTo(201);
        assertThat(put("/competitors/tietong", body).bearer(admin()).send().status())
                .isEqualTo(200);
        assertThat(put("/competitors/tietong", "{\"name\":\"铁通\",\"tier\":\"FIRST\"}")
                        .bearer(admin())
                        .send()
                        .status())
                .isEqualTo(428);
        assertThat(get("/competitors?tier=SECOND").bearer(manager()).send().body())
                .contains("铁通");
        assertThat(put("/competitors/tie tong".replace(" ", "%20"), body)
                        .bearer(admin())
                        .send()
                        .code())
                .isEqualTo("competitor.id-malformed");
    }

    @Test
    void refusesAnOfferWithEveryReasonAndStoresNothing() {
        Http.Answer refused = post(OFFERS, """
                        {"competitorId":"nobody","speedMbps":0,"monthlyFee":{"amount":"0","currency":"CNY"},
                         "oneTimeFee":{"amount":"1.234","currency":"CNY"},"prepaid":{"amount":"5","currency":"USD"},
                         "termMonths":-1,"source":"WEBSITE","observedOn":"2026-11-21"}""").bearer(manager()).send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .path("violations")
                        .valueStream()
                        .map(each -> each.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "offer.competitor-unknown",
                        "offer.speed-out-of-range",
                        "offer.amount-out-of-range",
                        "offer.amount-decimals",
                        "offer.currency-unknown",
                        "offer.term-out-of-range",
                        "offer.observed-in-future");
        assertThat(get(OFFERS + "?speedMbps=0").bearer(manager()).send().json().path("items"))
                .isEmpty();
    }

    @Test
    void namesEveryMissingField() {
        Http.Answer missing =
                post(OFFERS, "{\"monthlyFee\":{}}").bearer(manager()).send();

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json()
                        .path("violations")
                        .valueStream()
                        .map(each -> each.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "competitorId",
                        "speedMbps",
                        "monthlyFee.amount",
                        "monthlyFee.currency",
                        "source",
                        "observedOn");
    }

    @Test
    void takesAnAmountAsTextOrNumberAndShowsItExactly() {
        Http.Answer filed =
                post(OFFERS, offer(20, "68", "2026-11-01")).bearer(manager()).send();

        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        assertThat(filed.json().path("monthlyFee").path("amount").asString()).isEqualTo("68.00");
        assertThat(filed.json().path("competitorName").asString()).isEqualTo("电信");
    }

    @Test
    void listsTheOffersOfACommunityNewestFirst() {
        post(OFFERS, offer(50, "\"80.00\"", "2026-10-01")).bearer(manager()).send();
        post(OFFERS, offer(50, "\"70.00\"", "2026-11-10")).bearer(manager()).send();

        Http.Answer newest = get(OFFERS + "?speedMbps=50&observedOn.gte=2026-10-01")
                .bearer(manager())
                .send();
        Http.Answer dearest =
                get(OFFERS + "?speedMbps=50&sort=-monthlyFee").bearer(manager()).send();

        assertThat(newest.json().path("items").path(0).path("observedOn").asString())
                .isEqualTo("2026-11-10");
        assertThat(dearest.json()
                        .path("items")
                        .path(0)
                        .path("monthlyFee")
                        .path("amount")
                        .asString())
                .isEqualTo("80.00");
    }

    @Test
    void aRetryWithOneKeyIsOneOffer() {
        String body = offer(77, "\"99.00\"", "2026-11-10");
        for (int attempt = 0; attempt < 3; attempt++) {
            post(OFFERS, body)
                    .header("Idempotency-Key", "offer-1")
                    .bearer(manager())
                    .send();
        }

        assertThat(get(OFFERS + "?speedMbps=77").bearer(manager()).send().json().path("items"))
                .hasSize(1);
    }

    private static String offer(int speed, String amount, String day) {
        return """
                {"competitorId":"telecom","speedMbps":%d,"monthlyFee":{"amount":%s,"currency":"CNY"},
                 "source":"LEAFLET","observedOn":"%s"}""".formatted(speed, amount, day);
    }
}
