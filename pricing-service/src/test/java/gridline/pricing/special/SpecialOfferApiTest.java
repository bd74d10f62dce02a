package gridline.pricing.special;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.campaign.GroupReached;
import gridline.contracts.pricing.LaunchOfferExhausted;
import gridline.platform.security.Role;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import gridline.pricing.PricingTest;
import gridline.pricing.Sales;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Special offers over HTTP, from design to the last taker. */
@PricingTest
class SpecialOfferApiTest {

    private static final String GRID = "/13/1301/130102/130102001";
    private static final String LAUNCH = """
            {"kind":"LAUNCH","firstN":2,"monthlyFee":{"amount":"40.00","currency":"CNY"}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private EventRecorder events;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JoinGroup groups;

    private Sales sales;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        sales = new Sales(sender, port, LocalDate.of(2026, 3, 2));
    }

    @Test
    void pr05TheFirstTwoGetAPlaceTheThirdIsToldAndTheWorldHearsIt() {
        String id = sales.approvedOffer(LAUNCH);

        assertThat(sales.take(id, "h-1").json().path("left").asInt()).isEqualTo(1);
        assertThat(sales.take(id, "h-1").json().path("place").asInt()).isEqualTo(1);
        assertThat(sales.take(id, "h-2").json().path("place").asInt()).isEqualTo(2);
        Http.Answer third = sales.take(id, "h-3");

        assertThat(third.status()).isEqualTo(422);
        assertThat(third.code()).isEqualTo("PR-05.exhausted");
        assertThat(sales.take(id, "h-2").json().path("place").asInt()).isEqualTo(2);
        var offer = sales.get("/special-offers/" + id).json();
        assertThat(offer.path("taken").asInt()).isEqualTo(2);
        assertThat(offer.path("sellable").asBoolean()).isFalse();
        assertThat(events.await(LaunchOfferExhausted.class, id).firstN()).isEqualTo(2);
    }

    @Test
    void pr05NobodyTakesAPlaceAfterTheEndOrBeforeTheApproval() {
        String designed = sales.design("2026-04-30", LAUNCH).json().path("id").asString();
        assertThat(sales.take(designed, "h-1").code()).isEqualTo("special.not-approved");
        String id = sales.approvedOffer(LAUNCH);
        clock.advance(Duration.ofDays(60));

        assertThat(sales.take(id, "h-1").code()).isEqualTo("special.ended");
        assertThat(sales.take(id, " ").json().path("violations")).hasSize(2);
    }

    @Test
    void pr08HouseholdsOfABuildingJoinTogether() {
        String id = sales.approvedOffer("""
                {"kind":"GROUP_JOINING","least":3,"most":4,"waived":{"amount":"200.00","currency":"CNY"}}""");

        assertThat(join(id, "b-1", "h-1").json().path("missing").asInt()).isEqualTo(2);
        assertThat(join(id, "b-2", "h-9").json().path("joined").asInt()).isEqualTo(1);
        join(id, "b-1", "h-2");
        assertThat(join(id, "b-1", "h-2").json().path("covered").asBoolean()).isFalse();
        Http.Answer third = join(id, "b-1", "h-3");
        assertThat(third.json().path("covered").asBoolean())
                .as(third.toString())
                .isTrue();
        assertThat(third.json().path("groups").toString()).isEqualTo("[3]");
        assertThat(sales.take(id, "h-1").code()).isEqualTo("PR-05.no-launch-offer");
        assertThat(join(sales.approvedOffer(LAUNCH), "b-1", "h-1").code()).isEqualTo("PR-08.no-group-offer");
    }

    @Test
    void pr08AGroupTheCampaignFoundNeedsNobodyToEnterItAgain() {
        String id = sales.approvedOffer("""
                {"kind":"GROUP_JOINING","least":3,"most":4,"waived":{"amount":"200.00","currency":"CNY"}}""");
        var reached = new GroupReached(
                "g-" + id, sales.community, GRID, "b-1", List.of("l-1", "l-2", "l-3"), LocalDate.of(2026, 3, 2));

        sender.send(reached, 1);
        sender.send(reached, 1);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> groups.find(id, "b-1").isPresent());
        assertThat(groups.find(id, "b-1").orElseThrow().state().covers("l-3")).isTrue();
        assertThat(groups.find(id, "b-1").orElseThrow().state().joiners()).hasSize(3);
    }

    @Test
    void pr10TheDesignerMayNotValidateAndARedesignStartsOver() {
        String id = sales.design("2026-04-30", LAUNCH).json().path("id").asString();
        String path = "/special-offers/" + id;

        assertThat(sales.as("u-manager", Role.GRID_MANAGER, "POST", path + "/validation", "{}")
                        .code())
                .isEqualTo("special.designer-may-not-validate");
        assertThat(sales.as("u-manager", Role.SUPERVISOR, "POST", path + "/approval", "{}")
                        .json()
                        .path("violations"))
                .hasSize(2);
        sales.as("u-account", Role.ACCOUNT_MANAGER, "POST", path + "/validation", "{}");
        Http.Answer anew = sales.as("u-manager", Role.GRID_MANAGER, "PUT", path, """
                {"name":"更好","tariffId":"%s","endsOn":"2026-04-30","terms":%s}""".formatted(sales.tariffId, LAUNCH));
        assertThat(anew.json().path("status").asString()).as(anew.toString()).isEqualTo("DESIGNED");
        assertThat(anew.json().path("validation").isNull()).isTrue();
        assertThat(sales.as("u-s", Role.SUPERVISOR, "POST", path + "/rejection", "{\"reason\":\"no\"}")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("REJECTED");
    }

    @Test
    void pr09WhatIsGrantedToPropertyOfficesIsApprovedCappedAndWithdrawnWithAReason() {
        String id = sales.approvedOffer("""
                {"kind":"PROPERTY_OFFICE","offices":1,"discountPercent":100,"reason":"公纳宽带"}""");

        assertThat(sales.as("u-s", Role.SUPERVISOR, "POST", "/special-offers/" + id + "/withdrawal", "{}")
                        .code())
                .isEqualTo("PR-10.reason-missing");
        assertThat(sales.as(
                                "u-s",
                                Role.SUPERVISOR,
                                "POST",
                                "/special-offers/" + id + "/withdrawal",
                                "{\"reason\":\"到期\"}")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("WITHDRAWN");
        var trail = Http.get(Sales.url(port) + "/audit?limit=200&subjectId=" + id)
                .bearer(Sales.token("u-s", Role.SUPERVISOR))
                .send()
                .json()
                .path("items");
        assertThat(trail)
                .extracting(row -> row.path("action").asString())
                .containsExactlyInAnyOrder("special-offer.validate", "special-offer.approve", "special-offer.withdraw");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"kind\":\"LAUNCH\"}; 422; 3",
                "{\"kind\":\"TIME_CAPPED\",\"speedMbps\":7,\"hours\":110}; 422; 7",
                "{\"kind\":\"PROPERTY_OFFICE\",\"offices\":0,\"discountPercent\":0}; 422; 4",
                "{\"kind\":\"GIFT\"}; 400; 1",
                "{\"kind\":\"LAUNCH\",\"hours\":90}; 400; 1",
                "null; 400; 1",
            })
    void refusesEverythingThatIsWrongAndStoresNothing(String terms, int status, int reasons) {
        Http.Answer refused = sales.design(null, terms);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.json().path("violations")).as(refused.toString()).hasSize(reasons);
        assertThat(sales.get("/special-offers?communityId=" + sales.community)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    private Http.Answer join(String offerId, String building, String household) {
        return sales.as(
                "u-clerk",
                Role.HALL_CLERK,
                "POST",
                "/special-offers/" + offerId + "/joiners",
                "{\"buildingId\":\"%s\",\"householdId\":\"%s\"}".formatted(building, household));
    }
}
