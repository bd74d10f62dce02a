package gridline.community.property;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.community.ServiceTest;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Property companies over HTTP (CO-30 … CO-32). */
class PropertyApiTest extends ServiceTest {

    private static final String PHONE = "13987654321";

    @Test
    void co30_oneCompanyShowsWhichOfItsCommunitiesAreCovered() {
        String id = company("万达物业", "PROPERTY_COMPANY");
        for (String code : List.of("130102001741", "130102001742")) {
            community(code, "物业小区" + code);
            Http.Answer named = Http.json(
                            "PATCH",
                            url("/communities/c-" + code + "/survey"),
                            "{\"asOf\":\"2026-11-19\",\"propertyCompanyId\":\"" + id + "\"}")
                    .header("If-Match", "*")
                    .bearer(manager())
                    .send();
            assertThat(named.status()).as(named.toString()).isEqualTo(200);
        }
        post("/communities/c-130102001741/opening", "{\"openedOn\":\"2026-11-01\"}")
                .header("If-Match", "*")
                .bearer(manager())
                .send();
        put("/property-companies/" + id + "/agreement", "{\"signedOn\":\"2026-10-01\",\"validUntil\":\"2028-09-30\"}")
                .header("If-Match", "*")
                .bearer(supervisor())
                .send();

        Http.Answer renewed = put("/property-companies/" + id + "/agreement", "{\"signedOn\":\"2026-11-02\"}")
                .header("If-Match", "*")
                .bearer(supervisor())
                .send();
        assertThat(renewed.json().at("/earlierAgreements/0/validUntil").asString())
                .isEqualTo("2028-09-30");
        Http.Answer takenBack = Http.send("DELETE", url("/property-companies/" + id + "/agreement"), "")
                .header("If-Match", renewed.header("ETag"))
                .bearer(supervisor())
                .send();
        assertThat(takenBack.json().at("/agreement/validUntil").asString()).isEqualTo("2028-09-30");
        assertThat(takenBack.json().at("/earlierAgreements")).isEmpty();
        assertThat(get("/audit?action=property-agreement.take-back&subjectId=" + id)
                        .bearer(supervisor())
                        .send()
                        .json()
                        .at("/items/0/fields/0")
                        .asString())
                .isEqualTo("agreement");
        Http.Answer managed = get("/property-companies/" + id + "/communities")
                .bearer(manager())
                .send();

        assertThat(managed.json().path("total").asInt()).isEqualTo(2);
        assertThat(managed.json().path("covered").asInt()).isEqualTo(1);
        assertThat(managed.json().path("agreementInForce").asBoolean()).isTrue();
        assertThat(get("/property-companies?q=wdwy")
                        .bearer(manager())
                        .send()
                        .json()
                        .path("items")
                        .findValuesAsString("id"))
                .contains(id);
        assertThat(get("/property-companies/" + id)
                        .bearer(TestTokens.of(OTHER_GRID, Role.GRID_MANAGER))
                        .send()
                        .status())
                .isEqualTo(403);
        Http.Answer unknown = Http.json(
                        "PATCH",
                        url("/communities/c-130102001741/survey"),
                        "{\"asOf\":\"2026-11-19\",\"propertyCompanyId\":\"pc-none\"}")
                .header("If-Match", "*")
                .bearer(manager())
                .send();
        assertThat(unknown.code()).isEqualTo("CO-10.property-company-unknown");
    }

    @Test
    void co31_negotiatesOnlyWithSomebodyWhoCanDecide() {
        String id = company("卓达物业", "PROPERTY_COMPANY");
        community("130102001743", "商业小区");
        post("/communities", "{\"code\":\"130102001744\",\"name\":\"单位小区\",\"kind\":\"EMPLOYER_COMPOUND\"}")
                .bearer(admin())
                .send();
        contact(id, "保安队长", false);
        contact(id, "物业主任", true);

        Http.Answer guard = negotiation(id, 1, "NEGOTIATION", "c-130102001743", "谈了进场");
        Http.Answer compound = negotiation(id, 2, "NEGOTIATION", "c-130102001744", "谈了进场");
        Http.Answer nobody = negotiation(id, 7, "INTRODUCTION", "c-130102001743", "拜访");
        Http.Answer visit = negotiation(id, 1, "INTRODUCTION", "c-130102001743", "打听谁能做主");
        Http.Answer director = negotiation(id, 2, "NEGOTIATION", "c-130102001743", "说明居民需求，对方愿意考虑");

        assertThat(guard.code()).isEqualTo("CO-31.cannot-decide");
        assertThat(compound.code()).isEqualTo("CO-31.department-decides");
        assertThat(nobody.code()).isEqualTo("CO-31.no-such-contact");
        assertThat(visit.status()).as(visit.toString()).isEqualTo(200);
        assertThat(director.json().path("negotiations")).hasSize(2);
        assertThat(director.body()).contains("张**", "139****4321").doesNotContain(PHONE);
        assertThat(post("/property-companies/" + id + "/reveal", "{\"reason\":\"预约拜访\"}")
                        .bearer(manager())
                        .send()
                        .body())
                .contains(PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"答应给主任 5% 返点", "承诺送红包", "给物业办公室免费宽带", "promised a Kickback"})
    void co32_aTextThatPromisesABenefitIsRefused(String summary) {
        String id = company("诚信物业" + summary.hashCode(), "PROPERTY_COMPANY");
        contact(id, "物业主任", true);

        Http.Answer refused = negotiation(id, 1, "NEGOTIATION", null, summary);

        assertThat(refused.code()).isEqualTo("CO-32.benefit-promised");
    }

