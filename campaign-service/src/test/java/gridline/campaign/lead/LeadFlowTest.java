package gridline.campaign.lead;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.campaign.CampaignClient;
import gridline.campaign.CampaignTest;
import gridline.campaign.lead.model.Lead;
import gridline.contracts.Money;
import gridline.contracts.campaign.LeadCaptured;
import gridline.contracts.community.CommunityDescribed;
import gridline.contracts.community.HouseholdLeadReceived;
import gridline.contracts.funnel.LeadConverted;
import gridline.contracts.funnel.LeadReceived;
import gridline.contracts.funnel.OrderSigned;
import gridline.platform.persistence.Aggregates;
import gridline.platform.security.Role;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.query.Criteria;
import tools.jackson.databind.JsonNode;

/** Leads from a phone that was offline to their receivers and to the order they brought (CP-33, CP-40, CP-42, PI-02). */
@CampaignTest
class LeadFlowTest {

    private static final String GRID = "/13/1301/130102/130102021";

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private EventRecorder recorder;

    @Autowired
    private Aggregates<Lead> leads;

    @Autowired
    private MovableClock clock;

    private final String community = "c-" + UUID.randomUUID();
    private final String campaign = "r-" + UUID.randomUUID();
    private CampaignClient assistant;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        assistant = new CampaignClient(port, GRID, "u-ga", Role.GRID_ASSISTANT);
        sender.send(new CommunityDescribed(community, "锦绣家园", GRID, "COMMERCIAL", 800), 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> capture("probe-" + UUID.randomUUID(), "13900000000", "probe-" + campaign, "HOUSEHOLD")
                                .status()
                        < 300);
    }

    @Test
    void cp40_thirtyCapturedOfflineWithThreeDuplicatesAndSentTwiceAreTwentySeven() {
        List<String> clients = IntStream.range(0, 30)
                .mapToObj(at -> at + "-" + UUID.randomUUID())
                .toList();
        // The last three are people met before, their number spelt another way.
        List<String> phones = IntStream.range(0, 30)
                .mapToObj(at -> at < 27 ? "1381234%04d".formatted(at) : "+86 138-1234-%04d".formatted(at - 27))
                .toList();
        List<String> outcomes = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (int at = 0; at < 30; at++) {
                Http.Answer answer = capture(clients.get(at), phones.get(at), campaign, "HOUSEHOLD");
                assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
                outcomes.add(answer.json().path("outcome").asString());
            }
        }

        assertThat(outcomes.subList(0, 30)).filteredOn("NEW"::equals).hasSize(27);
        assertThat(outcomes.subList(0, 30)).filteredOn("DUPLICATE"::equals).hasSize(3);
        assertThat(outcomes.subList(30, 60)).containsOnly("REPEATED");
        assertThat(leads.count(Criteria.where("state.campaignId").is(campaign))).isEqualTo(27);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> recorder.all(LeadCaptured.class).stream()
                                .filter(event -> event.campaignId().equals(campaign))
                                .count()
                        == 27);
        assertThat(recorder.messages().stream()
                        .map(message -> new String(message.value() == null ? new byte[0] : message.value())))
                .noneMatch(text -> text.contains("1381234"));
    }

    @Test
    void cp40_aCrowdSendingOnePersonMakesOneLead() throws Exception {
        List<Callable<String>> crowd = IntStream.range(0, 60)
                .<Callable<String>>mapToObj(at -> () -> {
                    String client = "crowd-" + at % 20 + "-" + campaign;
                    Http.Answer answer = capture(client, "13712345678", campaign, "SME");
                    assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
                    return answer.json().at("/lead/id").asString();
                })
                .toList();
        Set<String> ids = new HashSet<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : pool.invokeAll(crowd)) {
                ids.add(each.get());
            }
        }

        assertThat(ids).hasSize(1);
        Lead lead = leads.require(ids.iterator().next()).state();
        assertThat(lead.touches()).hasSize(20);
    }

    @Test
    void cp40_theReceiversEventConfirmsTheHandOver() {
        String firm = captured("13612345601", "SME");
        String household = captured("13612345602", "HOUSEHOLD");

        sender.send(new LeadReceived(firm, community, GRID, LocalDate.of(2026, 3, 2)), 1);
        sender.send(new HouseholdLeadReceived(household, community, GRID, "b-3", LocalDate.of(2026, 3, 2)), 1);

        JsonNode handed = assistant.await(
                "/leads/" + firm, lead -> lead.path("status").asString().equals("HANDED_OVER"));
        assertThat(handed.at("/handedOver/receiver").asString()).isEqualTo("funnel");
        assertThat(assistant
                        .await(
                                "/leads/" + household,
                                lead -> lead.path("status").asString().equals("HANDED_OVER"))
                        .at("/handedOver/receiver")
                        .asString())
                .isEqualTo("community");
    }

    @Test
    void pi02_maskedRevealedCorrectedAndErased() {
        String id = captured("13512345678", "HOUSEHOLD");
        var manager = new CampaignClient(port, GRID, "u-gm", Role.GRID_MANAGER);

        JsonNode masked = manager.get("/leads/" + id).json();
        assertThat(masked.path("phone").asString()).isEqualTo("135****5678");
        assertThat(masked.path("name").asString()).isEqualTo("李**");
        JsonNode shown = manager.posted("/leads/" + id + "/reveal", "{\"reason\":\"回访\"}");
        assertThat(shown.path("phone").asString()).isEqualTo("13512345678");
        manager.put("/leads/" + id + "/person", "{\"name\":\"李小红\",\"phone\":\"13512345679\"}");
        JsonNode erased = manager.posted("/leads/" + id + "/erasure", "{\"reason\":\"本人要求\"}");
        assertThat(erased.path("status").asString()).isEqualTo("ERASED");
        assertThat(erased.path("phone").isNull() || erased.path("phone").isMissingNode())
                .isTrue();
        assertThat(manager.post("/leads/" + id + "/reveal", "{\"reason\":\"回访\"}")
                        .code())
                .isEqualTo("PI-02.erased");
        // The person may be met again, as somebody new.
        assertThat(captured("13512345678", "HOUSEHOLD")).isNotEqualTo(id);
        var supervisor = new CampaignClient(port, GRID, "u-sup", Role.SUPERVISOR);
        assertThat(supervisor.get("/audit?limit=200").body()).contains("lead.reveal", "lead.erase");
    }

    @Test
    void cp40_refusesWithEveryReason() {
        Http.Answer refused = assistant.post(
                "/leads",
                body(UUID.randomUUID().toString(), "12", campaign, "SME", "")
                        .replace("\"at\":\"2026-03-01", "\"at\":\"2026-03-02"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations").findValuesAsString("code"))
                .containsExactly("PI-02.phone-unusable", "CP-40.firm-missing", "PI-02.consent-after-capture");
    }

    @Test
    void cp40_aPlanIsMadeAndFollowed() {
        String id = captured("13412345678", "HOUSEHOLD");

        JsonNode mine = assistant
                .get("/leads?owner=u-ga&due.lte=2026-03-03&campaignId=" + campaign)
                .json()
                .path("items");
        assertThat(mine.findValuesAsString("id")).contains(id);
        JsonNode after =
                assistant.posted("/leads/" + id + "/follow-ups/first-call/completion", "{\"result\":\"周末再来\"}");
        assertThat(after.path("nextFollowUpOn").asString()).isEqualTo("2026-08-01"); // a month before September 2026
        assertThat(assistant
                        .get("/lead-figures?by=INTEREST&campaignId=" + campaign)
                        .json()
                        .at("/items/0/leads")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void cp42_anOrderShowsItsFirstAndItsLastTouchAndTheHallEarnsItsCommission() {
        String first = captured("13312345678", "SME");
        String hall = "door-" + campaign;
        Http.Answer second = assistant.post(
                "/leads",
                body(
                                UUID.randomUUID().toString(),
                                "13312345678",
                                hall,
                                "SME",
                                "\"firmName\":\"锦绣商贸\",\"hallId\":\"hall-9\",")
                        .replace("2026-03-01T", "2026-03-02T")
                        .replace("T11:00:00Z", "T00:30:00Z"));
        assertThat(second.status()).as(second.toString()).isEqualTo(201);
        var clerk = new CampaignClient(port, GRID, "u-clerk", Role.HALL_CLERK);
        assertThat(clerk.get("/halls").json().path("items").findValuesAsString("hallId"))
                .contains("hall-9");
        var elsewhere = new CampaignClient(port, "/13/1302/130202/130202001", "u-clerk2", Role.HALL_CLERK);
        assertThat(elsewhere.get("/halls").json().path("items").findValuesAsString("hallId"))
                .doesNotContain("hall-9");
        String customer = "cu-" + UUID.randomUUID();
        sender.send(new LeadConverted(first, customer, community, GRID, "u-am"), 1);
        assistant.await(
                "/leads/" + first, lead -> lead.path("status").asString().equals("CONVERTED"));

        String order = "o-" + UUID.randomUUID();
        sender.send(new OrderSigned(customer, community, GRID, order, "t-1", 1, Money.yuan("90")), 1);

        var manager = new CampaignClient(port, GRID, "u-gm", Role.GRID_MANAGER);
        JsonNode orders = manager.await(
                "/attributions?campaignId=" + hall, list -> !list.path("items").isEmpty());
        assertThat(orders.at("/items/0/firstTouch/campaignId").asString()).isEqualTo(campaign);
        assertThat(orders.at("/items/0/lastTouch/campaignId").asString()).isEqualTo(hall);
        JsonNode commission = manager.await(
                "/commissions?hallId=hall-9",
                list -> list.path("items").findValuesAsString("orderId").contains(order));
        String id = "k-" + order;
        assertThat(commission.path("items").findValuesAsString("id")).contains(id);
        JsonNode sums = manager.get("/commission-sums?earnedAt.gte=2026-03-02T00:00:00Z")
                .json()
                .path("items");
        assertThat(sums.findValuesAsString("hallId")).containsExactly("hall-9");
        assertThat(sums.at("/0/due/count").asInt()).isEqualTo(1);
        assertThat(sums.at("/0/due/amount/amount").asString()).isEqualTo("50.00");
        assertThat(manager.get("/commission-sums?earnedAt.lt=2026-03-02T00:00:00Z")
                        .json()
                        .path("items"))
                .isEmpty();
        var supervisor = new CampaignClient(port, GRID, "u-sup", Role.SUPERVISOR);
        assertThat(supervisor
                        .posted("/commissions/" + id + "/ruling", "{\"approved\":true}")
                        .path("status")
                        .asString())
                .isEqualTo("APPROVED");
    }

    private String captured(String phone, String kind) {
        Http.Answer answer = capture(UUID.randomUUID().toString(), phone, campaign, kind);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().at("/lead/id").asString();
    }

    private Http.Answer capture(String clientId, String phone, String campaignId, String kind) {
        return assistant.post("/leads", body(clientId, phone, campaignId, kind, "\"firmName\":\"锦绣商贸\","));
    }

    private String body(String clientId, String phone, String campaignId, String kind, String more) {
        return """
                {"clientId":"%s","campaignId":"%s","communityId":"%s","kind":"%s","name":"李红梅","phone":"%s",%s
                 "interests":["MONTHLY_BROADBAND"],"contractEndsIn":"2026-09","source":"ROADSHOW","segment":"SG-4",
                 "consent":{"purpose":"宽带推介","textVersion":"v1","at":"2026-03-01T11:00:00Z"},
                 "capturedAt":"2026-03-01T11:00:00Z"}""".formatted(clientId, campaignId, community, kind, phone, more);
    }
}
