package gridline.funnel.customer.web;

import static gridline.funnel.FunnelClient.codes;
import static gridline.funnel.FunnelClient.file;
import static gridline.funnel.FunnelClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.BuildState;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@FunnelTest
class CustomerApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private CircuitBreakerRegistry circuits;

    private FunnelClient li;
    private String community;

    @BeforeEach
    void staffAndCommunity() {
        circuits.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        clock.set(MovableClock.START);
        li = FunnelClient.accountManager(port);
        community = "c-" + UUID.randomUUID();
        Neighbours.community(community, FunnelClient.GRID, BuildState.OPEN);
    }

    @Test
    void createsATargetInThePoolWithItsContactsMasked() {
        Http.Answer created = li.post(
                "/customers", file("石家庄恒远商贸有限公司", community, "\"unifiedSocialCreditCode\":\"914403001922038216\","));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        JsonNode customer = created.json();
        assertThat(created.header("Location"))
                .endsWith("/api/funnel/v1/customers/" + customer.path("id").asString());
        assertThat(customer.path("stage").asString()).isEqualTo("TARGET");
        assertThat(customer.path("gridPath").asString()).isEqualTo(FunnelClient.GRID);
        assertThat(customer.path("communityName").asString()).isEqualTo("棉二社区");
        assertThat(customer.path("holder").isNull()).isTrue();
        assertThat(texts(customer.path("next").path("missingEvidence"), "")).hasSize(2);
        assertThat(created.body())
                .contains("138****1234")
                .doesNotContain("13812341234")
                .doesNotContain("王建国");
        Http.Answer again = li.get("/customers/" + customer.path("id").asString())
                .header("If-None-Match", created.header("ETag"))
                .send();
        assertThat(again.status()).isEqualTo(304);
    }

    /** FN-16: a firm is known by its credit code; slips are told apart. */
    @ParameterizedTest
    @CsvSource({
        "91440300192203821, FN-16.credit-code-length",
        "91440300192203821I, FN-16.credit-code-character",
        "91A403001922038216, FN-16.credit-code-division",
        "914403001922038217, FN-16.credit-code-check-character"
    })
    void saysWhatIsWrongWithACreditCode(String code, String problem) {
        Http.Answer answer =
                li.post("/customers", file("错码商贸", community, "\"unifiedSocialCreditCode\":\"%s\",".formatted(code)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(codes(answer)).containsExactly(problem);
        assertThat(answer.json().path("violations").path(0).path("field").asString())
                .isEqualTo("unifiedSocialCreditCode");
    }

    @Test
    void namesEveryFaultOfABodyAtOnceInTheCallersLanguage() {
        String body = """
                {"firmName":" ","communityId":"c","address":"x","clusterKind":"STREET_SHOP","people":0,
                 "contacts":[{"name":"王*","phone":"12345","role":"老板","canDecide":true}]}""";
        Http.Answer answer = li.post("/customers", body);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(codes(answer)).contains("PI-01.masked", "FN-S1.phone").hasSizeGreaterThanOrEqualTo(5);
        assertThat(codes(li.post("/customers", "{}"))).hasSizeGreaterThanOrEqualTo(5);
        assertThat(li.post("/customers", file("路径商贸", "../../x", "")).status()).isBetween(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        Http.Answer chinese =
                li.get("/customers/none").header("Accept-Language", "zh-CN").send();
        Http.Answer english =
                li.get("/customers/none").header("Accept-Language", "en").send();
        assertThat(english.status()).isEqualTo(404);
        assertThat(english.json().path("detail").asString())
                .isNotEqualTo(chinese.json().path("detail").asString());
    }

    @Test
    void refusesUnknownFieldsAndValues() {
        assertThat(li.post("/customers", file("多字段商贸", community, "\"vip\":true,"))
                        .status())
                .isEqualTo(400);
        assertThat(li.post("/customers", file("多字段商贸", community, "").replace("STREET_SHOP", "CASINO"))
                        .status())
                .isEqualTo(400);
        assertThat(li.get("/customers?colour=red").send().code()).isEqualTo("parameter-unknown");
        assertThat(li.get("/customers?stage=SEVENTH").send().status()).isEqualTo(400);
        assertThat(li.get("/customers?sort=phone").send().code()).isEqualTo("sort-unknown");
    }

    /** FN-S1: the grid comes from community; without an answer nothing is stored. */
    @ParameterizedTest
    @EnumSource(Neighbours.Failure.class)
    void storesNothingWhenCommunityDoesNotAnswer(Neighbours.Failure failure) {
        Neighbours.communityFails(community, failure);
        String name = "无应答" + UUID.randomUUID().toString().substring(0, 8);
        Http.Answer answer = li.post("/customers", file(name, community, ""));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("FN-S1.community-away");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(found("communityId=" + community)).isEmpty();
        Neighbours.community(community, FunnelClient.GRID, BuildState.OPEN);
        assertThat(li.post("/customers", file(name, community, "")).status()).isEqualTo(201);
    }

    @Test
    void asksForACommunityOnceAndRefusesUnknownOnesAndThoseOfOtherGrids() {
        li.create("第一家商贸", community);
        // More than once only if an answer was too slow, as on a busy machine; after that it is known.
        int asked = Neighbours.askedForCommunity(community);
        assertThat(asked).isPositive();
        li.create("第二家商贸", community);
        assertThat(Neighbours.askedForCommunity(community)).isEqualTo(asked);

        String unknown = "c-" + UUID.randomUUID();
        Neighbours.communityAnswers(unknown, 404);
        assertThat(codes(li.post("/customers", file("无小区商贸", unknown, "")))).containsExactly("FN-S1.community-unknown");

        String elsewhere = "c-" + UUID.randomUUID();
        Neighbours.community(elsewhere, "/13/1302/130202/130202001", BuildState.OPEN);
        assertThat(li.post("/customers", file("外地商贸", elsewhere, "")).status()).isEqualTo(403);
        assertThat(li.post("/customers", file("外地商贸", elsewhere, "")).code()).isEqualTo("outside-grid-scope");
    }

    @Test
    void correctsTheFileWithoutKnowingWhatIsMasked() {
        String id = li.create("更正前商贸", community);
        String contact = li.get("/customers/" + id)
                .send()
                .json()
                .path("contacts")
                .path(0)
                .path("id")
                .asString();
        String body = """
                {"firmName":"更正后商贸","communityId":"%s","address":"建设北大街2号","clusterKind":"OFFICE_BUILDING","people":12,
                 "contacts":[{"id":"%s","role":"总经理","canDecide":true},
                             {"name":"赵敏","phone":"0311-86012345","role":"财务","canDecide":false}]}""".formatted(community, contact);
        assertThat(li.put("/customers/" + id, body).send().status()).isEqualTo(428);
        assertThat(li.put("/customers/" + id, body)
                        .header("If-Match", "\"9\"")
                        .send()
                        .status())
                .isEqualTo(412);
        Http.Answer corrected =
                li.put("/customers/" + id, body).header("If-Match", "\"1\"").send();
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        Http.Answer revealed = li.post(
                "/customers/" + id + "/reveal",
                "{\"fields\":[\"contacts.name\",\"contacts.phone\"],\"reason\":\"核对\"}");
        assertThat(texts(revealed.json().path("contacts"), "name")).containsExactly("王建国", "赵敏");
        assertThat(texts(revealed.json().path("contacts"), "phone")).containsExactly("13812341234", "0311-86012345");
        Http.Answer moved = li.put("/customers/" + id, body.replace(community, "c-other"))
                .header("If-Match", "\"2\"")
                .send();
        assertThat(codes(moved)).containsExactly("FN-S1.community-fixed");
    }

    @Test
    void keepsWhatIsLeftOutOfACorrectionAndEmptiesWhatIsNamed() {
        String id = li.create("花费商贸", community);
        String body = """
                {"firmName":"花费商贸","communityId":"%s","address":"建设北大街2号","clusterKind":"OFFICE_BUILDING","people":12%s}""";
        String known = """
                ,"monthlySpend":{"amount":"300.00","currency":"CNY"},"payer":"MIXED","position":{"latitude":38.05,"longitude":114.51}""";
        correct(id, body.formatted(community, known));
        JsonNode kept = correct(id, body.formatted(community, ""));
        assertThat(kept.path("payer").asString()).isEqualTo("MIXED");
        assertThat(kept.path("monthlySpend").path("amount").asString()).isEqualTo("300.00");
        assertThat(kept.path("position").path("latitude").asDouble()).isEqualTo(38.05);
        JsonNode row = li.get("/customers?communityId=" + community)
                .send()
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("payer").asString()).isEqualTo("MIXED");
        assertThat(row.path("monthlySpend").path("amount").asString()).isEqualTo("300.00");

        JsonNode emptied = correct(id, body.formatted(community, ",\"emptied\":[\"PAYER\",\"MONTHLY_SPEND\"]"));
        assertThat(emptied.path("payer").asString("none")).isEqualTo("none");
        assertThat(emptied.path("monthlySpend").path("amount").asString("none")).isEqualTo("none");
        assertThat(emptied.path("position").path("longitude").asDouble()).isEqualTo(114.51);
    }

    /** Replaces the file as it stands now. */
    private JsonNode correct(String id, String body) {
        String tag = String.valueOf(li.get("/customers/" + id).send().header("ETag"));
        Http.Answer answer =
                li.put("/customers/" + id, body).header("If-Match", tag).send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** PI-01 */
    @Test
    void revealsToThoseWhoWorkWithTheCustomerAndWritesItDown() {
        String id = li.create("明文商贸", community);
        li.post("/customers/" + id + "/claim");
        String body = "{\"fields\":[\"contacts.phone\"],\"reason\":\"约时间上门\"}";
        Http.Answer shown = li.post("/customers/" + id + "/reveal", body);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(shown.body()).contains("13812341234").doesNotContain("王建国");
        FunnelClient zhao = FunnelClient.secondAccountManager(port);
        assertThat(codes(zhao.post("/customers/" + id + "/reveal", body))).containsExactly("PI-01.reveal-not-allowed");
        assertThat(codes(FunnelClient.technician(port).post("/customers/" + id + "/reveal", body)))
                .containsExactly("PI-01.reveal-not-allowed");
        Http.Answer trail =
                FunnelClient.supervisor(port).get("/audit?subjectId=" + id).send();
        assertThat(texts(trail.json().path("items"), "action")).containsExactly("customer.reveal");
        assertThat(trail.body()).doesNotContain("13812341234");
    }

    @Test
    void listsByNameStageHolderPoolAndCommunity() {
        String free = li.create("棉二五金店", community);
        String held = li.create("棉二餐饮管理有限公司", community);
        li.post("/customers/" + held + "/claim");
        String here = "communityId=" + community;

        assertThat(found(here)).containsExactlyInAnyOrder(free, held);
        assertThat(found(here + "&pool=true")).containsExactly(free);
        assertThat(found(here + "&pool=false")).containsExactly(held);
        assertThat(found(here + "&holderId=u-account")).containsExactly(held);
        assertThat(found(here + "&holderId=u-account2")).isEmpty();
        assertThat(found(here + "&stage=TARGET,LISTED")).hasSize(2);
        assertThat(found(here + "&stage=LISTED")).isEmpty();
        assertThat(found(here + "&q=五金")).containsExactly(free);
        assertThat(found(here + "&q=cygl")).containsExactly(held);
        assertThat(found(here + "&gridPath=/13/1301")).hasSize(2);
        assertThat(found(here + "&gridPath=/13/1302")).isEmpty();
        Http.Answer page = li.get("/customers?" + here + "&limit=1&total=true&sort=-createdAt")
                .send();
        assertThat(page.json().path("total").asInt()).isEqualTo(2);
        String cursor = page.json().path("next").asString();
        assertThat(li.get("/customers?" + here + "&limit=1&sort=-createdAt&cursor=" + cursor)
                        .send()
                        .json()
                        .path("items"))
                .hasSize(1);
        FunnelClient elsewhere = FunnelClient.as(port, "u-ts", "唐客户", "/13/1302", Role.ACCOUNT_MANAGER);
        assertThat(elsewhere.get("/customers?" + here).send().json().path("items"))
                .isEmpty();
    }

    @Test
    void exportsMaskedAndWritesItDown() {
        li.create("=cmd商贸", community);
        String exporter = "u-analyst-" + UUID.randomUUID();
        FunnelClient analyst = FunnelClient.as(port, exporter, "吴分析", "/13/1301", Role.ANALYST);
        Http.Answer csv = analyst.get("/customers?communityId=" + community)
                .header("Accept", "text/csv")
                .send();
        assertThat(csv.body())
                .contains("contactPhone")
                .contains("138****1234")
                .contains("'=cmd商贸")
                .doesNotContain("13812341234")
                .doesNotContain("王建国");
        Http.Answer ndjson = analyst.get("/customers?communityId=" + community)
                .header("Accept", "application/x-ndjson")
                .send();
        assertThat(ndjson.body().lines()).hasSize(1);
        assertThat(ndjson.body()).contains("138****1234").doesNotContain("13812341234");
        Http.Answer trail = FunnelClient.supervisor(port)
                .get("/audit?action=customer.export&callerId=" + exporter)
                .send();
        assertThat(trail.json().path("items")).hasSize(2);
    }

    @Test
    void tellsTheRulesOfTheStages() {
        JsonNode rules = li.get("/stages").send().json();
        assertThat(texts(rules.path("stages"), "rule"))
                .containsExactly("FN-S1", "FN-S2", "FN-S3", "FN-S4", "FN-S5", "FN-S6");
        assertThat(rules.path("moves")).hasSize(36);
        assertThat(texts(rules.path("stages").path(2).path("evidence"), "kind"))
                .containsExactly("LATENT_NEED", "PURCHASING_POWER", "DIFFICULTY_LEVEL");
    }

    private String[] found(String query) {
        Http.Answer answer = li.get("/customers?" + query.replace("五金", "%E4%BA%94%E9%87%91"))
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return texts(answer.json().path("items"), "id");
    }
}
