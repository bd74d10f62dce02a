package gridline.pricing;

import static gridline.contracts.community.CompetitorTier.FIRST;
import static gridline.contracts.community.CompetitorTier.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorOfferObserved;
import gridline.contracts.pricing.ProposalApproved;
import gridline.contracts.pricing.TariffApproved;
import gridline.contracts.pricing.TariffWithdrawn;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From a competitor's offer, by event, to a tariff in force, by event, over the real broker and the real store. */
@PricingTest
class PricingFlowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private EventRecorder recorder;

    @Autowired
    private MovableClock clock;

    private Field field;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        field = new Field(sender, port);
    }

    @Test
    void pr10AnOfferBecomesAProposalAndByApprovalATariffThatIsAnnounced() {
        JsonNode pending = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));

        assertThat(pending.at("/tariff/monthlyFee/amount").asString()).isEqualTo("45.00");
        assertThat(pending.at("/explanation/ruleId").asString()).isEqualTo("PR-01");
        assertThat(pending.at("/explanation/economics/growthNeededPercent").asDouble())
                .isEqualTo(20.0);
        assertThat(field.tariffs(""))
                .as("nothing takes effect without approval")
                .isEmpty();

        Http.Answer approved = field.approve(pending);

        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(approved.json().path("status").asString()).isEqualTo("APPROVED");
        assertThat(approved.json().path("decidedBy").asString()).isEqualTo(Field.SUPERVISOR);
        String tariffId = approved.json().path("tariffId").asString();
        assertThat(field.get("/tariffs/" + tariffId).json().path("status").asString())
                .isEqualTo("IN_FORCE");
        TariffApproved announced = recorder.await(TariffApproved.class, tariffId);
        assertThat(announced.monthlyFee()).isEqualTo(Money.yuan("45"));
        assertThat(announced.termMonths()).isEqualTo(12);
        assertThat(announced.validFrom()).isEqualTo(TODAY);
        recorder.await(ProposalApproved.class, pending.path("id").asString());
        assertThat(field.tariffs("&status=IN_FORCE")).hasSize(1);
    }

    @Test
    void theSameEventAndTheSameTermsMakeNoSecondProposal() {
        CompetitorOfferObserved offer = field.offer("telecom", FIRST, 2, "80", TODAY.minusDays(3));
        long sequence = field.observe(offer);
        JsonNode first = field.awaitProposal("PENDING_APPROVAL");

        field.again(offer, sequence);
        JsonNode renewed = field.pendingAfter(field.offer("telecom", FIRST, 2, "80", TODAY));

        assertThat(renewed.path("id")).isEqualTo(first.path("id"));
        assertThat(renewed.at("/offer/observedOn").asString()).isEqualTo("2026-03-02");
        assertThat(field.proposals("")).hasSize(1);
    }

    @Test
    void aRepeatedLookAtAnUnchangedMarketWritesNothing() {
        CompetitorOfferObserved offer = field.offer("telecom", FIRST, 2, "80", TODAY);
        long sequence = field.observe(offer);
        JsonNode first = field.awaitProposal("PENDING_APPROVAL");

        field.again(offer, sequence);
        field.pendingAfter(field.offer("telecom", FIRST, 4, "99", TODAY));

        assertThat(field.proposals("").stream()
                        .filter(each -> each.path("id").equals(first.path("id")))
                        .map(each -> each.path("version").asLong()))
                .containsExactly(first.path("version").asLong());
    }

    @Test
    void aChangedOfferSupersedesWhatIsWaitingAndLeavesWhatIsInForce() {
        JsonNode approved = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));
        assertThat(field.approve(approved).status()).isEqualTo(200);
        JsonNode waiting = field.pendingAfter(field.offer("telecom", FIRST, 1, "48", TODAY));
        JsonNode current = field.pendingAfter(field.offer("telecom", FIRST, 1, "46", TODAY));

        assertThat(current.at("/tariff/monthlyFee/amount").asString()).isEqualTo("41.00");
        JsonNode superseded = field.awaitProposal("SUPERSEDED");
        assertThat(superseded.path("id")).isEqualTo(waiting.path("id"));
        assertThat(field.tariffs("&status=IN_FORCE")).hasSize(1);
        Http.Answer tooLate = field.approve(superseded);
        assertThat(tooLate.status()).isEqualTo(422);
        assertThat(tooLate.code()).isEqualTo("PR-10.not-pending");

        clock.advance(Duration.ofSeconds(1));
        assertThat(field.approve(current).status()).isEqualTo(200);

        // The tariff replaced ends by an event of its own.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(field.tariffs("&status=IN_FORCE").stream()
                                .map(each -> each.at("/monthlyFee/amount").asString()))
                        .containsExactly("41.00"));
        JsonNode replaced = field.tariffs("&status=REPLACED").getFirst();
        assertThat(replaced.at("/ending/replacedBy").asString())
                .isEqualTo(
                        field.tariffs("&status=IN_FORCE").getFirst().path("id").asString());
        recorder.await(TariffWithdrawn.class, replaced.path("id").asString());
    }

    @Test
    void pr22CompetitorsThatLeaveNoPriceGiveAConflictReport() {
        field.observe(field.offer("telecom", FIRST, 1, "50", TODAY));
        field.awaitProposal("PENDING_APPROVAL");
        field.observe(field.offer("tietong", SECOND, 1, "48", TODAY));

        JsonNode conflict = field.awaitProposal("CONFLICT");

        field.awaitProposals("PENDING_APPROVAL", 0);
        assertThat(conflict.path("tariff").isNull()).isTrue();
        assertThat(conflict.at("/explanation/offers")).hasSize(2);
        assertThat(field.approve(conflict).code()).isEqualTo("PR-10.not-pending");
    }

    @Test
    void pr21AStaleOfferGivesASurveyRequestUntilItIsSeenAgain() {
        field.observe(field.offer("telecom", FIRST, 1, "50", TODAY.minusDays(46)));
        field.awaitProposal("SURVEY_NEEDED");

        field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));

        field.awaitProposals("SURVEY_NEEDED", 0);
    }

    @Test
    void pr21AProposalThatWaitsTooLongBecomesASurveyRequestOvernight() {
        JsonNode pending = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY.minusDays(40)));

        clock.advance(Duration.ofDays(6));
        assertThat(field.approve(pending).code()).isEqualTo("PR-21.offer-stale");

        JsonNode survey = field.awaitProposal("SURVEY_NEEDED");
        assertThat(survey.path("id")).isNotEqualTo(pending.path("id"));
        assertThat(field.awaitProposal("SUPERSEDED").path("id")).isEqualTo(pending.path("id"));
    }

    @Test
    void pr10AWithdrawnTariffIsAnnouncedAndTheSameOfferMayBeAnsweredAgain() {
        JsonNode pending = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));
        String tariffId = field.approve(pending).json().path("tariffId").asString();
        JsonNode tariff = field.get("/tariffs/" + tariffId).json();

        Http.Answer withdrawn = field.post("/tariffs/" + tariffId + "/withdrawal", "{\"reason\":\"wrong step\"}")
                .header("If-Match", Field.etag(tariff))
                .send();

        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(withdrawn.json().path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(recorder.await(TariffWithdrawn.class, tariffId).reason()).isEqualTo("wrong step");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode next = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));
            assertThat(next.path("id")).isNotEqualTo(pending.path("id"));
        });
    }

    @Test
    void anApprovalWhoseProcessDiedStillBringsItsTariff() {
        ProposalApproved orphan = new ProposalApproved(
                "p-" + field.community,
                field.community,
                "锦绣家园",
                Field.GRID,
                3,
                Money.yuan("90"),
                12,
                Money.yuan("300"),
                TODAY,
                null,
                null,
                Field.SUPERVISOR,
                MovableClock.START);
        sender.send(orphan, 1);
        sender.send(orphan, 1);

        recorder.await(TariffApproved.class, "t-" + orphan.proposalId());

        assertThat(field.tariffs("&speedMbps=3")).hasSize(1);
    }

    @Test
    void keepsAllAnnouncementsOfATariffUnique() {
        JsonNode pending = field.pendingAfter(field.offer("telecom", FIRST, 6, "120", TODAY));
        String tariffId = field.approve(pending).json().path("tariffId").asString();
        recorder.await(TariffApproved.class, tariffId);
        recorder.await(ProposalApproved.class, pending.path("id").asString());

        List<TariffApproved> announced = recorder.all(TariffApproved.class).stream()
                .filter(event -> event.tariffId().equals(tariffId))
                .toList();

        assertThat(announced).hasSize(1);
    }
}
