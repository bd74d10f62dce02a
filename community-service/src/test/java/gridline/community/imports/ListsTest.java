package gridline.community.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.platform.testing.Http;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every list of the service can be imported, by labels in either language (CO-10, CO-14, CO-30, CO-31, FN-20). */
class ListsTest extends ServiceTest {

    private static final String ONE = "130102001281";
    private static final String OTHER = "130102001282";

    @BeforeEach
    void store() {
        community(ONE, "清单一号");
        community(OTHER, "清单二号");
        assertThat(imported("competitors", "编码,名称,梯队\ntelecom,电信,第一梯队\n", "update")
                        .path("status")
                        .asString())
                .isEqualTo("COMPLETED");
    }

    @Test
    void importsBuildingsAndTheirHouseholds() {
        String buildings = "小区编码,楼号,楼栋名称,单元数,层数,每层户数\n"
                + ONE + ",1,1 号楼,2,6,2\n"
                + ONE + ",2,2 号楼,0,6,2\n"
                + "130102001999,3,3 号楼,2,6,2\n";
        counts(
                imported("buildings", buildings, "append"),
                1,
                0,
                0,
                2,
                "CO-14.out-of-range",
                "import.community-unknown");
        counts(imported("buildings", buildings, "append"), 0, 0, 1, 2);
        counts(imported("buildings", buildings.replace("2,6,2", "2,7,2"), "append"), 0, 0, 0, 3, "import.differs");

        String households = "小区编码,楼号,门牌,用网情况,竞争对手,合同到期,调查日期\n"
                + ONE + ",1,1-101,对手,telecom,2026-12-15,2026-11-01\n"
                + ONE + ",1,1-102,我方,,,2026-11-01\n"
                + ONE + ",1,1-103,我方,telecom,,2026-11-01\n"
                + ONE + ",1,1-101,我方,,,2026-11-02\n"
                + ONE + ",9,1-101,我方,,,2026-11-02\n"
                + ONE + ",1,1-104,我方,,,2026-12-24\n";
        counts(
                imported("households", households, "append"),
                0,
                2,
                0,
                4,
                "CO-14.no-competitor-used",
                "import.duplicate-in-file",
                "import.building-unknown",
                "CO-14.found-in-future");
        counts(imported("households", households, "append"), 0, 0, 2, 4);

        String users = "communityCode,number,door,competitorId,contractEndsOn,asOf\n"
                + ONE + ",1,1-102,telecom,2027-01-31,2026-11-05\n"
                + ONE + ",1,1-201,telecom,2027-03-31,2026-11-05\n"
                + ONE + ",1,1-202,nobody,2027-03-31,2026-11-05\n";
        counts(imported("competitor-users", users, "append"), 0, 1, 0, 2, "import.differs", "offer.competitor-unknown");
        counts(imported("competitor-users", users, "update"), 0, 1, 1, 1);
        JsonNode building = get("/communities/c-" + ONE + "/buildings/1")
                .bearer(manager())
                .send()
                .json();
        assertThat(building.toString()).contains("\"month\":\"2027-03\"");
    }

