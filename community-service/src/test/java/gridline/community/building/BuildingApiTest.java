package gridline.community.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.contracts.community.HouseholdContractsEnding;
import gridline.platform.lease.LeasedJobRunner;
import gridline.platform.testing.Http;
import gridline.platform.time.BusinessZone;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Buildings and households over HTTP (CO-14), and the reminder of contracts that end (FN-20, FN-21). */
class BuildingApiTest extends ServiceTest {

    private static final String LAYOUT = "{\"name\":\"3 号楼\",\"entrances\":2,\"floors\":6,\"flatsPerFloor\":2}";

    @Autowired
    private LeasedJobRunner jobs;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void co14_doorsAndContractEndsAreMaskedUntilRevealed() {
        String path = building("130102001721");
        household(path, "1-302", "2027-03-17");

        Http.Answer shown = get(path).bearer(manager()).send();
        Http.Answer exported = get(path.replace("/3", ""))
                .header("Accept", "application/x-ndjson")
                .bearer(manager())
                .send();
        Http.Answer revealed = post(path + "/reveal", "{\"reason\":\"上门续约\"}")
                .bearer(manager())
                .send();

        assertThat(shown.body()).contains("1****", "2027-03").doesNotContain("1-302", "2027-03-17");
        assertThat(shown.json().path("households").asInt()).isEqualTo(24);
        assertThat(exported.body()).contains("2027-03").doesNotContain("1-302", "2027-03-17");
        assertThat(revealed.json().at("/households/0/door").asString()).isEqualTo("1-302");
        assertThat(revealed.json().at("/households/0/contractEndsOn").asString())
                .isEqualTo("2027-03-17");
    }

    @Test
    void co14_refusesWhatCannotBe() {
        String path = building("130102001722");

        Http.Answer household =
                post(path + "/households", """
                        {"door":"","use":"OURS","competitorId":"telecom","contractEndsOn":"2040-01-01","asOf":"2027-01-01"}""").bearer(manager()).send();
        Http.Answer layout = put(
                        path.replace("/3", "/4"), "{\"name\":\"\",\"entrances\":0,\"floors\":600,\"flatsPerFloor\":2}")
                .bearer(manager())
                .send();
        Http.Answer number =
                put(path.replace("/3", "/a-b"), LAYOUT).bearer(manager()).send();

        assertThat(household.json().path("violations").findValuesAsString("code"))
                .containsExactlyInAnyOrder(
                        "CO-14.door",
                        "CO-14.found-in-future",
                        "CO-14.no-competitor-used",
                        "FN-20.contract-end-out-of-range");
        assertThat(layout.json().path("violations").findValuesAsString("code"))
                .containsExactlyInAnyOrder("CO-14.name", "CO-14.out-of-range", "CO-14.out-of-range");
        assertThat(number.code()).isEqualTo("CO-14.number-malformed");
    }

    @Test
    void fn21_aMonthBeforeTheEndSomebodyIsToldOnceAlsoAfterADowntime() {
        String path = building("130102001723");
        household(path, "1-101", "2027-02-10");
        household(path, "1-102", "2027-02-25");
        household(path, "1-201", "2027-06-30");
        String id = "b-130102001723-3";

        run("2027-01-10T04:00:00Z");
        assertThat(told(id)).isEmpty();
        // Nothing was running from the 11th, when the first one was due, until the 28th.
        run("2027-01-28T04:00:00Z");
        run("2027-01-29T04:00:00Z");

        HouseholdContractsEnding first = recorder.await(HouseholdContractsEnding.class, id);
        assertThat(first.endsIn()).isEqualTo(YearMonth.of(2027, 2));
        assertThat(first.households()).isEqualTo(2);
        assertThat(first.buildingName()).isEqualTo("3 号楼");
        run("2027-06-10T04:00:00Z");
        assertThat(recorder.await(HouseholdContractsEnding.class, id, 2))
                .extracting(HouseholdContractsEnding::households)
                .containsExactly(2, 1);
    }

    private List<HouseholdContractsEnding> told(String id) {
        return recorder.all(HouseholdContractsEnding.class).stream()
                .filter(event -> event.buildingId().equals(id))
                .toList();
    }

    private void run(String moment) {
        clock.set(Instant.parse(moment));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            jobs.runDue();
            assertThat(due()).isFalse();
        });
    }

    /** Whether a building still owes a reminder on the day the clock shows. */
    private boolean due() {
        return mongo.getCollection("buildings")
                        .countDocuments(new Document(
                                "state.nextReminderOn",
                                new Document("$lte", BusinessZone.today(clock).toString())))
                > 0;
    }

    private String building(String code) {
        community(code, "楼栋小区");
        put("/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}")
                .bearer(admin())
                .send();
        String path = "/communities/c-" + code + "/buildings/3";
        Http.Answer put = put(path, LAYOUT).bearer(manager()).send();
        assertThat(put.status()).as(put.toString()).isEqualTo(201);
        return path;
    }

    private void household(String path, String door, String ends) {
        Http.Answer answer = post(path + "/households", """
                        {"door":"%s","use":"COMPETITOR","competitorId":"telecom","contractEndsOn":"%s","asOf":"2026-11-19"}""".formatted(door, ends))
                .bearer(manager())
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
