package gridline.platform.sample;

import static gridline.platform.sample.ProblemsTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import gridline.platform.web.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** Pages, filters, sorts, cursors and exports of lists. */
@SampleTest
class ListingTest {

    private static final String GRID = "/13/1301/130102/130102001";
    private static final String OTHER = "/13/1301/130102/130102002";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    private final String manager = TestTokens.of(GRID, Role.GRID_MANAGER);

    @BeforeEach
    void storeThings() {
        mongo.remove(new Query(), "things");
        List<Document> things = new ArrayList<>(IntStream.range(0, 25)
                .mapToObj(each -> thing(
                        "t-%02d".formatted(each),
                        "name " + each % 5,
                        each % 3 == 0 ? null : "n" + each % 4,
                        each,
                        GRID))
                .toList());
        things.add(thing("other", "name 0", null, 1, OTHER));
        mongo.insert(things, "things");
    }

    private static Document thing(String id, String name, String note, int size, String gridPath) {
        return new Document("_id", id)
                .append("version", 1L)
                .append(
                        "state",
                        new Document("name", name)
                                .append("note", note)
                                .append("kind", size % 2 == 0 ? "SMALL" : "LARGE")
                                .append("size", size)
                                .append("fee", Decimal128.parse("45.00"))
                                .append("gridPath", gridPath));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "-name", "note", "-note", "note,-size", "-note,name", "-size"})
    void walksEveryPageOnceInOrder(String sort) {
        String parameters = sort.isEmpty() ? "limit=4" : "limit=4&sort=" + sort;
        List<String> whole = ids(get("limit=200" + (sort.isEmpty() ? "" : "&sort=" + sort)));
        List<String> walked = new ArrayList<>();
        JsonNode page = get(parameters);
        int pages = 1;
        while (true) {
            walked.addAll(ids(page));
            String next = page.path("next").asString(null);
            if (next == null) {
                break;
            }
            assertThat(page.path("items")).hasSize(4);
            page = get(parameters + "&cursor=" + next);
            pages++;
        }
        assertThat(pages).isEqualTo(7);
        assertThat(walked).isEqualTo(whole).hasSize(25).doesNotHaveDuplicates().doesNotContain("other");
    }

    @Test
    void filtersByWhatIsWhitelisted() {
        assertThat(ids(get("size.gte=3&size.lt=6"))).containsExactlyInAnyOrder("t-03", "t-04", "t-05");
        assertThat(ids(get("kind=LARGE&limit=200"))).hasSize(12);
        assertThat(ids(get("kind=LARGE,SMALL&limit=200"))).hasSize(25);
        assertThat(ids(get("q=name%201"))).hasSize(5);
        assertThat(ids(get("gridPath=" + OTHER))).isEmpty();
        assertThat(ids(get("gridPath=/13&limit=200"))).hasSize(25);
        JsonNode counted = get("kind=LARGE&limit=2&total=true");
        assertThat(counted.path("total").asInt()).isEqualTo(12);
        assertThat(get("limit=2").has("total")).isFalse();
        assertThat(get("limit=200").path("next").isNull()).isTrue();
    }

    @Test
    void givesThoseAskedForByIdThatTheCallerMaySee() {
        assertThat(ids(get("ids=t-05,t-03,t-05,other,nothing"))).containsExactlyInAnyOrder("t-03", "t-05");
        assertThat(ids(get("ids=t-05,t-03&kind=SMALL"))).isEmpty();
        assertThat(ids(get("ids=other"))).isEmpty();
        JsonNode first = get("ids=t-01,t-02,t-03&limit=2&total=true&sort=-size");
        assertThat(ids(first)).containsExactly("t-03", "t-02");
        assertThat(first.path("total").asInt()).isEqualTo(3);
        String next = first.path("next").asString();
        assertThat(ids(get("ids=t-01,t-02,t-03&limit=2&sort=-size&cursor=" + next)))
                .containsExactly("t-01");
        problem(request("ids=t-01,t-02,t-04&sort=-size&cursor=" + next).send(), 400, "cursor-invalid");
    }

    @Test
    void takesAHundredIdsAndTellsAllThatIsWrongWithMore() {
        String hundred = IntStream.range(0, 100)
                .mapToObj(each -> "t-%02d".formatted(each))
                .collect(Collectors.joining(","));
        assertThat(ids(get("limit=200&ids=" + hundred))).hasSize(25);
        Http.Answer answer =
                request("ids=" + hundred + ",%20,," + "x".repeat(101)).send();
        problem(answer, 400, "ids-too-many");
        assertThat(answer.json().path("violations"))
                .extracting(each -> each.path("field").asString() + " "
                        + each.path("code").asString() + " "
                        + each.path("message").asString())
                .containsExactly(
                        "ids ids-too-many ids 一次最多 100 个，现有 103 个。",
                        "ids ids-unreadable ids 中第 101, 102, 103 个不是编号：不能为空，也不能超过 100 个字符。");
        problem(request("ids=").send(), 400, "ids-unreadable");
        problem(request("ids=t-01&ids=t-02").send(), 400, "parameter-repeated");
    }

    @Test
    void tellsWhichValuesAFilterOfOnesOwnTakes() {
        assertThat(ids(get("noted=false&limit=200"))).hasSize(9);
        assertThat(ids(get("noted=true&limit=200"))).hasSize(16);
        Http.Answer answer = request("noted=perhaps").send();
        problem(answer, 400, "parameter-not-allowed");
        assertThat(answer.json().at("/violations/0/message").asString()).isEqualTo("参数 noted 只能取：true, false。");
    }

    @Test
    void refusesWhatItDoesNotKnowAllAtOnce() {
        Http.Answer answer = request(
                        "nam=x&kind=HUGE&size.gte=many&limit=0&sort=phone,-name&total=yes&gridPath=13&kind=SMALL")
                .send();
        problem(answer, 400, "parameter-invalid");
        assertThat(answer.json().path("violations"))
                .extracting(each ->
                        each.path("field").asString() + " " + each.path("code").asString())
                .containsExactlyInAnyOrder(
                        "nam parameter-unknown",
                        "kind parameter-not-allowed",
                        "kind parameter-repeated",
                        "size.gte parameter-invalid",
                        "limit limit-out-of-range",
                        "sort sort-unknown",
                        "total parameter-not-allowed",
                        "gridPath parameter-invalid");
        for (String limit : List.of("201", "-1", "1e2", "", "99999999999")) {
            problem(request("limit=" + limit).send(), 400, "limit-out-of-range");
        }
    }

    @Test
    void refusesCursorsItDidNotMakeForThisList() {
        String cursor = get("limit=4").path("next").asString();
        assertThat(cursor).matches("[A-Za-z0-9_-]+").doesNotContain("bmFtZS"); // "name" in base 64
        char last = cursor.charAt(cursor.length() - 2);
        String forged = cursor.substring(0, cursor.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + cursor.charAt(cursor.length() - 1);
        for (String bad : List.of(
                "limit=4&cursor=" + forged,
                "cursor=x",
                "cursor=",
                "cursor=%00",
                "kind=SMALL&cursor=" + cursor,
                "sort=size&cursor=" + cursor)) {
            problem(request(bad).send(), 400, "cursor-invalid");
        }
        assertThat(request("limit=7&cursor=" + cursor).send().status()).isEqualTo(200);
    }

    @Test
    void exportsEverythingAsCsvThatASpreadsheetDoesNotRun() {
        mongo.insert(thing("evil", "=cmd|' /C calc'!A0", "+49 \"x\"\n;,", 99, GRID), "things");
        mongo.insert(thing("evil2", "＝1+1", "-1", 98, GRID), "things");
        Http.Answer answer =
                request("sort=size&limit=2").header("Accept", "text/csv").send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).contains("attachment").contains("things.csv");
        assertThat(answer.body()).startsWith("\uFEFFid,name,note,kind,size,fee,gridPath,version\r\n");
        assertThat(answer.body()).contains("evil,'=cmd|' /C calc'!A0,\"'+49 \"\"x\"\"\n;,\",LARGE,99,45.00,");
        assertThat(answer.body()).contains("evil2,'＝1+1,'-1,SMALL,98,45.00,");
        assertThat(answer.body().lines().filter(line -> line.contains(GRID))).hasSize(27);
        assertThat(answer.body()).doesNotContain(OTHER);
    }

    @Test
    void exportsEverythingAsJsonLines() {
        Http.Answer answer =
                request("sort=-size").header("Accept", "application/x-ndjson").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(answer.body().lines())
                .hasSize(25)
                .first()
                .asString()
                .startsWith("{\"")
                .contains("\"t-24\"");
    }

    @Test
    void exportsEverythingAsAWorkbookWithNumbersAsNumbersAndTextAsText() throws Exception {
        mongo.insert(thing("evil", "=cmd|' /C calc'!A0", null, 99, GRID), "things");
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/api/sample/v1/things?sort=-size"))
                                .header("Authorization", "Bearer " + manager)
                                .header("Accept", Sheets.XLSX)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Sheets.XLSX);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("things.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(27);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("id");
            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(1)).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(rows.get(1).getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCellText(4)).isEqualTo("99");
            assertThat(rows.get(2).getCell(5).asNumber()).isEqualByComparingTo("45");
        }
    }

    @Test
    void exportsWhatLiesSomewhereAsGeoJsonAndNothingElse() {
        Http.Answer map = Http.get("http://localhost:" + port + "/api/sample/v1/map")
                .bearer(manager)
                .header("Accept", "application/geo+json")
                .send();
        assertThat(map.status()).as(map.toString()).isEqualTo(200);
        assertThat(map.header("Content-Type")).startsWith("application/geo+json");
        assertThat(map.json().path("type").asString()).isEqualTo("FeatureCollection");
        JsonNode features = map.json().path("features");
        assertThat(features).hasSize(2);
        assertThat(features.path(0).path("geometry").path("coordinates").toString())
                .isEqualTo("[114.5,38.0]");
        assertThat(features.path(1).path("geometry").isNull()).isTrue();
        assertThat(features.path(0).path("properties").path("name").asString()).isEqualTo("here");
        problem(request("").header("Accept", "application/geo+json").send(), 406, "not-acceptable");
        assertThat(Http.get("http://localhost:" + port + "/api/sample/v1/map")
                        .bearer(manager)
                        .send()
                        .json()
                        .has("items"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/x-ndjson",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    void cutsTheConnectionWhenAnExportBreaks(String type) throws Exception {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/sample/v1/broken-list"))
                                .header("Authorization", "Bearer " + manager)
                                .header("Accept", type)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void choosesTheRepresentationByPreference() {
        assertThat(request("")
                        .header("Accept", "text/csv;q=0.5, application/json")
                        .send()
                        .header("Content-Type"))
                .startsWith("application/json");
        assertThat(request("").header("Accept", "text/*").send().header("Content-Type"))
                .startsWith("text/csv");
        assertThat(request("").header("Accept", "*/*").send().header("Content-Type"))
                .startsWith("application/json");
    }

    private JsonNode get(String parameters) {
        Http.Answer answer = request(parameters).send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private Http request(String parameters) {
        return Http.get("http://localhost:" + port + "/api/sample/v1/things?" + parameters)
                .bearer(manager);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
