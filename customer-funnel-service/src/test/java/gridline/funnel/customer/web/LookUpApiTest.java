package gridline.funnel.customer.web;

import static gridline.funnel.FunnelClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.ContractEnding;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.funnel.customer.SettleDue;
import gridline.platform.security.Role;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** FN-16, FN-20, FN-21: look-ups before creating, duplicates, and the ends of contracts as clients meet them. */
@FunnelTest
class LookUpApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private SettleDue settle;

    @Autowired
    private EventRecorder recorder;

    private FunnelClient li;
    private String community;

    @BeforeEach
    void staffAndCommunity() {
        clock.set(MovableClock.START);
        li = FunnelClient.accountManager(port);
        community = "c-" + UUID.randomUUID();
        Neighbours.community(community, FunnelClient.GRID, BuildState.OPEN);
    }

    @Test
    void tellsStrangersThatAFirmExistsAndWhoHoldsItButNotWhichOne() {
        String name = "查重" + UUID.randomUUID().toString().substring(0, 8) + "商贸有限公司";
        String id = li.create(name, community);
        li.post("/customers/" + id + "/claim");
        String body = "{\"firmName\":\"%s\",\"address\":\"建设北大街 1号\"}".formatted(name.replace("有限公司", ""));
        JsonNode here = li.post("/customer-look-ups", body).json().path("items").path(0);
        assertThat(here.path("customerId").asString()).isEqualTo(id);
        assertThat(here.path("score").asInt()).isEqualTo(75);
        FunnelClient stranger = FunnelClient.as(port, "u-ts", "唐客户", "/13/1302", Role.ACCOUNT_MANAGER);
        Http.Answer there = stranger.post("/customer-look-ups", body);
        assertThat(there.json().path("items")).hasSize(1);
        assertThat(there.json().path("items").path(0).path("holder").asString()).isEqualTo("李客户");
        assertThat(there.body()).doesNotContain(id).doesNotContain(name.substring(4, 10));
        assertThat(stranger.post("/customer-look-ups", "{\"address\":\"建设北大街\"}")
                        .status())
                .isEqualTo(400);

        String twin = li.create(name.replace("有限公司", ""), community);
        JsonNode duplicates =
                li.get("/customers/" + id + "/duplicates").send().json().path("items");
        assertThat(texts(duplicates, "customerId")).contains(twin).doesNotContain(id);
    }

    @Test
    void listsContractsThatEndAndTellsOfThemOnce() {
        String id = li.create("到期合同商贸", community);
        String path = "/customers/" + id;
        li.post(path + "/claim");
        Http.Answer added = li.post(path + "/contracts", """
                {"party":"COMPETITOR","operator":"电信","product":"商务宽带",
                 "monthlyFee":{"amount":"99.00","currency":"CNY"},"endsOn":"2026-03-20"}""");
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        String contract = added.json().path("contracts").path(0).path("id").asString();
        String corrected = """
                {"party":"COMPETITOR","operator":"联通","product":"商务宽带","endsOn":"2026-03-20"}""";
        long version = added.json().path("version").asLong();
        Http correction = li.put(path + "/contracts/" + contract, corrected);
        assertThat(correction
                        .header("If-Match", "\"" + (version - 1) + "\"")
                        .send()
                        .status())
                .isEqualTo(412);
        assertThat(li.put(path + "/contracts/" + contract, corrected)
                        .header("If-Match", "\"" + version + "\"")
                        .send()
                        .body())
                .contains("联通");
        settle.run();
        assertThat(settle.run()).isZero();
        ContractEnding told = recorder.await(ContractEnding.class, id);
        assertThat(told.holderId()).isEqualTo("u-account");
        assertThat(ends("endsOn.lte=2026-04-01&holderId=u-account")).contains("到期合同商贸");
        assertThat(ends("endsOn.lte=2026-03-10")).doesNotContain("到期合同商贸");
        assertThat(ends("party=OWN&endsOn.lte=2026-04-01")).doesNotContain("到期合同商贸");
        li.post(path + "/contracts/" + contract + "/solution", "{\"text\":\"送三个月,找 13812341234\"}");
        Http.Answer agreed =
                FunnelClient.supervisor(port).post(path + "/contracts/" + contract + "/solution/agreement");
        assertThat(agreed.body()).contains("钱主管").doesNotContain("13812341234");
        assertThat(li.post(path + "/contracts/" + contract + "/result", "{\"outcome\":\"WON_OVER\",\"text\":\"转网\"}")
                        .status())
                .isEqualTo(200);
        assertThat(ends("endsOn.lte=2026-04-01")).doesNotContain("到期合同商贸");
        assertThat(recorder.all(ContractEnding.class).stream()
                        .filter(event -> event.subject().equals(id)))
                .hasSize(1);
    }

    @Test
    void keepsAnEndThatPassedWithoutAResultBesideOneToCome() {
        String id = li.create("两份合同商贸", community);
        li.post("/customers/" + id + "/claim");
        for (String endsOn : List.of("2026-02-20", "2026-05-20")) {
            Http.Answer added = li.post("/customers/" + id + "/contracts", """
                    {"party":"COMPETITOR","operator":"电信","product":"商务宽带","endsOn":"%s"}""".formatted(endsOn));
            assertThat(added.status()).as(added.toString()).isEqualTo(201);
        }
        assertThat(ends("endsOn.lte=2026-04-01")).contains("两份合同商贸");
        assertThat(ends("endsOn.gte=2026-05-01&endsOn.lte=2026-05-31")).contains("两份合同商贸");
        assertThat(ends("endsOn.gte=2026-03-01&endsOn.lte=2026-04-30")).doesNotContain("两份合同商贸");
        assertThat(ends("endsOn.gt=2026-05-20")).doesNotContain("两份合同商贸");
        assertThat(ends("")).contains("两份合同商贸");
    }

    private String[] ends(String query) {
        return texts(li.get("/contract-ends?limit=200&" + query).send().json().path("items"), "firmName");
    }
}
