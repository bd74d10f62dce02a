package gridline.community;

import static org.awaitility.Awaitility.await;

import gridline.community.photo.picture.Pictures;
import gridline.platform.security.AccessRow;
import gridline.platform.security.Role;
import gridline.platform.testing.AccessContract;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import gridline.platform.testing.PlatformTest;
import gridline.platform.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@PlatformTest
class CommunityAccessTest extends AccessContract {

    private static final String ROOT = "/api/community/v1";
    private static final String HOME = "/13/1301/130102/130102001";
    private static final String CODE = "130102001901";
    private static final String SECOND = "130102001902";
    private static final String COMMUNITY = ROOT + "/communities/c-" + CODE;

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    private static final String VIEW =
            "{\"list\":\"COMMUNITIES\",\"name\":\"权限视图\",\"visibility\":\"TEAM\",\"gridPath\":\"" + HOME + "\"}";

    private String photo;
    private String viewId = "";
    private String importId = "";
    private String companyId = "";
    private String incidentId = "";

    @BeforeEach
    void somethingAtHome() {
        clock.set(ServiceTest.NOON);
        String leader = TestTokens.token()
                .subject("u-home")
                .roles(Role.ADMIN)
                .grids("/13", HOME)
                .sign();
        unit(leader, "13", "{\"kind\":\"PROVINCE\",\"name\":\"河北省\"}");
        unit(leader, "1301", "{\"kind\":\"CITY\",\"name\":\"石家庄市\",\"parent\":\"13\"}");
        unit(leader, "130102", "{\"kind\":\"BRANCH\",\"name\":\"长安区\",\"parent\":\"1301\"}");
        unit(leader, "130102001", "{\"kind\":\"GRID\",\"name\":\"建北街道\",\"parent\":\"130102\"}");
        json("PUT", ROOT + "/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}", leader);
        json("POST", ROOT + "/communities", "{\"code\":\"" + CODE + "\",\"name\":\"权限小区\"}", leader);
        json("POST", ROOT + "/communities", "{\"code\":\"" + SECOND + "\",\"name\":\"权限小区二\"}", leader);
        json(
                "PUT",
                COMMUNITY + "/buildings/1",
                "{\"name\":\"1 号楼\",\"entrances\":1,\"floors\":6,\"flatsPerFloor\":2}",
                leader);
        companyId = made(
                ROOT + "/property-companies",
                "{\"orgUnitId\":\"130102001\",\"name\":\"权限物业\",\"kind\":\"PROPERTY_COMPANY\"}",
                leader);
        incidentId = made(ROOT + "/incidents", incident(), leader);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Stream.of(CODE, SECOND)
                        .allMatch(code ->
                                Http.get("http://localhost:" + port + ROOT + "/communities/c-" + code + "/assessment")
                                                .bearer(leader)
                                                .send()
                                                .status()
                                        == 200));
        Http.json(
                        "POST",
                        "http://localhost:" + port + ROOT + "/staff-assignments",
                        "{\"staffId\":\"u-access\",\"name\":\"甲\",\"role\":\"GRID_MANAGER\",\"orgUnitId\":\"130102001\","
                                + "\"since\":\"2026-11-01\"}")
                .bearer(leader)
                .send();
        photo = photo(leader);
        if (viewId.isEmpty()) {
            // Of the same subject as the tokens of the probes: others may see a team's view, not change it.
            viewId = made(ROOT + "/saved-views", VIEW, TestTokens.of(HOME, Role.SUPERVISOR));
        }
        String home = TestTokens.token()
                .subject("u-home")
                .roles(Role.ADMIN)
                .grids(HOME)
                .sign();
        importId = Http.send(
                        "POST",
                        "http://localhost:" + port + ROOT + "/imports?kind=communities&dryRun=true",
                        "code,name\n")
                .header("Content-Type", "text/csv")
                .bearer(home)
                .send()
                .json()
                .path("id")
                .asString();
    }

    private String photo(String token) {
        try {
            return new JsonMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + ROOT
                                                    + "/communities/c-" + CODE + "/photos?subject=SURVEY"))
                                            .header("Authorization", "Bearer " + token)
                                            .header("Content-Type", "image/png")
                                            .POST(HttpRequest.BodyPublishers.ofByteArray(Pictures.picture("png", 8, 8)))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("href")
                    .asString();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    protected String homeGrid() {
        return HOME;
    }

    @Override
    protected Set<String> withoutGrid() {
        // Competitors are the same everywhere; what an import may write is judged row by row.
        // Of views too, but for those of their teams; another one's is not even known by its id
        // (ViewsOfCommunitiesTest).
        return Set.of(
                ROOT + "/saved-views",
                ROOT + "/saved-views/{viewId}",
                ROOT + "/saved-views/{viewId}/restoration",
                ROOT + "/default-views/{list}",
                ROOT + "/competitors",
                ROOT + "/competitors/{id}",
                ROOT + "/imports",
                ROOT + "/import-kinds",
                ROOT + "/import-kinds/{kind}/template.xlsx",
                ROOT + "/audit/verification");
    }

    @Override
    protected Probe probe(AccessRow row) {
        String path = row.pattern().substring(ROOT.length());
        return switch (row.method().name() + " " + path) {
            case "GET /org-units",
                    "GET /competitors",
                    "GET /communities",
                    "GET /imports",
                    "GET /staff-assignments",
                    "GET /import-kinds",
                    "GET /surveys",
                    "GET /work-order",
                    "GET /property-companies",
                    "GET /incidents",
                    "GET /audit",
                    "GET /audit/verification" -> Probe.of(ROOT + path);
            case "GET /org-units/{id}" -> Probe.of(ROOT + "/org-units/130102001");
            case "PUT /org-units/{id}" ->
                Probe.json(
                        ROOT + "/org-units/130102001", "{\"kind\":\"GRID\",\"name\":\"建北街道\",\"parent\":\"130102\"}");
            case "PUT /competitors/{id}" ->
                Probe.json(ROOT + "/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}");
            case "POST /communities" -> Probe.json(ROOT + path, "{\"code\":\"" + CODE + "\",\"name\":\"权限小区\"}");
            case "GET /communities/{id}" -> Probe.of(COMMUNITY);
            case "PUT /communities/{id}" -> Probe.json(COMMUNITY, "{\"name\":\"权限小区\"}");
            case "PUT /communities/{id}/coverage" -> Probe.json(COMMUNITY + "/coverage", """
                        {"buildState":"IN_BUILD","source":"FIELD","listVersion":"1","asOf":"2026-11-01"}""");
            case "PUT /communities/{id}/opening-plan" ->
                Probe.json(COMMUNITY + "/opening-plan", "{\"plannedOpening\":\"2026-12-24\"}");
            case "POST /communities/{id}/opening" ->
                Probe.json(COMMUNITY + "/opening", "{\"openedOn\":\"2026-11-20\"}");
            case "GET /communities/{id}/competitor-offers" -> Probe.of(COMMUNITY + "/competitor-offers");
            case "POST /communities/{id}/competitor-offers" -> Probe.json(COMMUNITY + "/competitor-offers", """
                        {"competitorId":"telecom","speedMbps":1,"monthlyFee":{"amount":"50.00","currency":"CNY"},
                         "source":"LEAFLET","observedOn":"2026-11-19"}""");
            case "GET /communities/{id}/interests" -> Probe.of(COMMUNITY + "/interests");
            case "GET /communities/{id}/survey" -> Probe.of(COMMUNITY + "/survey");
            case "PATCH /communities/{id}/survey" ->
                Probe.json(COMMUNITY + "/survey", "{\"asOf\":\"2026-11-19\",\"entryThreshold\":\"LOW\"}");
            case "PUT /communities/{id}/survey/residents" ->
                Probe.json(COMMUNITY + "/survey/residents", "{\"asOf\":\"2026-11-19\",\"shares\":{\"SG4\":100}}");
            case "PUT /communities/{id}/survey/competitors/{competitorId}" ->
                Probe.json(COMMUNITY + "/survey/competitors/telecom", "{\"asOf\":\"2026-11-19\",\"customers\":3}");
            case "POST /communities/{id}/survey/samples" -> Probe.json(COMMUNITY + "/survey/samples", """
                        {"kind":"WORKWEAR","at":"2026-11-19T12:00:00+08:00","part":3,"whole":90}""");
            case "POST /communities/{id}/survey/waiver", "POST /communities/{id}/survey/reveal" ->
                Probe.json(ROOT + path.replace("{id}", "c-" + CODE), "{\"reason\":\"物业已签约\"}");
            case "GET /communities/{id}/buildings" -> Probe.of(COMMUNITY + "/buildings");
            case "GET /communities/{id}/buildings/{number}" -> Probe.of(COMMUNITY + "/buildings/1");
            case "PUT /communities/{id}/buildings/{number}" ->
                Probe.json(
                        COMMUNITY + "/buildings/1",
                        "{\"name\":\"1 号楼\",\"entrances\":1,\"floors\":6,\"flatsPerFloor\":2}");
            case "POST /communities/{id}/buildings/{number}/households" ->
                Probe.json(
                        COMMUNITY + "/buildings/1/households",
                        "{\"door\":\"1-101\",\"use\":\"OURS\",\"asOf\":\"2026-11-19\"}");
            case "POST /communities/{id}/buildings/{number}/reveal" ->
                Probe.json(COMMUNITY + "/buildings/1/reveal", "{\"reason\":\"上门续约\"}");
            case "GET /communities/{id}/needs", "GET /communities/{id}/road-map" ->
                Probe.of(row.pattern().replace("{id}", "c-" + CODE));
            case "GET /coverage-lists/comparison", "GET /coverage-lists/changes" ->
                Probe.of(ROOT + path + "?source=CONSTRUCTION&from=2026-10&to=2026-11");
            case "GET /communities/{id}/assessment" -> Probe.of(COMMUNITY + "/assessment");
            case "GET /assessments/comparison" ->
                Probe.of(ROOT + "/assessments/comparison?ids=c-" + CODE + ",c-" + SECOND);
            case "POST /work-order/what-if" -> Probe.json(ROOT + path, """
                        {"gridPath":"%s","policy":{"residents":50,"threshold":20,"households":30,"importantAt":50,
                         "urgentAt":40,"fullCapacity":500}}""".formatted(HOME));
            case "GET /saved-views" -> Probe.of(ROOT + path);
            case "POST /saved-views" -> Probe.json(ROOT + path, VIEW);
            case "PUT /saved-views/{viewId}" -> Probe.json(ROOT + "/saved-views/" + viewId, VIEW);
            case "GET /saved-views/{viewId}",
                    "DELETE /saved-views/{viewId}",
                    "POST /saved-views/{viewId}/restoration" -> Probe.of(ROOT + path.replace("{viewId}", viewId));
            case "PUT /default-views/{list}" -> Probe.json(ROOT + "/default-views/COMMUNITIES", "{\"viewId\":null}");
            case "GET /scoring-policies/{unitId}" -> Probe.of(ROOT + "/scoring-policies/130102001");
            case "PUT /scoring-policies/{unitId}" -> Probe.json(ROOT + "/scoring-policies/130102001", """
                        {"policy":{"residents":50,"threshold":20,"households":30,"importantAt":50,"urgentAt":40,
                         "fullCapacity":500},"reason":"试一试"}""");
            case "POST /property-companies" ->
                Probe.json(
                        ROOT + path, "{\"orgUnitId\":\"130102001\",\"name\":\"权限物业\",\"kind\":\"PROPERTY_COMPANY\"}");
            case "GET /property-companies/{id}", "GET /property-companies/{id}/communities" ->
                Probe.of(row.pattern().replace("{id}", companyId));
            case "PUT /property-companies/{id}" ->
                Probe.json(
                        row.pattern().replace("{id}", companyId), "{\"name\":\"权限物业\",\"kind\":\"PROPERTY_COMPANY\"}");
            case "POST /property-companies/{id}/contacts", "PUT /property-companies/{id}/contacts/{number}" ->
                Probe.json(
                        row.pattern().replace("{id}", companyId).replace("{number}", "1"),
                        "{\"name\":\"张大山\",\"duty\":\"主任\",\"canDecide\":true}");
            case "POST /property-companies/{id}/negotiations" ->
                Probe.json(row.pattern().replace("{id}", companyId), """
                        {"on":"2026-11-19","contactNumber":1,"purpose":"INTRODUCTION","summary":"拜访"}""");
            case "PUT /property-companies/{id}/agreement" ->
                Probe.json(row.pattern().replace("{id}", companyId), "{\"signedOn\":\"2026-11-19\"}");
            case "DELETE /property-companies/{id}/agreement" ->
                Probe.of(row.pattern().replace("{id}", companyId));
            case "POST /property-companies/{id}/precedents" ->
                Probe.json(
                        row.pattern().replace("{id}", companyId),
                        "{\"communityId\":\"c-" + CODE + "\",\"openedOn\":\"2026-11-19\"}");
            case "POST /property-companies/{id}/grants" ->
                Probe.json(row.pattern().replace("{id}", companyId), """
                        {"communityId":"c-%s","monthlyValue":60,"months":12,"reason":"办公室上网"}""".formatted(CODE));
            case "POST /property-companies/{id}/grants/{number}/decision" ->
                Probe.json(
                        row.pattern().replace("{id}", companyId).replace("{number}", "1"),
                        "{\"approve\":true,\"comment\":\"同意一年\"}");
            case "POST /property-companies/{id}/reveal" ->
                Probe.json(row.pattern().replace("{id}", companyId), "{\"reason\":\"预约拜访\"}");
            case "POST /incidents" -> Probe.json(ROOT + path, incident());
            case "GET /incidents/{id}" -> Probe.of(row.pattern().replace("{id}", incidentId));
            case "POST /incidents/{id}/evidence" ->
                Probe.json(row.pattern().replace("{id}", incidentId), "{\"note\":\"门口的告示\"}");
            case "POST /incidents/{id}/steps" ->
                Probe.json(
                        row.pattern().replace("{id}", incidentId), "{\"step\":\"VISIT_AND_EXPLAIN\",\"note\":\"已上门\"}");
            case "POST /incidents/{id}/closing" ->
                Probe.json(row.pattern().replace("{id}", incidentId), "{\"outcome\":\"已解决\"}");
            case "GET /communities/{id}/photos", "GET /communities/{id}/user-information" ->
                Probe.of(row.pattern().replace("{id}", "c-" + CODE));
            case "POST /communities/{id}/photos" ->
                new Probe(row.pattern().replace("{id}", "c-" + CODE) + "?subject=SURVEY", "image/jpeg", "none");
            case "GET /communities/{id}/photos/{photoId}" -> Probe.of(photo);
            case "POST /communities/{id}/photos/{photoId}/removal" ->
                Probe.json(photo + "/removal", "{\"reason\":\"x\"}");
            case "GET /map" -> Probe.of(ROOT + "/map?bbox=113,36,116,40");
            case "PUT /communities/{id}/location" ->
                Probe.json(
                        row.pattern().replace("{id}", "c-" + CODE),
                        "{\"longitude\":114.5,\"latitude\":38.0,\"system\":\"WGS84\"}");
            case "POST /org-units/{id}/move" ->
                Probe.json(ROOT + "/org-units/130102001/move", "{\"parent\":\"nowhere\",\"reason\":\"权限测试\"}");
            case "POST /org-units/{id}/merge" ->
                Probe.json(ROOT + "/org-units/130102001/merge", "{\"into\":\"nowhere\",\"reason\":\"权限测试\"}");
            case "POST /org-units/{id}/split" ->
                Probe.json(
                        ROOT + "/org-units/130102001/split",
                        "{\"id\":\"130102001a\",\"name\":\"甲\",\"communityIds\":[],\"reason\":\"权限测试\"}");
            case "POST /staff-assignments" ->
                Probe.json(
                        ROOT + path,
                        "{\"staffId\":\"u-access\",\"name\":\"甲\",\"role\":\"GRID_MANAGER\",\"orgUnitId\":\"130102001\","
                                + "\"since\":\"2026-11-01\"}");
            case "POST /staff-assignments/{id}/end" ->
                Probe.json(ROOT + "/staff-assignments/u-access~130102001~GRID_MANAGER/end", "{\"on\":\"2020-01-01\"}");
            case "GET /import-kinds/{kind}/template.xlsx" -> Probe.of(ROOT + "/import-kinds/communities/template.xlsx");
            case "POST /imports" ->
                new Probe(ROOT + "/imports?kind=communities&dryRun=true", "text/csv", "code,name\n");
            case "GET /imports/{id}", "GET /imports/{id}/events", "GET /imports/{id}/refused.csv" ->
                Probe.of(row.pattern().replace("{id}", importId));
            default -> throw new AssertionError("no probe for " + row);
        };
    }

    private static String incident() {
        return """
                {"communityId":"c-%s","risk":"NOT_COOPERATING","signs":["WANTS_FEES"],"observedOn":"2026-11-19",
                 "description":"索要进场费"}""".formatted(CODE);
    }

    private String made(String path, String body, String token) {
        return Http.json("POST", "http://localhost:" + port + path, body)
                .bearer(token)
                .send()
                .json()
                .path("id")
                .asString();
    }

    private void unit(String token, String id, String body) {
        json("PUT", ROOT + "/org-units/" + id, body, token);
    }

    private void json(String method, String path, String body, String token) {
        Http.json(method, "http://localhost:" + port + path, body).bearer(token).send();
    }
}
