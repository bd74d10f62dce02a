package gridline.pricing.quote;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.pricing.QuoteAccepted;
import gridline.contracts.pricing.QuoteIssued;
import gridline.contracts.pricing.QuoteWithdrawn;
import gridline.platform.security.Role;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import gridline.pricing.PricingTest;
import gridline.pricing.Sales;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Quotes over HTTP: issued from what is approved, printed, accepted once. */
@PricingTest
class QuoteApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private EventRecorder events;

    @Autowired
    private MovableClock clock;

    private Sales sales;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        sales = new Sales(sender, port, LocalDate.of(2026, 3, 2));
    }

    @Test
    void freezesThePriceAndTracesItToRuleSetAndApproval() {
        Http.Answer issued = quote(true, """
                [{"kind":"TARIFF","tariffId":"%s","quantity":2},
                 {"kind":"BUNDLE","minutes":1200,"edition":"ENHANCED","plan":"B","terminals":{"fixed":2,"twoG":0,"threeG":1},
                  "packs":{"shared":2,"nonShared":0},"broadbandTariffId":"%s","quantity":1}]""".formatted(sales.tariffId, sales.tariffId));

        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        JsonNode quote = issued.json();
        assertThat(quote.at("/monthlyFee/amount").asString()).isEqualTo("251.00");
        assertThat(quote.at("/dueAtStart/amount").asString()).isEqualTo("2520.00");
        assertThat(quote.path("number").asString()).matches("Q20260302-130102001-\\d{4}");
        assertThat(quote.at("/lines/0/trace/rulesId").asString()).isEqualTo("default");
        assertThat(quote.at("/lines/0/trace/approvedBy").asString()).isEqualTo("u-supervisor");
        assertThat(quote.at("/lines/1/trace/source").asString()).isEqualTo("BUNDLE");
        assertThat(quote.at("/notes/0/code").asString()).isEqualTo("bundle.three-g-packages-excluded");
        assertThat(quote.path("notes")).hasSize(1);
        withdrawTariff();
        String path = "/quotes/" + quote.path("id").asString();
        assertThat(sales.get(path).json().at("/monthlyFee/amount").asString()).isEqualTo("251.00");
        Http.Answer accepted = accept(path, quote);
        assertThat(accepted.json().path("status").asString())
                .as(accepted.toString())
                .isEqualTo("ACCEPTED");
        assertThat(accepted.json().at("/monthlyFee/amount").asString()).isEqualTo("251.00");
        Http.Answer again = sales.as("u-account", Role.ACCOUNT_MANAGER, "POST", path + "/acceptance", "");
        assertThat(again.code()).isEqualTo("quote.accepted-before");
        String id = quote.path("id").asString();
        assertThat(events.await(QuoteIssued.class, id).monthlyFee().amount().toPlainString())
                .isEqualTo("251.00");
        assertThat(events.await(QuoteAccepted.class, id).customerId()).isEqualTo("f-1");
        assertThat(events.all(QuoteAccepted.class).stream()
                        .filter(each -> each.quoteId().equals(id)))
                .hasSize(1);
    }

    @Test
    void numbersEveryQuoteByItself() {
        String one = tariffQuote().path("number").asString();
        String two = tariffQuote().path("number").asString();

        assertThat(Integer.parseInt(two.substring(two.length() - 4)))
                .isEqualTo(Integer.parseInt(one.substring(one.length() - 4)) + 1);
    }

    @Test
    void pr05AcceptanceTakesAPlaceAndWhoComesTooLateIsToldSo() {
        String offer = sales.approvedOffer("""
                {"kind":"LAUNCH","firstN":1,"monthlyFee":{"amount":"40.00","currency":"CNY"}}""");
        String lines = "[{\"kind\":\"SPECIAL_OFFER\",\"specialOfferId\":\"" + offer + "\"}]";
        JsonNode first = quoteFor("h-1", false, null, lines).json();
        JsonNode second = quoteFor("h-2", false, null, lines).json();
        assertThat(first.at("/dueAtStart/amount").asString()).isEqualTo("780.00");

        assertThat(accept(first).status()).isEqualTo(200);
        Http.Answer late = accept(second);

        assertThat(late.code()).as(late.toString()).isEqualTo("PR-05.exhausted");
        assertThat(sales.get("/quotes/" + second.path("id").asString())
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("ISSUED");
        assertThat(quoteFor("h-3", false, null, lines).code()).isEqualTo("PR-05.exhausted");
    }

    @Test
    void pr08QuotesTheGroupPriceOnlyToACompleteGroup() {
        String offer = sales.approvedOffer("""
                {"kind":"GROUP_JOINING","least":3,"most":4,"waived":{"amount":"200.00","currency":"CNY"}}""");
        String lines = "[{\"kind\":\"SPECIAL_OFFER\",\"specialOfferId\":\"" + offer + "\",\"buildingId\":\"b-1\"}]";
        assertThat(quoteFor("h-1", false, null, lines).code()).isEqualTo("PR-08.group-incomplete");
        for (String household : new String[] {"h-1", "h-2", "h-3"}) {
            sales.as(
                    "u-clerk",
                    Role.HALL_CLERK,
                    "POST",
                    "/special-offers/" + offer + "/joiners",
                    "{\"buildingId\":\"b-1\",\"householdId\":\"" + household + "\"}");
        }

        assertThat(quoteFor("h-1", false, null, lines)
                        .json()
                        .at("/oneTimeFee/amount")
                        .asString())
                .isEqualTo("100.00");
    }

    @Test
    void cannotBeAcceptedAfterItsLastDay() {
        JsonNode quote = tariffQuote();
        clock.advance(Duration.ofDays(30));

        assertThat(accept(quote).code()).isEqualTo("quote.expired");
        assertThat(sales.get("/quotes/" + quote.path("id").asString())
                        .json()
                        .path("expired")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void isTakenBackWithAReasonAndCannotBeAcceptedThen() {
        JsonNode quote = tariffQuote();
        String id = quote.path("id").asString();

        assertThat(withdraw(quote, "{}").code()).isEqualTo("quote.reason-missing");
        Http.Answer withdrawn = withdraw(quote, "{\"reason\":\"客户迁址\"}");

        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(withdrawn.json().path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().at("/withdrawal/reason").asString()).isEqualTo("客户迁址");
        assertThat(accept(withdrawn.json()).code()).isEqualTo("quote.withdrawn-before");
        assertThat(events.await(QuoteWithdrawn.class, id).customerId()).isEqualTo("f-1");
    }

    @Test
    void printsInBothLanguages() {
        String path = "/quotes/" + tariffQuote().path("id").asString() + "/pdf";

        for (String language : new String[] {"", "?language=ZH", "?language=EN"}) {
            Http.Answer pdf = sales.get(path + language);
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
            assertThat(pdf.header("Content-Disposition")).contains("Q20260302-130102001-");
            assertThat(pdf.body()).startsWith("%PDF-");
        }
        assertThat(sales.get(path + "?language=FR").status()).isEqualTo(400);
        assertThat(sales.get("/quotes/q-none/pdf").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[]; 422; quote.lines-out-of-range",
                "[{\"kind\":\"TARIFF\",\"tariffId\":\"TARIFF\",\"quantity\":0}]; 422; quote.quantity-out-of-range",
                "[{\"kind\":\"TARIFF\",\"tariffId\":\"t-no\",\"quantity\":1}]; 404; not-found",
                "[{\"kind\":\"BUNDLE\",\"minutes\":300,\"edition\":\"BASE\",\"plan\":\"A\",\"quantity\":1}]; 422; BD-01.tier-recorded-only",
                "[{\"kind\":\"PRESENT\"}]; 400; unknown-kind",
                "[{\"kind\":\"TARIFF\",\"tariffId\":\"TARIFF\",\"quantity\":1,\"monthlyFee\":1}]; 400; unknown-field",
            })
    void refusesWhatCannotBeQuotedAndStoresNothing(String lines, int status, String code) {
        Http.Answer refused = quote(true, lines.replace("TARIFF\",\"quantity", sales.tariffId + "\",\"quantity"));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(sales.get("/quotes?communityId=" + sales.community).json().path("items"))
                .isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        Http.Answer refused = sales.as("u-account", Role.ACCOUNT_MANAGER, "POST", "/quotes", """
                {"customer":{"id":" ","firm":false,"addressee":"王先生"},"communityId":"c-elsewhere","gridPath":"%s",
                 "validDays":91,"lines":[{"kind":"TARIFF","tariffId":"%s","quantity":1000},
                 {"kind":"BUNDLE","minutes":1200,"edition":"BASE","plan":"A","terminals":{"fixed":6,"twoG":0,"threeG":0},
                  "quantity":1}]}""".formatted(
                        "/13/1301/130102/130102001", sales.tariffId));

        assertThat(refused.json().path("violations").findValuesAsString("code"))
                .containsExactly(
                        "special.id-unusable",
                        "quote.addressee-of-household",
                        "quote.validity-out-of-range",
                        "quote.quantity-out-of-range",
                        "quote.other-community",
                        "quote.bundle-for-household",
                        "BD-01.terminals-over-cap");
    }

    private JsonNode tariffQuote() {
        Http.Answer answer =
                quote(true, "[{\"kind\":\"TARIFF\",\"tariffId\":\"" + sales.tariffId + "\",\"quantity\":1}]");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private Http.Answer quote(boolean firm, String lines) {
        return quoteFor("f-1", firm, "河北锦绣商贸有限公司", lines);
    }

    private Http.Answer quoteFor(String customer, boolean firm, String addressee, String lines) {
        return sales.as("u-account", Role.ACCOUNT_MANAGER, "POST", "/quotes", """
                {"customer":{"id":"%s","firm":%s,"addressee":%s},"communityId":"%s","gridPath":"%s","lines":%s}""".formatted(
                        customer,
                        firm,
                        addressee == null ? "null" : '"' + addressee + '"',
                        sales.community,
                        "/13/1301/130102/130102001",
                        lines));
    }

    private Http.Answer accept(JsonNode quote) {
        return accept("/quotes/" + quote.path("id").asString(), quote);
    }

    private Http.Answer accept(String path, JsonNode quote) {
        return Http.send("POST", Sales.url(port) + path + "/acceptance", "")
                .bearer(Sales.token("u-account", Role.ACCOUNT_MANAGER))
                .header("If-Match", "\"" + quote.path("version").asLong() + "\"")
                .send();
    }

    private Http.Answer withdraw(JsonNode quote, String body) {
        String path = "/quotes/" + quote.path("id").asString() + "/withdrawal";
        return Http.json("POST", Sales.url(port) + path, body)
                .bearer(Sales.token("u-account", Role.ACCOUNT_MANAGER))
                .header("If-Match", "\"" + quote.path("version").asLong() + "\"")
                .send();
    }

    private void withdrawTariff() {
        Http.Answer withdrawn = sales.as(
                "u-supervisor",
                Role.SUPERVISOR,
                "POST",
                "/tariffs/" + sales.tariffId + "/withdrawal",
                "{\"reason\":\"changed\"}");
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
    }
}
