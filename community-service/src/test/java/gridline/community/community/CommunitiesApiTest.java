package gridline.community.community;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.community.ServiceTest;
import gridline.platform.testing.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommunitiesApiTest extends ServiceTest {

    @Test
    void showsWhatWasRegistered() {
        Http.Answer registered = post("/communities", """
                        {"code":"130102001101","name":" 和平里 ","address":"和平路 1 号","kind":"EMPLOYER_COMPOUND",
                         "households":320,"coverage":{"buildState":"IN_BUILD","source":"CONSTRUCTION",
                         "listVersion":"2026-11","asOf":"2026-11-01","plannedOpening":"2027-01-15"}}""").bearer(manager()).send();

        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        assertThat(registered.header("Location")).isEqualTo(ROOT + "/communities/c-130102001101");
        Http.Answer shown = get("/communities/c-130102001101").bearer(manager()).send();
        assertThat(shown.header("ETag")).isEqualTo("\"1\"");
        assertThat(shown.json().path("name").asString()).isEqualTo("和平里");
        assertThat(shown.json().path("gridPath").asString()).isEqualTo(GRID);
        assertThat(shown.json().path("gridName").asString()).isEqualTo("建北街道");
        assertThat(shown.json().path("buildState").asString()).isEqualTo("IN_BUILD");
        assertThat(shown.json().path("marketingState").asString()).isEqualTo("ABOUT_TO_OPEN");
        assertThat(shown.json().path("plannedOpening").asString()).isEqualTo("2027-01-15");
        assertThat(shown.json().path("coverage").path("stale").asBoolean()).isFalse();
        assertThat(shown.json().path("coverageHistory")).hasSize(1);
        assertThat(shown.json()
                        .path("coverageHistory")
                        .path(0)
                        .path("recordedBy")
                        .asString())
                .isEqualTo("u-manager");
    }

    @Test
    void refusesASecondCommunityWithOneCode() {
        community("130102001102", "和平东里");

        Http.Answer second = post("/communities", "{\"code\":\"130102001102\",\"name\":\"别的\"}")
                .bearer(manager())
                .send();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void refusesABadRegistrationWithEveryReason() {
        Http.Answer refused = post("/communities", """
                        {"code":"130102001103","gridId":"130102002","name":"","households":-4,
                         "coverage":{"buildState":"OPEN","source":"FIELD","listVersion":"x","asOf":"2027-01-01",
                         "plannedOpening":"2027-02-01"}}""").bearer(admin()).send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .path("violations")
                        .valueStream()
                        .map(each -> each.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "community.code-in-other-grid",
                        "community.name-missing",
                        "community.households-negative",
                        "CO-02.as-of-in-future",
                        "CO-01.opening-date-unexpected");
    }

    @Test
    void namesMissingFieldsAndUnknownGrids() {
        Http.Answer missing =
                post("/communities", "{\"coverage\":{}}").bearer(admin()).send();
        Http.Answer unknown = post("/communities", "{\"code\":\"139999999001\",\"name\":\"x\"}")
                .bearer(admin())
                .send();

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json()
                        .path("violations")
                        .valueStream()
                        .map(each -> each.path("field").asString()))
                .contains("code", "name", "coverage.buildState", "coverage.source", "coverage.asOf");
        assertThat(unknown.code()).isEqualTo("community.grid-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"锦绣家园", "绣家", "锦", "jxjy", "jx", "xjy", "JXJY", "锦xj", "家y"})
    void findsByAnyPartOfTheNameAndByPinyinInitials(String query) {
        community("130102001104", "锦绣家园");
        community("130102001105", "经信花园");
        community("130202001104", "锦绣家园唐山");

        Http.Answer found = search(query);

        assertThat(names(found)).contains("锦绣家园").doesNotContain("锦绣家园唐山");
    }

    @Test
    void doesNotShowWhatOnlySharesKeys() {
        community("130102001106", "金星九亿");
        community("130102001107", "江西教育今夏");

        assertThat(names(search("jxjyjx"))).doesNotContain("金星九亿");
        assertThat(names(search("jxjy"))).contains("金星九亿", "江西教育今夏");
    }

    @Test
    void refusesASearchForNothingAndUnknownParameters() {
        assertThat(get("/communities?q=%25%25").bearer(manager()).send().status())
                .isEqualTo(400);
        assertThat(get("/communities?colour=red").bearer(manager()).send().status())
                .isEqualTo(400);
        assertThat(get("/communities?sort=onNetFirms").bearer(manager()).send().status())
                .isEqualTo(400);
    }

    @Test
    void filtersByStateAndOpeningAndPagesThroughAll() {
        for (int at = 1; at <= 5; at++) {
            String code = "13010200211" + at;
            community(code, "分页小区" + at);
            change(code, "/opening-plan", "{\"plannedOpening\":\"2027-03-0" + at + "\"}");
        }

        String filter = "/communities?q=fyxq&marketingState=ABOUT_TO_OPEN&plannedOpening.gte=2027-03-02"
                + "&gridPath=/13/1301/130102/130102002&sort=-plannedOpening&limit=2&total=true";
        Http.Answer first = get(filter).bearer(admin()).send();
        Http.Answer second = get(filter + "&cursor=" + first.json().path("next").asString())
                .bearer(admin())
                .send();

        assertThat(names(first)).containsExactly("分页小区5", "分页小区4");
        assertThat(first.json().path("total").asInt()).isEqualTo(4);
        assertThat(names(second)).containsExactly("分页小区3", "分页小区2");
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(names(get("/communities?buildState=PLANNED&q=fyxq")
                        .bearer(admin())
                        .send()))
                .hasSize(5);
    }

    @Test
    void givesThoseAskedForByIdThatTheCallerMaySee() {
        community("130102001120", "编号小区一");
        community("130102001121", "编号小区二");
        community("130202001120", "编号小区唐山");
        String wanted = "/communities?ids=c-130102001120,c-130102001121,c-130202001120";

        assertThat(names(get(wanted).bearer(manager()).send())).containsExactlyInAnyOrder("编号小区一", "编号小区二");
        assertThat(get("/communities?ids=c-1,,").bearer(manager()).send().code())
                .isEqualTo("ids-unreadable");
    }

    @Test
    void exportsEverythingThatMatchesAsCsvAndNdjson() {
        community("130102001108", "导出小区一");
        community("130102001109", "导出小区二");

        Http.Answer csv = get("/communities?q=dcxq")
                .header("Accept", "text/csv")
                .bearer(manager())
                .send();
        Http.Answer lines = get("/communities?q=dcxq")
                .header("Accept", "application/x-ndjson")
                .bearer(manager())
                .send();

        assertThat(csv.body()).contains("导出小区一", "导出小区二", "coverageStale");
        assertThat(lines.body().lines()).hasSize(2).allMatch(line -> line.contains("\"gridName\":\"建北街道\""));
    }

    @Test
    void anUpdateNeedsTheVersionItIsMeantFor() {
        community("130102001110", "版本小区");
        String body = "{\"name\":\"版本花园\",\"address\":\"  \",\"households\":900}";

        assertThat(put("/communities/c-130102001110", body)
                        .bearer(manager())
                        .send()
                        .status())
                .isEqualTo(428);
        Http.Answer changed = put("/communities/c-130102001110", body)
                .header("If-Match", "\"1\"")
                .bearer(manager())
                .send();
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().path("address").isNull()).isTrue();
        assertThat(put("/communities/c-130102001110", body)
                        .header("If-Match", "\"1\"")
                        .bearer(manager())
                        .send()
                        .status())
                .isEqualTo(412);
        assertThat(names(search("bbhy"))).contains("版本花园");
    }

    @Test
    void anOlderListIsKeptAndChangesNothingInForce() {
        String code = "130102001111";
        community(code, "旧单小区");
        change(code, "/coverage", coverage("OPEN", "RESOURCE_SYSTEM", "r-9", "2026-11-18"));

        Http.Answer after = change(code, "/coverage", coverage("PLANNED", "CONSTRUCTION", "c-1", "2026-01-01"));

        assertThat(after.json().path("buildState").asString()).isEqualTo("OPEN");
        assertThat(after.json().path("coverage").path("stale").asBoolean()).isFalse();
        assertThat(after.json().path("coverageHistory")).hasSize(2);
        assertThat(after.json().path("coverageHistory").path(0).path("inForce").asBoolean())
                .isFalse();
        assertThat(after.json().path("coverageHistory").path(1).path("inForce").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"130102001116, 2026-10-20, true", "130102001117, 2026-10-21, false"})
    void aListOlderThanThirtyDaysIsShownAsStale(String code, String asOf, boolean stale) {
        community(code, "过期小区");

        Http.Answer after = change(code, "/coverage", coverage("OPEN", "RESOURCE_SYSTEM", "r-1", asOf));

        assertThat(after.json().path("coverage").path("stale").asBoolean()).isEqualTo(stale);
        assertThat(after.json().path("openedOn").isNull()).isTrue();
    }

    @Test
    void reportingTheSameAgainKeepsTheVersion() {
        String code = "130102001112";
        community(code, "重复小区");
        String body = coverage("PLANNED", "CONSTRUCTION", "c-1", "2026-11-02");

        Http.Answer once = change(code, "/coverage", body);
        Http.Answer twice = change(code, "/coverage", body);

        assertThat(twice.header("ETag")).isEqualTo(once.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, CO-01.opening-in-past",
        "2040-01-01, CO-01.opening-too-far",
    })
    void refusesAPlanThatCannotBe(String day, String code) {
        community("130102001113", "计划小区");

        Http.Answer refused = change("130102001113", "/opening-plan", "{\"plannedOpening\":\"" + day + "\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void aCommunityOpensOnce() {
        String code = "130102001114";
        community(code, "开通小区");

        Http.Answer opened = open(code, "{\"openedOn\":\"2026-11-20\"}");
        Http.Answer again = open(code, "{\"openedOn\":\"2026-11-20\"}");
        Http.Answer plan = change(code, "/opening-plan", "{\"plannedOpening\":\"2026-12-20\"}");

        assertThat(opened.json().path("marketingState").asString()).isEqualTo("OPENED");
        assertThat(opened.json().path("openedOn").asString()).isEqualTo("2026-11-20");
        assertThat(again.code()).isEqualTo("CO-01.already-open");
        assertThat(plan.code()).isEqualTo("CO-01.already-open");
    }

    @Test
    void aRetryWithOneKeyRegistersOnce() {
        String body = "{\"code\":\"130102001115\",\"name\":\"一次小区\"}";

        Http.Answer once = post("/communities", body)
                .header("Idempotency-Key", "k-1")
                .bearer(manager())
                .send();
        Http.Answer twice = post("/communities", body)
                .header("Idempotency-Key", "k-1")
                .bearer(manager())
                .send();

        assertThat(List.of(once.status(), twice.status())).containsExactly(201, 201);
        assertThat(twice.body()).isEqualTo(once.body());
    }

    private Http.Answer search(String query) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return get("/communities?q=" + encoded).bearer(manager()).send();
    }

    private Http.Answer change(String code, String what, String body) {
        return put("/communities/c-" + code + what, body)
                .header("If-Match", "*")
                .bearer(admin())
                .send();
    }

    private Http.Answer open(String code, String body) {
        return post("/communities/c-" + code + "/opening", body)
                .header("If-Match", "*")
                .bearer(admin())
                .send();
    }

    private static String coverage(String state, String source, String version, String asOf) {
        return "{\"buildState\":\"%s\",\"source\":\"%s\",\"listVersion\":\"%s\",\"asOf\":\"%s\"}"
                .formatted(state, source, version, asOf);
    }

    private static List<String> names(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(each -> each.path("name").asString())
                .toList();
    }
}
