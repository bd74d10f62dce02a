package gridline.community.imports;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.community.ServiceTest;
import gridline.platform.testing.Http;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Bad input, one line each: refused with its reason, and nothing of it stored (CO-10, CO-13, CO-14, CO-02). */
class BadInputTest extends ServiceTest {

    private static final String CODE = "130102001291";
    private static final String COMMUNITY = "/communities/c-" + CODE;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void store() {
        community(CODE, "坏输入小区");
        put("/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}")
                .bearer(admin())
                .send();
        put(COMMUNITY + "/buildings/1", "{\"name\":\"1 号楼\",\"entrances\":2,\"floors\":6,\"flatsPerFloor\":2}")
                .bearer(admin())
                .send();
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                line(
                        "percentages that do not add up",
                        "PUT",
                        COMMUNITY + "/survey/residents",
                        "{\"shares\":{\"SG4\":60,\"SG2\":30},\"asOf\":\"2026-11-10\"}",
                        "CO-10.shares-do-not-add-up"),
                line(
                        "a percentage above a hundred",
                        "PATCH",
                        COMMUNITY + "/survey",
                        "{\"asOf\":\"2026-11-10\",\"statedOccupancy\":101}",
                        "CO-10.percent-out-of-range"),
                line(
                        "a finding of tomorrow",
                        "PATCH",
                        COMMUNITY + "/survey",
                        "{\"asOf\":\"2026-11-21\",\"estateClass\":\"UPSCALE\"}",
                        "CO-10.found-in-future"),
                line(
                        "an offer seen tomorrow",
                        "POST",
                        COMMUNITY + "/competitor-offers",
                        "{\"competitorId\":\"telecom\",\"speedMbps\":100,\"monthlyFee\":{\"amount\":\"89.00\",\"currency\":\"CNY\"},"
                                + "\"source\":\"LEAFLET\",\"observedOn\":\"2026-11-21\"}",
                        "offer.observed-in-future"),
                line(
                        "a list of tomorrow",
                        "PUT",
                        COMMUNITY + "/coverage",
                        "{\"buildState\":\"PLANNED\",\"source\":\"CONSTRUCTION\",\"listVersion\":\"v\",\"asOf\":\"2026-11-21\"}",
                        "CO-02.as-of-in-future"),
                line(
                        "households below zero",
                        "PUT",
                        COMMUNITY,
                        "{\"name\":\"坏输入小区\",\"kind\":\"COMMERCIAL\",\"households\":-1}",
                        "community.households-negative"),
                line(
                        "our households below zero",
                        "PATCH",
                        COMMUNITY + "/survey",
                        "{\"asOf\":\"2026-11-10\",\"ourHouseholds\":-5}",
                        "CO-10.our-households-out-of-range"),
                line(
                        "more households than flats",
                        "PUT",
                        COMMUNITY + "/buildings/2",
                        "{\"name\":\"2 号楼\",\"entrances\":2,\"floors\":6,\"flatsPerFloor\":2,\"households\":-3}",
                        "CO-14.out-of-range"),
                line(
                        "coordinates outside of China",
                        "PUT",
                        COMMUNITY + "/location",
                        "{\"longitude\":-73.98,\"latitude\":40.75,\"system\":\"WGS84\"}",
                        "CO-10.outside-china"),
                line(
                        "coordinates the wrong way round",
                        "PUT",
                        COMMUNITY + "/location",
                        "{\"longitude\":38.04,\"latitude\":114.51,\"system\":\"GCJ02\"}",
                        "CO-10.coordinates-swapped"),
                line(
                        "a community in two grids",
                        "POST",
                        "/communities",
                        "{\"code\":\"130102001292\",\"gridId\":\"130102002\",\"name\":\"两处小区\"}",
                        "community.code-in-other-grid"),
                line(
                        "two communities with one division code",
                        "POST",
                        "/communities",
                        "{\"code\":\"" + CODE + "\",\"name\":\"同码小区 1-5 号楼\"}",
                        "duplicate"));
    }

    private static Arguments line(String what, String method, String path, String body, String code) {
        return Arguments.of(what, method, path, body, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void co10_eachIsRefusedWithItsReason(String what, String method, String path, String body, String code) {
        String before = stored();

        Http.Answer answer = Http.json(method, url(path), body)
                .header("If-Match", path.contains("/survey") ? surveyVersion() : "*")
                .bearer(admin())
                .send();

        assertThat(answer.status()).as(answer.toString()).isBetween(409, 422);
        assertThat(answer.body()).contains("\"" + code + "\"");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(stored()).isEqualTo(before);
    }

    private String surveyVersion() {
        return get(COMMUNITY + "/survey").bearer(admin()).send().header("ETag");
    }

    private String stored() {
        StringBuilder all = new StringBuilder();
        for (String name : new String[] {"communities", "surveys", "buildings", "competitorOffers"}) {
            Document found = mongo.getCollection(name)
                    .find(new Document("_id", "c-" + CODE))
                    .first();
            // The state alone: what was told and heard changes beside it.
            all.append(name)
                    .append(mongo.getCollection(name).countDocuments())
                    .append(found == null ? "none" : found.get("state"));
        }
        return all.toString();
    }
}
