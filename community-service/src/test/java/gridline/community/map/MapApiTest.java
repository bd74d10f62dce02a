package gridline.community.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Places of communities over HTTP: stated in either system, found by box, shown as points or clusters (CO-10 a). */
class MapApiTest extends ServiceTest {

    private static final String BOX = "114.40,38.00,114.60,38.10";

    @Test
    void findsWhatLiesInABoxInEitherSystem() {
        locate("130102001851", 114.500000, 38.050000, "WGS84");
        locate("130102001852", 114.506200, 38.050600, "GCJ02");
        locate("130102002853", 114.700000, 38.050000, "WGS84");

        JsonNode points = map(BOX, "WGS84", supervisor()).path("items");
        assertThat(points)
                .extracting(each -> each.path("id").asString())
                .contains("c-130102001851", "c-130102001852")
                .doesNotContain("c-130102002853");
        JsonNode shifted = map(BOX, "GCJ02", supervisor()).path("items");
        JsonNode second = point(shifted, "c-130102001852");
        assertThat(second.path("longitude").asDouble()).isCloseTo(114.5062, within(0.00001));
        assertThat(second.path("latitude").asDouble()).isCloseTo(38.0506, within(0.00001));
        assertThat(point(points, "c-130102001852").path("longitude").asDouble()).isNotCloseTo(114.5062, within(0.002));

        String beside = TestTokens.token()
                .subject("u-beside")
                .roles(Role.GRID_MANAGER)
                .grids(OTHER_GRID)
                .sign();
        assertThat(map(BOX, "WGS84", beside).path("items")).isEmpty();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode far = map("110,36,120,42", "WGS84", supervisor());
            assertThat(far.path("total").asInt()).isGreaterThanOrEqualTo(3);
            assertThat(far.path("clusters")).isNotEmpty();
            assertThat(map("110,36,120,42", "WGS84", beside).path("total").asInt())
                    .isZero();
        });
    }

    @Test
    void showsOnlyWhatAFilterLetsThrough() {
        locate("130102001857", 114.301000, 38.301000, "WGS84");
        locate("130102002858", 114.302000, 38.302000, "WGS84");
        Http.Answer covered = put("/communities/c-130102001857/coverage", """
                        {"buildState":"IN_BUILD","source":"FIELD","listVersion":"map-1","asOf":"2026-03-01"}""")
                .header("If-Match", "*")
                .bearer(admin())
                .send();
        assertThat(covered.status()).as(covered.toString()).isEqualTo(200);
        String box = "114.30,38.30,114.31,38.31";

        JsonNode all = map(box, "WGS84", supervisor());
        assertThat(all.path("filtered").asBoolean()).isTrue();
        assertThat(ids(all)).containsExactlyInAnyOrder("c-130102001857", "c-130102002858");
        assertThat(point(all.path("items"), "c-130102001857").path("gridName").asString())
                .isEqualTo("建北街道");
        assertThat(point(all.path("items"), "c-130102001857").path("buildState").asString())
                .isEqualTo("IN_BUILD");
        assertThat(ids(map(box + "&gridPath=" + GRID, "WGS84", supervisor()))).containsExactly("c-130102001857");
        assertThat(ids(map(box + "&buildState=IN_BUILD", "WGS84", supervisor())))
                .containsExactly("c-130102001857");
        assertThat(ids(map(box + "&marketingState=NOT_OPENED", "WGS84", supervisor())))
                .containsExactly("c-130102002858");

        // A box too wide for points is gathered from what the filter lets through.
        JsonNode wide = map("112,36,117,41&marketingState=ABOUT_TO_OPEN", "WGS84", supervisor());
        assertThat(wide.path("filtered").asBoolean()).isTrue();
        assertThat(wide.path("total").asInt()).isPositive();
        assertThat(wide.path("clusters")).isNotEmpty();
        assertThat(wide.path("items")).isEmpty();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode graded = map(box, "WGS84", supervisor());
            String quadrant = point(graded.path("items"), "c-130102001857")
                    .path("quadrant")
                    .asString("");
            assertThat(quadrant).isNotEmpty();
            assertThat(ids(map(box + "&quadrant=" + quadrant, "WGS84", supervisor())))
                    .contains("c-130102001857");
        });
    }

    @Test
    void exportsAFilteredListAsGeoJson() {
        locate("130102001854", 114.450000, 38.020000, "WGS84");
        community("130102001855", "没有位置");

        Http.Answer answer = get("/communities?bbox=114.449,38.019,114.451,38.021")
                .header("Accept", "application/geo+json")
                .bearer(supervisor())
                .send();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("features")).hasSize(1);
        assertThat(answer.json().at("/features/0/geometry/coordinates").toString())
                .isEqualTo("[114.45,38.02]");
        assertThat(get("/communities?code=130102001855")
                        .header("Accept", "application/geo+json")
                        .bearer(supervisor())
                        .send()
                        .json()
                        .at("/features/0/geometry")
                        .isNull())
                .isTrue();
    }

    /** Lists that speak of communities lie where these lie, row by row; work order, surveys and incidents. */
    @Test
    void exportsWhatHappensInCommunitiesAsGeoJson() {
        locate("130102001857", 114.460000, 38.030000, "WGS84");
        community("130102001858", "没有位置二");
        for (String code : List.of("130102001857", "130102001858")) {
            Http.Answer reported =
                    post("/incidents", """
                            {"communityId":"c-%s","risk":"NOT_COOPERATING","signs":["WANTS_FEES","OBSTRUCTION"],
                             "observedOn":"2026-11-19","description":"索要进场费"}""".formatted(code)).bearer(manager()).send();
            assertThat(reported.status()).as(reported.toString()).isEqualTo(201);
            Http.Answer surveyed = Http.json(
                            "PATCH",
                            url("/communities/c-" + code + "/survey"),
                            "{\"asOf\":\"2026-11-19\",\"entryThreshold\":\"LOW\"}")
                    .header("If-Match", "*")
                    .bearer(manager())
                    .send();
            assertThat(surveyed.status()).as(surveyed.toString()).isEqualTo(200);
        }

        for (String list : List.of("/incidents", "/surveys", "/work-order")) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(feature(list, "c-130102001857")
                                .at("/geometry/coordinates")
                                .toString())
                        .as(list)
                        .isEqualTo("[114.46,38.03]");
                assertThat(feature(list, "c-130102001858").path("geometry").isNull())
                        .as(list)
                        .isTrue();
            });
        }
        assertThat(get("/incidents?communityId=c-130102001857")
                        .header("Accept", "text/csv")
                        .bearer(manager())
                        .send()
                        .body())
                .contains("OBSTRUCTION WANTS_FEES");
    }

    private JsonNode feature(String list, String communityId) {
        Http.Answer answer = get(list + "?gridPath=" + GRID)
                .header("Accept", "application/geo+json")
                .bearer(manager())
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .path("features")
                .valueStream()
                .filter(each -> each.at("/properties/communityId").asString().equals(communityId))
                .findFirst()
                .orElse(new JsonMapper().createObjectNode());
    }

    @Test
    void refusesPlacesThatCannotBe() {
        community("130102001856", "位置不对");
        Http.Answer tokyo = put("/communities/c-130102001856/location", body(139.69, 35.68, "WGS84"))
                .header("If-Match", "*")
                .bearer(manager())
                .send();
        Http.Answer swapped = put("/communities/c-130102001856/location", body(38.0, 114.5, "GCJ02"))
                .header("If-Match", "*")
                .bearer(manager())
                .send();
        Http.Answer unversioned = put("/communities/c-130102001856/location", body(114.5, 38.0, "GCJ02"))
                .bearer(manager())
                .send();

        assertThat(tokyo.status()).isEqualTo(422);
        assertThat(tokyo.code()).isEqualTo("CO-10.outside-china");
        assertThat(swapped.code()).isEqualTo("CO-10.coordinates-swapped");
        assertThat(unversioned.status()).isEqualTo(428);
        for (String bad : new String[] {"", "1,2,3", "115,38,114,39", "x"}) {
            Http.Answer map = get("/map?bbox=" + bad).bearer(manager()).send();
            assertThat(map.status()).as(bad).isEqualTo(400);
            assertThat(get("/communities?bbox=" + bad).bearer(manager()).send().status())
                    .isEqualTo(400);
        }
        for (String bad : new String[] {"system=BD09", "gridPath=nowhere", "quadrant=SECOND", "buildState=BUILT"}) {
            Http.Answer map =
                    get("/map?bbox=" + BOX + "&" + bad).bearer(manager()).send();
            assertThat(map.status()).as(bad).isEqualTo(400);
        }
    }

    private static List<String> ids(JsonNode map) {
        List<String> ids = new ArrayList<>();
        map.path("items").forEach(each -> ids.add(each.path("id").asString()));
        return ids;
    }

    private static JsonNode point(JsonNode points, String id) {
        for (JsonNode each : points) {
            if (each.path("id").asString().equals(id)) {
                return each;
            }
        }
        throw new AssertionError(id + " is not in " + points);
    }

    private JsonNode map(String box, String system, String token) {
        Http.Answer answer =
                get("/map?bbox=" + box + "&system=" + system).bearer(token).send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private void locate(String code, double longitude, double latitude, String system) {
        community(code, "地图小区");
        Http.Answer located = put("/communities/c-" + code + "/location", body(longitude, latitude, system))
                .header("If-Match", "*")
                .bearer(admin())
                .send();
        assertThat(located.status()).as(located.toString()).isEqualTo(200);
    }

    private static String body(double longitude, double latitude, String system) {
        return "{\"longitude\":" + longitude + ",\"latitude\":" + latitude + ",\"system\":\"" + system + "\"}";
    }
}
