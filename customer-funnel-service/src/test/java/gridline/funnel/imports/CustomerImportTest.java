package gridline.funnel.imports;

import static gridline.funnel.FunnelClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.community.BuildState;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.funnel.customer.model.Firms;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lists of customers from CSV and Excel: labels, dry run, refused rows, the rules of single files (FN-14, FN-16, FN-20). */
@FunnelTest
class CustomerImportTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private String community;
    private FunnelClient boss;
    private FunnelClient li;

    @BeforeEach
    void aCommunity() {
        clock.set(Firms.NOW);
        community = "c-imp-" + mark;
        Neighbours.community(community, FunnelClient.GRID, BuildState.OPEN);
        boss = FunnelClient.supervisor(port);
        li = FunnelClient.as(port, "u-imp-" + mark, "李导入", FunnelClient.BRANCH, Role.ACCOUNT_MANAGER);
        // Imports know communities by event only; creating one customer by hand makes it known.
        boss.create("认识小区" + mark, community);
    }

    private JsonNode imported(byte[] list, String type, String parameters) {
        Http.Answer answer = boss.upload("/imports" + parameters, type, list);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        String path = "/imports/" + answer.json().path("id").asString();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                boss.get(path).send().json().path("finishedAt").asString(""))
                        .isNotEmpty());
        return boss.get(path).send().json();
    }

    private JsonNode csv(String text, String parameters) {
        return imported(text.formatted(community).getBytes(StandardCharsets.UTF_8), "text/csv", parameters);
    }

    private String list(String rows) {
        return "企业名称,统一社会信用代码,小区编码,地址,人数,联系人,电话,竞争对手,合同到期日\n" + rows;
    }

    private String[] found(String name) {
        return texts(
                boss.get("/customers?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .send()
                        .json()
                        .path("items"),
                "firmName");
    }

    @Test
    void opensFilesInThePoolAndRefusesTheRestWithReasons() {
        JsonNode run = csv(
                list("甲" + mark + "商贸,,%1$s,中山路1号,12,王经理,13812340001,电信,2026-06-30\n"
                        + "乙" + mark + "商贸,123,%1$s,中山路2号,0,王经理,12,,\n"
                        + "丙" + mark + "商贸,,c-nowhere,中山路3号,3,,,,\n"
                        + "甲" + mark + "商贸有限公司,,%1$s,中山路1号,12,,,,\n"),
                "");
        assertThat(run.path("status").asString()).as(run.toString()).isEqualTo("COMPLETED");
        assertThat(run.path("counts").path("created").asInt()).isEqualTo(1);
        assertThat(run.path("counts").path("refused").asInt()).isEqualTo(3);
        assertThat(found("甲" + mark)).containsExactly("甲" + mark + "商贸");
        JsonNode firm = boss.get("/customers?q=" + URLEncoder.encode("甲" + mark, StandardCharsets.UTF_8))
                .send()
                .json()
                .path("items")
                .path(0);
        assertThat(firm.path("holder").isNull())
                .as("nobody becomes a holder by an import")
                .isTrue();
        JsonNode whole =
                boss.get("/customers/" + firm.path("id").asString()).send().json();
        assertThat(whole.path("contracts").path(0).path("terms").path("endsOn").asString())
                .isEqualTo("2026-06-30");
        String refused = boss.get("/imports/" + run.path("id").asString() + "/refused.csv")
                .send()
                .body();
        assertThat(refused)
                .contains("FN-16.credit-code-length", "import.out-of-range", "FN-S1.phone")
                .contains("FN-S1.community-unknown")
                .contains("import.duplicate-in-file");
    }

    @Test
    void onlyJudgesInADryRunAndSaysTheSameTwice() {
        String rows = list("丁" + mark + "商贸,,%1$s,和平路1号,5,,,,\n");
        JsonNode dry = csv(rows, "?dryRun=true");
        assertThat(dry.path("counts").path("created").asInt()).isEqualTo(1);
        assertThat(found("丁" + mark)).isEmpty();
        assertThat(csv(rows, "").path("counts").path("created").asInt()).isEqualTo(1);
        assertThat(csv(rows, "").path("counts").path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void changesOnlyWhenAskedAndNeverWhatSomebodyElseHolds() {
        csv(list("戊" + mark + "商贸,,%1$s,和平路2号,5,,,,\n"), "");
        String more = list("戊" + mark + "商贸,,%1$s,和平路2号,50,,,,\n");
        assertThat(csv(more, "").path("counts").path("refused").asInt())
                .as("append")
                .isEqualTo(1);
        String id = boss.get("/customers?q=" + URLEncoder.encode("戊" + mark, StandardCharsets.UTF_8))
                .send()
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        li.post("/customers/" + id + "/claim");
        JsonNode held = csv(more, "?mode=update");
        assertThat(held.path("counts").path("refused").asInt()).isEqualTo(1);
        li.post("/customers/" + id + "/release");
        assertThat(csv(more, "?mode=update").path("counts").path("updated").asInt())
                .isEqualTo(1);
        assertThat(boss.get("/customers/" + id).send().json().path("people").asInt())
                .isEqualTo(50);
    }

    @Test
    void refusesWhatLooksLikeAFirmThatIsThere() {
        boss.create("己" + mark + "商贸有限公司", community);
        JsonNode run = csv(list("己" + mark + "商贸,,%1$s,建设北大街1号,5,,,,\n"), "");
        assertThat(run.path("counts").path("refused").asInt()).isEqualTo(1);
        assertThat(boss.get("/imports/" + run.path("id").asString() + "/refused.csv")
                        .send()
                        .body())
                .contains("FN-16.seems-in-pool");
    }

    @Test
    void readsWorkbooksAndTheOtherEncodingWithEnglishLabels() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("customers");
            String[] labels = {"Firm Name", "Address", "People", "competitor", "Contract End"};
            for (int at = 0; at < labels.length; at++) {
                sheet.value(0, at, labels[at]);
            }
            sheet.value(1, 0, "庚" + mark + "商贸");
            sheet.value(1, 1, "裕华路1号");
            sheet.value(1, 2, 7);
            sheet.value(1, 3, "电信");
            sheet.value(1, 4, LocalDate.of(2026, 7, 31));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
        }
        JsonNode run = imported(
                file.toByteArray(),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "?communityId=" + community);
        assertThat(run.path("counts").path("created").asInt())
                .as(run.toString())
                .isEqualTo(1);
        JsonNode calendar =
                boss.get("/contract-ends/calendar?month=2026-07").send().json();
        assertThat(texts(calendar.path("days"), "day")).contains("2026-07-31");

        byte[] gb =
                list("辛" + mark + "商贸,,%s,裕华路2号,7,,,,\n".formatted(community)).getBytes(Charset.forName("GB18030"));
        assertThat(imported(gb, "text/csv", "").path("counts").path("created").asInt())
                .isEqualTo(1);
    }
}