    @Test
    void importsOffersOnceHoweverOftenTheListComes() {
        String offers = "小区编码,竞争对手,速率,月费,初装费,合约月数,预存,来源,观察日期\n"
                + ONE + ",telecom,100,¥89.00,100,12,,宣传单,2026-11-10\n"
                + ONE + ",telecom,200,109,,,,客户,2026-11-11\n"
                + OTHER + ",telecom,100,89.005,,,,客户,2026-11-11\n"
                + OTHER + ",telecom,100,0,,,,客户,2027-11-11\n"
                + OTHER + ",nobody,100,89,,,,客户,2026-11-11\n";
        counts(
                imported("competitor-offers", offers, "append"),
                0,
                2,
                0,
                3,
                "import.not-an-amount",
                "offer.amount-out-of-range",
                "offer.observed-in-future",
                "offer.competitor-unknown");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(offers(ONE)).hasSize(2));
        counts(imported("competitor-offers", offers, "update"), 0, 0, 2, 3);
        assertThat(offers(ONE)).hasSize(2);
    }

    @Test
    void importsSurveysAndSaysWhatDoesNotAddUp() {
        String surveys = "小区编码,调查日期,交付时间,入场门槛,楼盘档次,入住率,三口之家,单身白领\n"
                + ONE + ",2026-11-10,2015-06-01,低,高档,85,60,40\n"
                + OTHER + ",2026-11-10,,,,101,60,30\n";
        JsonNode first = imported("surveys", surveys, "append");
        counts(first, 1, 0, 0, 1, "CO-10.percent-out-of-range");
        counts(imported("surveys", surveys, "append"), 0, 0, 1, 1);
        counts(imported("surveys", surveys.replace(",85,", ",70,"), "append"), 0, 0, 0, 2, "import.differs");
        counts(imported("surveys", surveys.replace(",85,", ",70,"), "update"), 0, 1, 0, 1);
        counts(
                imported("surveys", surveys.replace("101", "90").replace(",85,", ",70,"), "append"),
                0,
                0,
                1,
                1,
                "CO-10.shares-do-not-add-up");
        JsonNode file = get("/communities/c-" + ONE + "/survey")
                .bearer(manager())
                .send()
                .json();
        assertThat(file.toString()).contains("UPSCALE").contains("\"statedOccupancy\"");
    }

    @Test
    void co13_importsCountsFromTheFieldOnce() {
        String samples = "小区编码,样本类型,日期,时间,计数,总数\n"
                + OTHER + ",亮灯,2026-11-16,21:30,60,100\n"
                + OTHER + ",亮灯,2026-11-17,19:30,10,100\n"
                + OTHER + ",工装,2026-11-17,12：15,20,80\n"
                + OTHER + ",亮灯,2026-11-18,21:30,101,100\n"
                + OTHER + ",亮灯,2026-11-18,25:30,1,100\n"
                + OTHER + ",亮灯,2026-11-25,21:30,1,100\n"
                + OTHER + ",数窗,2026-11-18,21:30,1,100\n";
        String[] reasons = {
            "CO-13.part-out-of-range", "import.not-a-time", "CO-13.sample-in-future", "import.unknown-value"
        };
        JsonNode first = imported("field-samples", samples, "append");
        assertThat(first.path("counts").path("refused").asInt())
                .as(first.toString())
                .isEqualTo(4);
        counts(imported("field-samples", samples, "append"), 0, 0, 3, 4, reasons);
        counts(imported("field-samples", samples.replace("60,100", "61,100"), "update"), 0, 0, 2, 5, "import.differs");
        JsonNode file = get("/communities/c-" + OTHER + "/survey")
                .bearer(manager())
                .send()
                .json();
        assertThat(file.path("occupancySamples")).as(file.toString()).hasSize(2);
        assertThat(file.path("occupancy").path("percent").asInt())
                .as("only the count within the window counts")
                .isEqualTo(60);
    }

    @Test
    void co10_importsWhichCompetitorsAreThereWithoutTheirPeople() {
        String present = "小区编码,竞争对手,开通日期,用户数,无驻点人员,调查日期\n"
                + ONE + ",telecom,2019-05-01,120,是,2026-11-10\n"
                + OTHER + ",telecom,,900,,2026-11-10\n"
                + OTHER + ",nobody,,1,,2026-11-10\n"
                + OTHER + ",telecom,,1,,2026-11-11\n";
        JsonNode first = imported("competitor-presence", present, "append");
        assertThat(first.path("counts").path("refused").asInt())
                .as(first.toString())
                .isEqualTo(3);
        counts(
                imported("competitor-presence", present, "append"),
                0,
                0,
                1,
                3,
                "CO-10.customers-out-of-range",
                "offer.competitor-unknown",
                "import.duplicate-in-file");
        String more = present.replace(",120,", ",130,");
        counts(imported("competitor-presence", more, "append"), 0, 0, 0, 4, "import.differs");
        counts(imported("competitor-presence", more.replace("2019-05-01", ""), "update"), 0, 1, 0, 3);
        JsonNode known = get("/communities/c-" + ONE + "/survey")
                .bearer(manager())
                .send()
                .json()
                .at("/competitors/0");
        assertThat(known.path("customers").asInt()).as(known.toString()).isEqualTo(130);
        assertThat(known.path("openedOn").asString()).isEqualTo("2019-05-01");
    }

    @Test
    void co40_importsIncidentsOnceHoweverOftenTheListComes() {
        String incidents = "小区编码,风险,竞争对手,表现,发生日期,描述\n"
                + ONE + ",不配合,,阻挠；索要费用,2026-11-10,物业不许进场\n"
                + ONE + ",竞争对手狙击,telecom,普遍降价/撕毁海报,2026-11-11,海报被撕\n"
                + ONE + ",竞争对手狙击,,普遍降价,2026-11-11,不知是谁\n"
                + ONE + ",不配合,,普遍降价,2026-11-11,表现不对\n"
                + ONE + ",不配合,,没有这种表现,2026-11-11,不认识\n"
                + OTHER + ",不配合,,阻挠,2027-11-11,将来\n";
        counts(
                imported("incidents", incidents, "append"),
                2,
                0,
                0,
                4,
                "CO-41.competitor-missing",
                "CO-40.sign-of-other-risk",
                "import.unknown-value",
                "CO-40.in-future");
        counts(imported("incidents", incidents, "update"), 0, 0, 2, 4);
        JsonNode found = get("/incidents?communityId=c-" + ONE)
                .bearer(supervisor())
                .send()
                .json()
                .path("items");
        assertThat(found).hasSize(2);
        String id = found.path(0).path("id").asString();
        assertThat(get("/incidents/" + id).bearer(supervisor()).send().body())
                .contains("海报被撕")
                .contains("TORN_POSTERS");
    }

    @Test
    void importsPropertyCompaniesWithTheirContacts() {
        String companies = "机构编码,物业公司,联系人,职务,电话,有决定权\n"
                + "1301,清单物业,赵一,主任,0311-8888888,是\n"
                + "1301,清单物业,钱二,文员,,否\n"
                + "1301,清单物业,孙三,文员,电话,否\n"
                + "9999,别处物业,李四,文员,,否\n";
        counts(
                imported("property-companies", companies, "append"),
                1,
                1,
                0,
                2,
                "CO-31.phone-malformed",
                "CO-30.org-unit-unknown");
        counts(imported("property-companies", companies, "append"), 0, 0, 2, 2);
        counts(imported("property-companies", companies.replace("主任", "经理"), "append"), 0, 0, 1, 3, "import.differs");
        counts(imported("property-companies", companies.replace("主任", "经理"), "update"), 0, 1, 1, 2);
        JsonNode found = get("/property-companies?q=清单物业".replace("清单物业", "%E6%B8%85%E5%8D%95%E7%89%A9%E4%B8%9A"))
                .bearer(supervisor())
                .send()
                .json()
                .path("items");
        assertThat(found).hasSize(1);
    }

    @Test
    void judgesAHouseholdListWithoutStoringAnything() {
        counts(imported("buildings", "小区编码,楼号,楼栋名称,单元数,层数,每层户数\n" + OTHER + ",7,7 号楼,2,6,2\n", "append"), 1, 0, 0, 0);
        String list = "小区编码,楼号,门牌,用网情况,竞争对手,合同到期,调查日期\n"
                + OTHER + ",7,1-101,我方,,,2026-11-01\n"
                + OTHER + ",7,1-102,我方,,,2026-11-01\n";
        JsonNode judged = finished(send("?dryRun=true&kind=households", list));
        counts(judged, 0, 2, 0, 0);
        counts(imported("households", list, "append"), 0, 2, 0, 0);
    }

    private JsonNode offers(String code) {
        return get("/communities/c-" + code + "/competitor-offers")
                .bearer(manager())
                .send()
                .json()
                .path("items");
    }

    private void counts(JsonNode job, int created, int updated, int unchanged, int refused, String... codes) {
        assertThat(job.path("status").asString()).as(job.toString()).isEqualTo("COMPLETED");
        String rows = refused == 0
                ? ""
                : get("/imports/" + job.path("id").asString() + "/refused.csv")
                        .bearer(supervisor())
                        .send()
                        .body();
        assertThat(List.of("created", "updated", "unchanged", "refused").stream()
                        .map(name -> job.path("counts").path(name).asInt())
                        .toList())
                .as(job + "\n" + rows)
                .containsExactly(created, updated, unchanged, refused);
        List.of(codes).forEach(code -> assertThat(rows).contains(code));
    }

    private JsonNode imported(String kind, String list, String mode) {
        return finished(send("?mode=" + mode + "&kind=" + kind, list));
    }

    private Http.Answer send(String parameters, String list) {
        return Http.send("POST", url("/imports" + parameters), list)
                .header("Content-Type", "text/csv")
                .bearer(supervisor())
                .send();
    }

    private JsonNode finished(Http.Answer received) {
        assertThat(received.status()).as(received.toString()).isEqualTo(202);
        String id = received.json().path("id").asString();
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get("/imports/" + id).bearer(supervisor()).send().json(),
                        job -> List.of("COMPLETED", "FAILED")
                                .contains(job.path("status").asString()));
    }
}
