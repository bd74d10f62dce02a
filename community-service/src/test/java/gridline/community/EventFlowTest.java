package gridline.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.Money;
import gridline.contracts.Topic;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.CommunityCoverageChanged;
import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningMoved;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.contracts.community.CompetitorOfferObserved;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.contracts.funnel.CustomerActivated;
import gridline.platform.testing.Http;
import java.time.Duration;
import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What others hear of communities, and what communities hear of others, over the real broker. */
class EventFlowTest extends ServiceTest {

    @Autowired
    private MongoTemplate mongo;

    @Test
    void anOpeningThatIsPlannedMovedAndReachedIsHeardInThatOrder() {
        String id = "c-130102001301";
        community("130102001301", "事件小区");

        act("PUT", id + "/opening-plan", "{\"plannedOpening\":\"2026-12-10\"}");
        act("PUT", id + "/opening-plan", "{\"plannedOpening\":\"2026-12-24\"}");
        act("PUT", id + "/opening-plan", "{\"plannedOpening\":\"2026-12-24\"}");
        act("POST", id + "/opening", "{\"openedOn\":\"2026-11-20\"}");

        CommunityOpened opened = recorder.await(CommunityOpened.class, id);
        assertThat(opened.openedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(recorder.await(CommunityOpeningPlanned.class, id))
                .isEqualTo(new CommunityOpeningPlanned(id, "事件小区", GRID, LocalDate.of(2026, 12, 10)));
        assertThat(recorder.await(CommunityOpeningMoved.class, id))
                .isEqualTo(new CommunityOpeningMoved(
                        id, "事件小区", GRID, LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 24)));
        assertThat(recorder.await(CommunityCoverageChanged.class, id, 2))
                .extracting(CommunityCoverageChanged::buildState)
                .containsExactly(BuildState.PLANNED, BuildState.OPEN);
        assertThat(recorder.events(Topic.COMMUNITY).stream()
                        .filter(event -> id.equals(event.getSubject()))
                        .map(event -> event.getType().replaceAll(".*\\.(\\w+)\\.v1", "$1"))
                        .distinct())
                .containsExactly(
                        "CommunityDescribed",
                        "CommunityCoverageChanged",
                        "CommunityOpeningPlanned",
                        "CommunityOpeningMoved",
                        "CommunityOpened");
    }

    @Test
    void anObservedOfferReachesPricingWithEverythingItDecidesBy() {
        String id = "c-130102001302";
        community("130102001302", "资费小区");
        put("/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}")
                .bearer(admin())
                .send();

        Http.Answer filed = offer(id, "50.00");

        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        CompetitorOfferObserved heard = recorder.await(CompetitorOfferObserved.class, id);
        assertThat(heard.offerId()).isEqualTo(filed.json().path("id").asString());
        assertThat(heard.tier()).isEqualTo(CompetitorTier.FIRST);
        assertThat(heard.speedMbps()).isEqualTo(1);
        assertThat(heard.monthlyFee()).isEqualTo(Money.yuan("50.00"));
        assertThat(heard.recordedBy()).isEqualTo("u-manager");
        assertThat(heard.communityName()).isEqualTo("资费小区");
        assertThat(get("/communities/" + id + "/competitor-offers")
                        .bearer(manager())
                        .send()
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void anOfferWhoseFilingWasInterruptedIsFiledByItsEvent() {
        String id = "c-130102001303";
        community("130102001303", "补录小区");
        CompetitorOfferObserved observed = new CompetitorOfferObserved(
                id,
                "补录小区",
                GRID,
                "o-lost",
                "telecom",
                "电信",
                CompetitorTier.FIRST,
                1,
                Money.yuan("50"),
                null,
                null,
                null,
                LocalDate.of(2026, 11, 19),
                OfferSource.LEAFLET,
                "u-manager");

        sender.send(observed, 1);
        sender.send(observed, 1);

        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        mongo.getCollection("competitorOffers").countDocuments(new Document("_id", "o-lost")) == 1);
        assertThat(get("/communities/" + id + "/competitor-offers")
                        .bearer(manager())
                        .send()
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void firmsOnNetAreCountedOnceWhateverIsDeliveredTwice() {
        String id = "c-130102001304";
        community("130102001304", "在网小区");
        CustomerActivated first = new CustomerActivated("f-1", id, GRID, "order-1", true);

        sender.send(first, 1);
        sender.send(first, 1);
        sender.send(new CustomerActivated("f-1", id, GRID, "order-2", false), 2);
        sender.send(new CustomerActivated("f-2", id, GRID, "order-3", true), 1);

        await().atMost(Duration.ofSeconds(60)).until(() -> onNet(id), count -> count == 2);
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> onNet(id), count -> count == 2);
    }

    @Test
    void aFirmInACommunityNobodyKnowsIsNotLost() {
        sender.send(new CustomerActivated("f-9", "c-139999999999", GRID, "order-9", true));

        assertThat(recorder.awaitDeadLetters(Topic.FUNNEL, "community", 1)).isNotEmpty();
    }

    private int onNet(String id) {
        return get("/communities/" + id)
                .bearer(manager())
                .send()
                .json()
                .path("onNetFirms")
                .asInt();
    }

    private Http.Answer offer(String id, String fee) {
        return post("/communities/" + id + "/competitor-offers", """
                        {"competitorId":"telecom","speedMbps":1,"monthlyFee":{"amount":"%s","currency":"CNY"},
                         "termMonths":24,"prepaid":{"amount":"1200","currency":"CNY"},"source":"LEAFLET",
                         "observedOn":"2026-11-19"}""".formatted(fee))
                .bearer(manager())
                .send();
    }

    private void act(String method, String path, String body) {
        Http.Answer answer = Http.json(method, url("/communities/" + path), body)
                .header("If-Match", "*")
                .bearer(manager())
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
