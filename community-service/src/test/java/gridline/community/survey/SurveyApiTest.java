package gridline.community.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.contracts.community.CommunitySurveyed;
import gridline.platform.testing.Http;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The survey file over HTTP, and its news over the real broker (CO-10 … CO-13). */
class SurveyApiTest extends ServiceTest {

    private static final String PHONE = "13812341234";

    @Test
    void co11_aSurveyThatCompletesTellsEverybodyWhoWaitsForIt() {
        String id = surveyedBut("130102001701");
        assertThat(file(id).at("/completeness/missing/0/item").asString()).isEqualTo("PRICES");

        post("/communities/" + id + "/competitor-offers", """
                        {"competitorId":"telecom","speedMbps":100,"monthlyFee":{"amount":"60.00","currency":"CNY"},
                         "source":"LEAFLET","observedOn":"2026-11-19"}""").bearer(manager()).send();

        CommunitySurveyed last = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> recorder.all(CommunitySurveyed.class).stream()
                                .filter(event -> event.communityId().equals(id))
                                .toList()
                                .getLast(),
                        CommunitySurveyed::complete);
        assertThat(last.missing()).isEmpty();
        assertThat(last.recordedBy()).isEqualTo("event");
        assertThat(file(id).path("salesMayStart").asBoolean()).isTrue();
        assertThat(get("/surveys?salesMayStart=true")
                        .bearer(manager())
                        .send()
                        .json()
                        .path("items")
                        .findValuesAsString("communityId"))
                .contains(id);
    }

    @Test
    void co11_onlyASupervisorWaives() {
        String id = surveyedBut("130102001702");
        String body = "{\"reason\":\"物业已签约，先上海报\"}";

        assertThat(post("/communities/" + id + "/survey/waiver", body)
                        .header("If-Match", "*")
                        .bearer(manager())
                        .send()
                        .status())
                .isEqualTo(403);
        Http.Answer waived = post("/communities/" + id + "/survey/waiver", body)
                .header("If-Match", "*")
                .bearer(supervisor())
                .send();

        assertThat(waived.status()).as(waived.toString()).isEqualTo(200);
        assertThat(waived.json().path("salesMayStart").asBoolean()).isTrue();
        assertThat(waived.json().at("/waiver/by").asString()).isEqualTo("u-supervisor");
    }

    @Test
    void co10_staffOfCompetitorsAreMaskedUntilTheyAreRevealedWithAReason() {
        String id = surveyedBut("130102001703");
        String path = "/communities/" + id + "/survey";

        Http.Answer shown = get(path).bearer(manager()).send();
        Http.Answer exported =
                get("/surveys").header("Accept", "text/csv").bearer(manager()).send();
        Http.Answer without =
                post(path + "/reveal", "{\"reason\":\"  \"}").bearer(manager()).send();
        Http.Answer revealed = post(path + "/reveal", "{\"reason\":\"核对驻点情况\"}")
                .bearer(manager())
                .send();

        assertThat(shown.body()).contains("李**", "138****1234").doesNotContain(PHONE, "李小明");
        assertThat(exported.body()).contains(id).doesNotContain(PHONE, "李小明");
        assertThat(without.code()).isEqualTo("PI-01.reason-missing");
        assertThat(revealed.json().at("/staff/0/phone").asString()).isEqualTo(PHONE);
    }

    @Test
    void co10_concurrentEditsNeverOverwriteSilently() {
        String id = "c-130102001704";
        community("130102001704", "并发小区");
        String path = "/communities/" + id + "/survey";
        String body = "{\"asOf\":\"2026-11-19\",\"entryThreshold\":\"LOW\"}";

        assertThat(get(path).bearer(manager()).send().header("ETag")).isEqualTo("\"0\"");
        assertThat(Http.json("PATCH", url(path), body).bearer(manager()).send().status())
                .isEqualTo(428);
        assertThat(patch(path, body, "\"0\"").status()).isEqualTo(200);
        assertThat(patch(path, body, "\"0\"").status()).isEqualTo(412);
        assertThat(patch(path, "{\"asOf\":\"2026-11-18\",\"forum\":\"LIVELY\"}", "\"2\"")
                        .status())
                .isEqualTo(200);
        assertThat(file(id).at("/facts/entryThreshold").asString()).isEqualTo("LOW");
    }

    @Test
    void co10_nothingIsStoredOfARefusedRequest() {
        String id = "c-130102001705";
        community("130102001705", "拒绝小区");
        String path = "/communities/" + id + "/survey";

        Http.Answer refused =
                patch(path, "{\"asOf\":\"2027-01-01\",\"statedOccupancy\":120,\"blocker\":\"LEASED_LINE\"}", "*");
        Http.Answer unknown = patch(path, "{\"asOf\":\"2026-11-19\",\"colour\":\"red\"}", "*");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations").findValuesAsString("code"))
                .containsExactlyInAnyOrder(
                        "CO-10.found-in-future", "CO-10.percent-out-of-range", "CO-12.leased-line-only-in-compound");
        assertThat(refused.json().path("violations").findValuesAsString("message"))
                .allSatisfy(message -> assertThat(message).isNotBlank());
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(get(path).bearer(manager()).send().header("ETag")).isEqualTo("\"0\"");
    }

    /** A community whose file lacks nothing but the prices of its one competitor. */
    private String surveyedBut(String code) {
        String id = "c-" + code;
        post("/communities", """
                        {"code":"%s","name":"调查小区","address":"和平路 1 号","kind":"COMMERCIAL","households":800}""".formatted(code)).bearer(admin()).send();
        put("/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}")
                .bearer(admin())
                .send();
        String path = "/communities/" + id + "/survey";
        List<Http.Answer> answers = List.of(
                patch(path, """
                        {"asOf":"2026-11-19","handoverOn":"2020-05-01","propertyCompanyId":"%s",
                         "entryThreshold":"LOW"}""".formatted(company()), "*"),
                put(path + "/residents", "{\"asOf\":\"2026-11-19\",\"shares\":{\"SG4\":60,\"SG2\":40}}")
                        .header("If-Match", "*")
                        .bearer(manager())
                        .send(),
                post(path + "/samples", """
                        {"kind":"LIT_WINDOWS","at":"2026-11-19T21:30:00+08:00","part":70,"whole":100}""").bearer(manager()).send(),
                put(path + "/competitors/telecom", """
                        {"asOf":"2026-11-19","customers":120,"staff":[{"name":"李小明","duty":"驻点","phone":"%s"}]}""".formatted(PHONE))
                        .header("If-Match", "*")
                        .bearer(manager())
                        .send());
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(200, 201));
        return id;
    }

    private String company() {
        return post("/property-companies", "{\"orgUnitId\":\"1301\",\"name\":\"万达物业\",\"kind\":\"PROPERTY_COMPANY\"}")
                .bearer(supervisor())
                .send()
                .json()
                .path("id")
                .asString();
    }

    private JsonNode file(String id) {
        return get("/communities/" + id + "/survey").bearer(manager()).send().json();
    }

    private Http.Answer patch(String path, String body, String version) {
        return Http.json("PATCH", url(path), body)
                .header("If-Match", version)
                .bearer(manager())
                .send();
    }
}