    @Test
    void co32_freeServiceExistsOnlyCappedApprovedByAnotherAndAudited() {
        String id = company("安居物业", "PROPERTY_COMPANY");
        community("130102001745", "公纳小区");
        String path = "/property-companies/" + id + "/grants";

        Http.Answer greedy =
                post(path, grant("201", 13, "多给一点")).bearer(manager()).send();
        Http.Answer requested =
                post(path, grant("60.00", 12, "物业办公室上网")).bearer(manager()).send();
        Http.Answer twice =
                post(path, grant("60.00", 12, "再来一条")).bearer(manager()).send();
        Http.Answer byManager = decision(path, manager());
        Http.Answer approved = decision(path, supervisor());
        Http.Answer again = decision(path, supervisor());

        assertThat(greedy.json().path("violations").findValuesAsString("code"))
                .containsExactly("CO-32.value-over-cap", "CO-32.months-over-cap");
        assertThat(requested.json().at("/grants/0/status").asString()).isEqualTo("REQUESTED");
        assertThat(twice.code()).isEqualTo("CO-32.one-per-community");
        assertThat(byManager.status()).isEqualTo(403);
        assertThat(approved.json().at("/grants/0/status").asString()).isEqualTo("APPROVED");
        assertThat(approved.json().at("/grants/0/decidedBy").asString()).isEqualTo("u-supervisor");
        assertThat(again.code()).isEqualTo("CO-32.decided-already");
        String own = TestTokens.token()
                .subject("u-supervisor")
                .roles(Role.SUPERVISOR)
                .grids("/13/1301")
                .sign();
        community("130102001746", "公纳二区");
        post(path, grant("60.00", 6, "自己申请").replace("1745", "1746"))
                .bearer(own)
                .send();
        Http.Answer ownRequest = post(path + "/2/decision", "{\"approve\":true,\"comment\":\"自己批准\"}")
                .header("If-Match", "*")
                .bearer(own)
                .send();
        assertThat(ownRequest.code()).isEqualTo("CO-32.own-request");
    }

    private Http.Answer decision(String path, String token) {
        return post(path + "/1/decision", "{\"approve\":true,\"comment\":\"同意一年\"}")
                .header("If-Match", "*")
                .bearer(token)
                .send();
    }

    private static String grant(String value, int months, String reason) {
        return """
                {"communityId":"c-130102001745","monthlyValue":%s,"months":%d,"reason":"%s"}""".formatted(value, months, reason);
    }

    private String company(String name, String kind) {
        Http.Answer answer = post(
                        "/property-companies",
                        "{\"orgUnitId\":\"1301\",\"name\":\"" + name + "\",\"kind\":\"" + kind + "\"}")
                .bearer(supervisor())
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private void contact(String id, String duty, boolean canDecide) {
        Http.Answer answer = post("/property-companies/" + id + "/contacts", """
                        {"name":"张大山","duty":"%s","phone":"%s","canDecide":%s}""".formatted(duty, PHONE, canDecide))
                .bearer(manager())
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Http.Answer negotiation(String id, int contact, String purpose, String community, String summary) {
        String about = community == null ? "" : "\"communityId\":\"" + community + "\",";
        return post("/property-companies/" + id + "/negotiations", """
                        {"on":"2026-11-19","contactNumber":%d,%s"purpose":"%s","summary":"%s"}""".formatted(contact, about, purpose, summary))
                .bearer(manager())
                .send();
    }
}
