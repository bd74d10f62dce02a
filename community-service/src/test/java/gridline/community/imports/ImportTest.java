package gridline.community.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.gridfs.GridFSBuckets;
import gridline.community.ServiceTest;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import gridline.platform.web.Sheets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Imports of small lists, through the whole service; among them the kinds of CO-12. */
class ImportTest extends ServiceTest {

    private static final String HEADER = "code,name,buildState,source,listVersion,asOf\n";

    @Autowired
    private MongoTemplate mongo;

    @Test
    void importsAWorkbookAsItImportsText() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Sheets sheets = new Sheets(file, "清单")) {
            sheets.row(List.of("小区编码", "名称", "备注栏"));
            sheets.row(List.of("130102001261", "工作簿一号", "x"));
            sheets.row(List.of("130102001262", "=1+1", "x"));
            sheets.row(List.of(130_102_001_263L, "工作簿三号", "x"));
        }
        JsonNode done = finished(upload("?kind=communities", Sheets.XLSX, file.toByteArray(), supervisor()));
        assertThat(done.path("status").asString()).as(done.toString()).isEqualTo("COMPLETED");
        assertThat(done.path("encoding").asString()).isEqualTo("XLSX");
        assertThat(done.path("ignoredColumns").path(0).asString()).isEqualTo("备注栏");
        assertThat(done.path("counts").path("created").asInt()).isEqualTo(2);
        assertThat(get("/imports/" + done.path("id").asString() + "/refused.csv")
                        .bearer(supervisor())
                        .send()
                        .body())
                .contains("130102001262,'=1+1,x,3,");
    }

    @Test
    void showsKindsWithTheirLabelsAndGivesAnEmptyWorkbook() {
        JsonNode kinds = get("/import-kinds").bearer(supervisor()).send().json().path("items");
        assertThat(kinds).extracting(each -> each.path("name").asString()).contains("communities", "org-units");
        Http.Answer template = get("/import-kinds/communities/template.xlsx")
                .bearer(supervisor())
                .send();
        assertThat(template.status()).isEqualTo(200);
        assertThat(template.header("Content-Disposition")).contains("communities.xlsx");
        assertThat(get("/import-kinds/nothing/template.xlsx")
                        .bearer(supervisor())
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void storesGoodRowsAndGivesBackBadOnesWithTheirReasons() {
        JsonNode done = imported(
                "communities",
                "",
                HEADER + "130102001201,导入一号,PLANNED,CONSTRUCTION,v1,2026-11-01\n"
                        + "130102001202,=1+1,PLANNED,CONSTRUCTION,v1,2026-13-01\n"
                        + "130102001203,导入三号,,,,\n");

        assertThat(done.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(done.path("progress").asDouble()).isEqualTo(1.0);
        assertThat(done.path("counts").path("created").asInt()).isEqualTo(2);
        assertThat(done.path("counts").path("refused").asInt()).isEqualTo(1);
        String refused = get("/imports/" + done.path("id").asString() + "/refused.csv")
                .bearer(supervisor())
                .send()
                .body();
        assertThat(refused)
                .contains("130102001202,'=1+1,")
                .contains("原文件行号,拒绝原因")
                .contains("import.formula", "import.not-a-date");
        assertThat(refused.lines()).hasSize(2);
        String english = get("/imports/" + done.path("id").asString() + "/refused.csv")
                .header("Accept-Language", "en")
                .bearer(supervisor())
                .send()
                .body();
        assertThat(english).contains("line in file,reasons").contains("name: The cell begins like a formula");
        assertThat(get("/communities/c-130102001201")
                        .bearer(supervisor())
                        .send()
                        .json()
                        .path("buildState")
                        .asString())
                .isEqualTo("PLANNED");
    }

    @Test
    void aSecondImportOfTheSameListChangesNothing() {
        String list = HEADER + "130102001204,再次一号,OPEN,CONSTRUCTION,v1,\n130102001205,再次二号,,,,\n";
        imported("communities", "", list);
        Http.Answer before =
                get("/communities/c-130102001204").bearer(supervisor()).send();
        clock.advance(Duration.ofHours(20));

        JsonNode again = imported("communities", "", list);
        JsonNode updating = imported("communities", "&mode=update", list);

        assertThat(again.path("counts").path("unchanged").asInt()).isEqualTo(2);
        assertThat(updating.path("counts").path("unchanged").asInt()).isEqualTo(2);
        assertThat(get("/communities/c-130102001204")
                        .bearer(supervisor())
                        .send()
                        .body())
                .isEqualTo(before.body());
    }

    @Test
    void aDryRunJudgesEverythingAndStoresNothing() {
        JsonNode done = imported(
                "communities",
                "&dryRun=true",
                HEADER + "130102001206,试跑一号,OPEN,CONSTRUCTION,v1,\n"
                        + "130102001206,试跑重复,OPEN,CONSTRUCTION,v1,\n"
                        + "bad,试跑坏码,OPEN,CONSTRUCTION,v1,\n");

        assertThat(done.path("dryRun").asBoolean()).isTrue();
        assertThat(done.path("counts").path("created").asInt()).isEqualTo(1);
        assertThat(done.path("counts").path("refused").asInt()).isEqualTo(2);
        assertThat(get("/communities/c-130102001206")
                        .bearer(supervisor())
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(refusedCodes(done)).contains("import.duplicate-in-file", "community.code-malformed");
    }

    @Test
    void appendRefusesAnotherDescriptionAndUpdateTakesIt() {
        imported("communities", "", HEADER + "130102001207,原名小区,,,,\n");
        String renamed = HEADER + "130102001207,新名小区,,,,\n";

        JsonNode appended = imported("communities", "&mode=append", renamed);
        JsonNode updated = imported("communities", "&mode=update", renamed);

        assertThat(refusedCodes(appended)).contains("import.differs");
        assertThat(updated.path("counts").path("updated").asInt()).isEqualTo(1);
        assertThat(get("/communities/c-130102001207")
                        .bearer(supervisor())
                        .send()
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("新名小区");
    }

    @Test
    void parametersFillEmptyCells() {
        imported(
                "communities",
                "&source=BACK_OFFICE&listVersion=w47&asOf=2026-11-10",
                "小区编码,小区名称,建设状态\n130102001208,默认小区,在建\n");

        JsonNode coverage = get("/communities/c-130102001208")
                .bearer(supervisor())
                .send()
                .json()
                .path("coverage");
        assertThat(coverage.path("source").asString()).isEqualTo("BACK_OFFICE");
        assertThat(coverage.path("listVersion").asString()).isEqualTo("w47");
        assertThat(coverage.path("asOf").asString()).isEqualTo("2026-11-10");
    }

    @Test
    void aCoverageFactWithoutSourceOrVersionIsRefused() {
        JsonNode done = imported("communities", "", "code,name,buildState\n130102001209,缺来源小区,OPEN\n");

        assertThat(refusedCodes(done))
                .contains("import.cell-missing")
                .contains("source")
                .contains("listVersion");
    }

    @Test
    void readsWhatExcelOnAChineseWindowsWrites() throws Exception {
        byte[] gb = "小区编码,小区名称,小区类型,总户数\r\n130102001210,龙泉花园,单位小区,\"1,200\"\r\n".getBytes(Charset.forName("GB18030"));

        JsonNode done = finished(upload("?kind=communities", gb, supervisor()));

        assertThat(done.path("encoding").asString()).isEqualTo("GB18030");
        JsonNode community =
                get("/communities/c-130102001210").bearer(supervisor()).send().json();
        assertThat(community.path("name").asString()).isEqualTo("龙泉花园");
        assertThat(community.path("kind").asString()).isEqualTo("EMPLOYER_COMPOUND");
        assertThat(community.path("households").asInt()).isEqualTo(1200);
    }

    @Test
    void takesAFormWithAFile() {
        String boundary = "gridline-boundary";
        String form = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"清单.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + HEADER + "130102001211,表单小区,,,,\r\n--" + boundary + "--\r\n";

        Http.Answer received = Http.send("POST", url("/imports?kind=communities"), form)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .bearer(supervisor())
                .send();

        JsonNode done = finished(received);
        assertThat(done.path("fileName").asString()).isEqualTo("清单.csv");
        assertThat(done.path("counts").path("created").asInt()).isEqualTo(1);
    }

    @Test
    void columnsWithUnknownLabelsAreMatchedByHand() throws Exception {
        byte[] file = "编号,小区名称,门牌\n130102001213,对应小区,1\n".getBytes(StandardCharsets.UTF_8);
        JsonNode unknown = finished(upload("?kind=communities&dryRun=true", file, supervisor()));
        String label = URLEncoder.encode("编号", StandardCharsets.UTF_8);
        JsonNode matched = finished(upload("?kind=communities&column.code=" + label, file, supervisor()));

        assertThat(unknown.path("status").asString()).isEqualTo("FAILED");
        assertThat(unknown.path("ignoredColumns").toString()).isEqualTo("[\"编号\",\"门牌\"]");
        JsonNode code = unknown.path("columns").path(0);
        assertThat(code.path("name").asString()).isEqualTo("code");
        assertThat(code.path("required").asBoolean()).isTrue();
        assertThat(code.path("from").isNull()).isTrue();
        assertThat(matched.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(matched.path("counts").path("created").asInt()).isEqualTo(1);
        assertThat(matched.path("columns").path(0).path("from").asString()).isEqualTo("编号");
        assertThat(upload("?kind=communities&column.nothing=x", file, supervisor())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFileThatIsNoListFailsAsAWholeAndSaysWhy() throws Exception {
        JsonNode noColumn = finished(upload("?kind=communities", "name,address\nx,y\n".getBytes(), supervisor()));
        JsonNode workbook = finished(upload("?kind=communities", new byte[] {'P', 'K', 3, 4, 0, 0}, supervisor()));

        assertThat(noColumn.path("status").asString()).isEqualTo("FAILED");
        assertThat(noColumn.path("faults").path(0).path("code").asString()).isEqualTo("import.column-missing");
        assertThat(noColumn.path("faults").path(0).path("field").asString()).isEqualTo("code");
        assertThat(workbook.path("faults").path(0).path("code").asString()).isEqualTo("import.workbook-broken");
        JsonNode old = finished(
                upload("?kind=communities", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, supervisor()));
        assertThat(old.path("faults").path(0).path("code").asString()).isEqualTo("import.workbook-old");
        JsonNode picture = finished(upload("?kind=communities", new byte[] {(byte) 0x89, 'P', 0, 1}, supervisor()));
        assertThat(picture.path("faults").path(0).path("code").asString()).isEqualTo("import.not-text");
    }

    @Test
    void refusesRequestsThatCannotBeUnderstood() throws Exception {
        assertThat(upload("?kind=nothing", "a\n".getBytes(), supervisor()).status())
                .isEqualTo(400);
        assertThat(upload("", "a\n".getBytes(), supervisor()).status()).isEqualTo(400);
        assertThat(upload("?kind=communities&mode=replace", "a\n".getBytes(), supervisor())
                        .status())
                .isEqualTo(400);
        assertThat(upload("?kind=communities&asOf=2099-01-01&source=RUMOUR", "a\n".getBytes(), supervisor())
                        .json()
                        .path("violations"))
                .hasSize(2);
        assertThat(upload("?kind=communities&listversion=1", "a\n".getBytes(), supervisor())
                        .code())
                .isEqualTo("parameter-unknown");
        assertThat(upload("?kind=communities", new byte[0], supervisor()).status())
                .isIn(400, 422);
    }

    @Test
    void rowsOutsideTheCallersGridsAreRefused() {
        JsonNode done = imported("communities", "", HEADER + "130202001201,唐山小区,,,,\n130102001212,长安小区,,,,\n");

        assertThat(done.path("counts").path("created").asInt()).isEqualTo(1);
        assertThat(refusedCodes(done)).contains("import.outside-scope");
    }

    @Test
    void onlyItsAuthorAndWhoeverCoversItAllSeesAnImport() {
        JsonNode done = imported("communities", "", HEADER + "130102001213,可见小区,,,,\n");
        String path = "/imports/" + done.path("id").asString();
        String colleague = TestTokens.token()
                .subject("u-other")
                .roles(Role.SUPERVISOR)
                .grids("/13/1301/130102")
                .sign();

        assertThat(get(path).bearer(admin()).send().status()).isEqualTo(200);
        assertThat(get(path).bearer(colleague).send().status()).isEqualTo(403);
        assertThat(get(path + "/refused.csv").bearer(colleague).send().status()).isEqualTo(403);
        assertThat(get("/imports").bearer(colleague).send().body())
                .doesNotContain(done.path("id").asString());
        assertThat(get("/imports?kind=communities&status=COMPLETED")
                        .bearer(supervisor())
                        .send()
                        .body())
                .contains(done.path("id").asString());
    }

    @Test
    void orgUnitsMayStandBelowUnitsOfTheSameList() {
        String list = "编码,类型,名称,上级\n1303,市,秦皇岛市,13\n130302,区县,海港区,1303\n130302001,网格,文化路街道,130302\n"
                + "130302002,网格,海滨路街道,139999\n130399,网格,错层街道,13\n";

        JsonNode done = finished(send("?kind=org-units", list, admin()));
        JsonNode again = finished(send("?kind=org-units", list, admin()));

        assertThat(done.path("counts").path("created").asInt()).isEqualTo(3);
        assertThat(again.path("counts").path("unchanged").asInt()).isEqualTo(3);
        assertThat(get("/imports/" + done.path("id").asString() + "/refused.csv")
                        .bearer(admin())
                        .send()
                        .body())
                .contains("org.parent-unknown", "org.kind-order");
        assertThat(get("/org-units/130302001")
                        .bearer(admin())
                        .send()
                        .json()
                        .path("path")
                        .asString())
                .isEqualTo("/13/1303/130302/130302001");
    }

    @Test
    void tellsItsProgressAsEvents() throws Exception {
        String list = HEADER
                + IntStream.range(0, 3000)
                        .mapToObj(at -> "13010200" + (2_0001 + at) + ",进度小区" + at + ",,,,\n")
                        .collect(Collectors.joining());
        String id = send("?kind=communities&dryRun=true", list, supervisor())
                .json()
                .path("id")
                .asString();

        HttpResponse<String> events = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url("/imports/" + id + "/events")))
                                .header("Authorization", "Bearer " + supervisor())
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(events.body()).contains("event:progress").contains("\"status\":\"COMPLETED\"");
    }

    @Test
    void anInterruptedImportIsTakenUpAgainAndStoresEachRowOnce() {
        String list = HEADER
                + IntStream.range(0, 10)
                        .mapToObj(at -> "13010200122" + at + ",中断小区" + at + ",OPEN,CONSTRUCTION,v1,\n")
                        .collect(Collectors.joining())
                + "x,坏行,,,,\n";
        String id = imported("communities", "", list).path("id").asString();
        byte[] file = list.getBytes(StandardCharsets.UTF_8);
        String upload = uploadAgain(file);
        // As a worker leaves it that dies in its second batch: rows stored that are not counted yet.
        mongo.getCollection("imports")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document("state.status", "RUNNING")
                                        .append("state.place", new Document("bytes", 200L).append("line", 6L))
                                        .append(
                                                "state.counts",
                                                new Document("rows", 5L)
                                                        .append("created", 5L)
                                                        .append("updated", 0L)
                                                        .append("unchanged", 0L)
                                                        .append("refused", 0L))
                                        .append("state.file.uploadId", upload)
                                        .append(
                                                "state.lease",
                                                new Document("worker", "dead")
                                                        .append("until", Date.from(NOON.minusSeconds(1))))));

        JsonNode done = finished(id, supervisor());

        assertThat(done.path("counts").path("rows").asInt()).isEqualTo(11);
        assertThat(done.path("counts").path("created").asInt()).isEqualTo(5);
        assertThat(done.path("counts").path("unchanged").asInt()).isEqualTo(5);
        assertThat(done.path("counts").path("refused").asInt()).isEqualTo(1);
        assertThat(get("/imports/" + id + "/refused.csv")
                        .bearer(supervisor())
                        .send()
                        .body()
                        .lines())
                .hasSize(2);
    }

    @Test
    void anImportThatIsInterruptedTooOftenIsGivenUpHonestly() {
        String id = imported("communities", "", HEADER + "130102001230,放弃小区,,,,\n")
                .path("id")
                .asString();
        mongo.getCollection("imports")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("state.status", "QUEUED").append("state.attempts", 5)));

        JsonNode done = finished(id, supervisor());

        assertThat(done.path("status").asString()).isEqualTo("FAILED");
        assertThat(done.path("faults").path(0).path("code").asString()).isEqualTo("import.interrupted");
    }

    private String uploadAgain(byte[] file) {
        var bucket = GridFSBuckets.create(mongo.getDb(), "importUploads");
        return bucket.uploadFromStream("list.csv", new ByteArrayInputStream(file))
                .toHexString();
    }

    private JsonNode imported(String kind, String parameters, String list) {
        return finished(send("?kind=" + kind + parameters, list, supervisor()));
    }

    private Http.Answer send(String parameters, String list, String token) {
        return Http.send("POST", url("/imports" + parameters), list)
                .header("Content-Type", "text/csv")
                .bearer(token)
                .send();
    }

    private JsonNode finished(Http.Answer received) {
        assertThat(received.status()).as(received.toString()).isEqualTo(202);
        assertThat(received.header("Location"))
                .isEqualTo(ROOT + "/imports/" + received.json().path("id").asString());
        return finished(received.json().path("id").asString(), admin());
    }

    private JsonNode finished(String id, String token) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get("/imports/" + id).bearer(token).send().json(),
                        job -> List.of("COMPLETED", "FAILED")
                                .contains(job.path("status").asString()));
    }

    private String refusedCodes(JsonNode job) {
        return get("/imports/" + job.path("id").asString() + "/refused.csv")
                .bearer(supervisor())
                .send()
                .body();
    }

    private Http.Answer upload(String parameters, byte[] bytes, String token) throws IOException, InterruptedException {
        return upload(parameters, "text/csv", bytes, token);
    }

    private Http.Answer upload(String parameters, String type, byte[] bytes, String token)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url("/imports" + parameters)))
                                .header("Content-Type", type)
                                .header("Authorization", "Bearer " + token)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new Http.Answer(answer);
    }
}
