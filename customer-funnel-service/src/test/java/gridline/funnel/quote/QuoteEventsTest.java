package gridline.funnel.quote;

import static gridline.funnel.FunnelClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.Money;
import gridline.contracts.community.BuildState;
import gridline.contracts.pricing.QuoteAccepted;
import gridline.contracts.pricing.QuoteIssued;
import gridline.contracts.pricing.QuoteWithdrawn;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.Neighbours;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A customer's timeline tells of the quotes pricing issued for it, each step once. */
@FunnelTest
class QuoteEventsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private CustomerQuotes quotes;

    @Autowired
    private MovableClock clock;

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
    void showsWhatBecameOfAQuoteOnceEach() {
        String customer = li.create("报价商贸", community);
        QuoteIssued issued = issued(customer, true);
        long sequence = sender.send(issued);
        sender.send(new QuoteAccepted(
                issued.quoteId(),
                issued.number(),
                community,
                FunnelClient.GRID,
                customer,
                true,
                Money.yuan("236"),
                Money.yuan("840"),
                DAY,
                "u-never-seen"));
        await().atMost(LIMIT).until(() -> steps(customer) == 2);
        sender.send(issued, sequence);
        String other = issued(customer, true).quoteId();
        QuoteIssued second = issued(other, customer);
        sender.send(second);
        sender.send(new QuoteWithdrawn(
                other,
                second.number(),
                community,
                FunnelClient.GRID,
                customer,
                true,
                "客户迁址，问 13812341234",
                DAY,
                "u-account"));
        await().atMost(LIMIT).until(() -> steps(customer) == 4);

        JsonNode entries =
                li.get("/customers/" + customer + "/timeline").send().json().path("entries");

        List<JsonNode> told = entries.valueStream()
                .filter(entry -> entry.path("kind").asString().equals("QUOTE"))
                .toList();
        assertThat(told)
                .extracting(entry -> entry.path("code").asString())
                .containsExactlyInAnyOrder("ISSUED", "ACCEPTED", "ISSUED", "WITHDRAWN");
        assertThat(told).extracting(entry -> entry.at("/by/name").asString()).contains("李客户", "u-never-seen");
        assertThat(told)
                .extracting(entry -> entry.path("note").asString())
                .contains(issued.number() + " · ¥236.00")
                .anyMatch(note -> note.contains("客户迁址") && note.contains("138****1234"));
        assertThat(texts(entries, "ref")).contains(issued.quoteId(), other);
    }

    @Test
    void leavesQuotesForHouseholdsAlone() {
        String customer = li.create("住户之外商贸", community);
        sender.send(issued("h-1", false));
        sender.send(issued(customer, true));

        await().atMost(LIMIT).until(() -> steps(customer) == 1);
        assertThat(quotes.of(List.of("h-1"))).isEmpty();
    }

    private int steps(String customer) {
        return quotes.of(List.of(customer)).stream()
                .mapToInt(quote -> quote.steps().size())
                .sum();
    }

    private QuoteIssued issued(String customer, boolean firm) {
        return issued("q-" + UUID.randomUUID(), customer, firm);
    }

    private QuoteIssued issued(String quoteId, String customer) {
        return issued(quoteId, customer, true);
    }

    private QuoteIssued issued(String quoteId, String customer, boolean firm) {
        return new QuoteIssued(
                quoteId,
                "Q20260302-" + quoteId.substring(2, 10),
                community,
                FunnelClient.GRID,
                customer,
                firm,
                Money.yuan("236"),
                Money.yuan("840"),
                DAY.plusDays(29),
                "u-account");
    }
}
