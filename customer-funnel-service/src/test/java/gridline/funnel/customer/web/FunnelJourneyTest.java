package gridline.funnel.customer.web;

import static gridline.funnel.FunnelClient.codes;
import static gridline.funnel.FunnelClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.Money;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.CommunityCoverageChanged;
import gridline.contracts.community.MarketingState;
import gridline.contracts.pricing.TariffApproved;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.funnel.coverage.Communities;
import gridline.funnel.tariff.Tariffs;
import gridline.platform.security.Role;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The way of one firm from its first file to on-net, over HTTP, with events in and out over the broker. */
@FunnelTest
class FunnelJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private EventRecorder recorder;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Tariffs tariffs;

    @Autowired
    private Communities communities;

    private FunnelClient li;
    private FunnelClient zhao;
    private String community;

    @BeforeEach
    void staffAndCommunity() {
        clock.set(MovableClock.START);
        li = FunnelClient.accountManager(port);
        zhao = FunnelClient.secondAccountManager(port);
        community = "c-" + UUID.randomUUID();
        Neighbours.community(community, FunnelClient.GRID, BuildState.NOT_COVERED);
    }

    @Test
    void takesAFirmFromItsFileToOnNet() {
        String id = li.create("石家庄恒远商贸有限公司", community);
        String path = "/customers/" + id;

        // FN-S2: not held, not visited
        Http.Answer early = li.move(id, "LISTED");
        assertThat(early.status()).isEqualTo(422);
        assertThat(codes(early))
                .containsExactlyInAnyOrder("FN-10.not-held", "FN-01.evidence-missing", "FN-01.evidence-missing");
        assertThat(early.body()).contains("VISIT").contains("REGISTRATION");

        assertThat(li.post(path + "/claim").status()).isEqualTo(200);
        Http.Answer second = zhao.post(path + "/claim");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.code()).isEqualTo("FN-10.already-held");
        assertThat(second.body()).contains("李客户");

        assertThat(li.evidence(id, "VISIT").status()).isEqualTo(200);
        assertThat(li.move(id, "LISTED").status()).isEqualTo(200);

        // FN-S3: all three named at once
        Http.Answer bare = li.move(id, "POTENTIAL");
        assertThat(bare.json().path("violations")).hasSize(3);
        li.evidence(id, "LATENT_NEED");
        li.evidence(id, "PURCHASING_POWER");
        li.evidence(id, "DIFFICULTY_LEVEL");
        assertThat(li.move(id, "POTENTIAL").status()).isEqualTo(200);

        // FN-04: no network covers the community, until an event says otherwise
        li.evidence(id, "STATED_INTENT");
        Http.Answer uncovered = li.move(id, "INTENTION");
        assertThat(codes(uncovered)).containsExactly("FN-04.not-covered");
        covered(BuildState.PLANNED);
        assertThat(li.move(id, "INTENTION").status()).isEqualTo(200);

        // FN-S5: an order at a tariff pricing's event told of
        String tariff = approved("45.00");
        Http.Answer prepared = li.post(path + "/orders", "{\"tariffId\":\"%s\",\"lines\":2}".formatted(tariff));
        assertThat(prepared.status()).isEqualTo(201);
        String order = prepared.json().path("orders").path(0).path("id").asString();
        assertThat(prepared.json()
                        .path("orders")
                        .path(0)
                        .path("monthlyTotal")
                        .path("amount")
                        .asString())
                .isEqualTo("90.00");
        assertThat(monthlyFees("")).containsExactly("INTENTION 90.00");
        assertThat(monthlyFees("&holderId=u-account2")).isEmpty();
        String signature = path + "/orders/" + order + "/signature";
        Neighbours.tariff(tariff, "IN_FORCE", "45.00");
        assertThat(codes(li.post(signature))).containsExactly("FN-01.evidence-missing");
        li.evidence(id, "PLAN_AGREED");
        Http.Answer signed = li.post(signature, "{\"doneOn\":\"2026-03-02\",\"note\":\"合同号 A-17\"}");
        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        assertThat(signed.json().path("stage").asString()).isEqualTo("ORDERED");

        // FN-S6: the technician opens it
        Http.Answer onNet = FunnelClient.technician(port).post(path + "/orders/" + order + "/activation");
        assertThat(onNet.status()).as(onNet.toString()).isEqualTo(200);
        assertThat(onNet.json().path("stage").asString()).isEqualTo("ON_NET");
        assertThat(monthlyFees("")).containsExactly("ON_NET 90.00");
        FunnelClient elsewhere = FunnelClient.as(port, "u-far", "周客户", "/13/1302", Role.ACCOUNT_MANAGER);
        assertThat(monthlyFees(elsewhere, "")).isEmpty();
        assertThat(texts(onNet.json().path("stageHistory"), "to"))
                .containsExactly("TARGET", "LISTED", "POTENTIAL", "INTENTION", "ORDERED", "ON_NET");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(eventsOf(id))
                        .containsExactly(
                                "CustomerCreated",
                                "CustomerClaimed",
                                "StageAdvanced",
                                "StageAdvanced",
                                "StageAdvanced",
                                "OrderSigned",
                                "StageAdvanced",
                                "CustomerActivated",
                                "StageAdvanced"));
        assertThat(recorder.messages())
                .allSatisfy(message ->
                        assertThat(text(message)).doesNotContain("王建国").doesNotContain("13812341234"));
        sellsAnotherProduct(path);
    }

    /** FN-05: a further pass says what its next stage still wants; what proved the first pass is not asked again of facts. */
    private void sellsAnotherProduct(String path) {
        Http.Answer begun =
                li.post(path + "/passes", "{\"product\":\"监控\",\"latentNeed\":\"丢过货\",\"purchasingPower\":\"有预算\"}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        JsonNode pass = begun.json().path("passes").path(0);
        String passPath = path + "/passes/" + pass.path("id").asString();
        assertThat(pass.path("next").path("stage").asString()).isEqualTo("INTENTION");
        assertThat(pass.path("next").path("missingEvidence").toString()).isEqualTo("[\"STATED_INTENT\"]");
        String intent = "{\"kind\":\"STATED_INTENT\",\"doneOn\":\"2026-03-02\",\"note\":\"要装四路\"}";
        assertThat(li.post(passPath + "/evidence", intent).status()).isEqualTo(200);
        long slipped = li.post(passPath + "/stage", "{\"to\":\"INTENTION\"}")
                .json()
                .path("version")
                .asLong();
        assertThat(li.post(passPath + "/stage", takingBackTo("POTENTIAL"), slipped - 1)
                        .status())
                .isEqualTo(412);
        assertThat(li.post(passPath + "/stage", takingBackTo("POTENTIAL"), slipped)
                        .status())
                .isEqualTo(200);
        JsonNode further = li.post(passPath + "/stage", "{\"to\":\"INTENTION\"}")
                .json()
                .path("passes")
                .path(0);
        assertThat(further.path("next").path("missingEvidence").toString())
                .isEqualTo("[\"PLAN_AGREED\",\"ORDER_SIGNED\"]");
        JsonNode lost = li.post(passPath + "/stage", "{\"to\":\"LOST\",\"reason\":\"PRICE\"}")
                .json();
        assertThat(lost.path("passes").path(0).path("next").isNull()).isTrue();
        assertThat(lost.path("stage").asString()).isEqualTo("ON_NET");
    }

    private List<String> monthlyFees(String filter) {
        return monthlyFees(li, filter);
    }

    private List<String> monthlyFees(FunnelClient who, String filter) {
        Http.Answer fees =
                who.get("/stage-fees?communityId=" + community + filter).send();
        assertThat(fees.status()).as(fees.toString()).isEqualTo(200);
        return fees.json()
                .path("items")
                .valueStream()
                .map(each -> each.path("stage").asString() + " "
                        + each.path("monthlyFee").path("amount").asString())
                .toList();
    }

    /** FN-02: the undo of a slip; whoever went on meanwhile is not undone with it. */
    @Test
    void takesBackASlipOverTheVersionItLeft() {
        String id = li.create("石家庄点错商贸有限公司", community);
        String path = "/customers/" + id;
        li.post(path + "/claim");
        li.evidence(id, "VISIT");
        li.move(id, "LISTED");
        li.evidence(id, "LATENT_NEED");
        li.evidence(id, "PURCHASING_POWER");
        li.evidence(id, "DIFFICULTY_LEVEL");
        long left = li.move(id, "POTENTIAL").json().path("version").asLong();
        long went = li.evidence(id, "STATED_INTENT").json().path("version").asLong();

        Http.Answer overtaken = li.post(path + "/stage", takingBackTo("LISTED"), left);
        assertThat(overtaken.status()).as(overtaken.toString()).isEqualTo(412);
        assertThat(codes(li.post(path + "/stage", takingBackTo("TARGET"), went)))
                .containsExactly("FN-02.no-step-to-take-back");
        Http.Answer back = li.post(path + "/stage", takingBackTo("LISTED"), went);
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(back.json().path("next").path("missingEvidence")).isEmpty();
        assertThat(texts(back.json().path("stageHistory"), "kind"))
                .containsExactly("CREATED", "ADVANCED", "ADVANCED", "MOVED_BACK");
    }

    private static String takingBackTo(String stage) {
        return "{\"to\":\"%s\",\"reason\":\"OTHER\",\"reasonText\":\"误操作，撤销移动\",\"mistaken\":true}".formatted(stage);
    }

    @Test
    void movesBackLosesAndTakesUpAgainWithTheHistoryWhole() {
        String id = li.create("石家庄回头客商贸有限公司", community);
        String path = "/customers/" + id;
        li.post(path + "/claim");
        li.evidence(id, "VISIT");
        li.move(id, "LISTED");

        assertThat(codes(li.move(id, "TARGET"))).containsExactly("FN-02.reason-missing");
        assertThat(codes(li.post(path + "/stage", "{\"to\":\"TARGET\",\"reason\":\"OTHER\"}")))
                .containsExactly("FN-02.reason-text-missing");
        assertThat(codes(zhao.post(path + "/stage", "{\"to\":\"TARGET\",\"reason\":\"PRICE\"}")))
                .containsExactly("FN-10.not-holder");
        assertThat(li.post(path + "/stage", "{\"to\":\"TARGET\",\"reason\":\"PRICE\"}")
                        .status())
                .isEqualTo(200);
        Http.Answer lost =
                li.post(path + "/stage", "{\"to\":\"LOST\",\"reason\":\"OTHER\",\"reasonText\":\"电话 13812341234 停机\"}");
        assertThat(lost.status()).isEqualTo(200);
        assertThat(lost.json().path("lost").asBoolean()).isTrue();
        assertThat(lost.json().path("holder").isNull()).isTrue();
        assertThat(lost.body()).doesNotContain("13812341234").contains("138****1234");

        Http.Answer again = zhao.post(path + "/claim");
        assertThat(again.json().path("lost").asBoolean()).isFalse();
        assertThat(texts(again.json().path("stageHistory"), "kind"))
                .containsExactly("CREATED", "ADVANCED", "MOVED_BACK", "LOST", "REOPENED");
        assertThat(zhao.post(path + "/release").status()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(eventsOf(id))
                        .containsExactly(
                                "CustomerCreated",
                                "CustomerClaimed",
                                "StageAdvanced",
                                "StageMovedBack",
                                "CustomerLost",
                                "CustomerClaimed",
                                "RegistrationReleased"));
    }

    @Test
    void aLeaseThatRanOutFreesTheCustomerByItself() {
        String id = li.create("石家庄到期商贸有限公司", community);
        li.post("/customers/" + id + "/claim");
        clock.advance(Duration.ofDays(30));
        assertThat(li.get("/customers/" + id).send().json().path("holder").isNull())
                .isTrue();
        Http.Answer taken = zhao.post("/customers/" + id + "/claim");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(texts(taken.json().path("pastHolders"), "ending")).containsExactly("LAPSED");
    }

    private void covered(BuildState state) {
        sender.send(new CommunityCoverageChanged(
                community,
                "棉二社区",
                FunnelClient.GRID,
                state,
                MarketingState.ABOUT_TO_OPEN,
                LocalDate.of(2026, 3, 1),
                "CONSTRUCTION"));
        await().atMost(PATIENCE)
                .until(() -> communities.find(community).orElseThrow().buildState() == state);
    }

    private String approved(String fee) {
        String tariff = "t-" + UUID.randomUUID();
        sender.send(new TariffApproved(
                tariff,
                community,
                "棉二社区",
                FunnelClient.GRID,
                "p-1",
                100,
                Money.yuan(fee),
                12,
                null,
                LocalDate.of(2026, 3, 1),
                null,
                "u-supervisor"));
        await().atMost(PATIENCE).until(() -> tariffs.find(tariff).isPresent());
        return tariff;
    }

    /** Types in order; an event that was sent twice bears the same id and counts once, as it does for its readers. */
    private List<String> eventsOf(String id) {
        return recorder.messages().stream()
                .filter(message -> id.equals(message.key()))
                .collect(Collectors.toMap(
                        message -> header(message, "ce_id"),
                        message -> header(message, "ce_type"),
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .map(type -> type.replaceAll("gridline\\.funnel\\.(\\w+)\\.v1", "$1"))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String text(ConsumerRecord<String, byte[]> message) {
        return message.key() + new String(message.value(), StandardCharsets.UTF_8);
    }
}
