package gridline.pricing;

import static gridline.contracts.community.CompetitorTier.FIRST;
import static gridline.contracts.community.CompetitorTier.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What competitors ask in a community, over HTTP. */
@PricingTest
class MarketApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    private Field field;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        field = new Field(sender, port);
    }

    @Test
    void pr21ShowsEveryOfferAsReceivedAndMadeComparable() {
        field.observe(field.offer("telecom", FIRST, 2, "80", TODAY.minusDays(46)));
        field.observe(field.offer("cable", SECOND, 5, "90.50", TODAY));

        JsonNode market = awaitOffers(2);

        JsonNode old = market.at("/offers/0");
        assertThat(old.path("competitorName").asString()).isEqualTo("operator telecom");
        assertThat(old.path("stale").asBoolean()).isTrue();
        assertThat(old.path("ageDays").asInt()).isEqualTo(46);
        JsonNode near = market.at("/offers/1");
        assertThat(near.path("stale").asBoolean()).isFalse();
        assertThat(near.path("stepMbps").asInt()).isEqualTo(4);
        assertThat(near.path("exact").asBoolean()).isFalse();
        assertThat(near.at("/monthlyEquivalent/amount").asString()).isEqualTo("90.50");
        assertThat(near.path("arithmetic").findValuesAsString("code"))
                .containsExactly("step-nearest", "fees-for-term", "one-time-unknown", "monthly-equivalent");
        assertThat(near.at("/arithmetic/3/params/total").asString()).isEqualTo("2172.00");
    }

    @Test
    void isSeenByItsOwnAreaAndNotByPartnerHalls() {
        field.observe(field.offer("telecom", FIRST, 1, "50", TODAY));
        awaitOffers(1);
        String path = "/markets/" + field.community;

        assertThat(field.get(path).json().path("offers")).hasSize(1);
        assertThat(field.getAs(path, TestTokens.of(Field.OTHER_GRID, Role.GRID_MANAGER))
                        .status())
                .isEqualTo(403);
        assertThat(field.getAs(path, TestTokens.of(Field.GRID, Role.HALL_CLERK)).status())
                .isEqualTo(403);
        Http.Answer elsewhere = field.getAs(
                "/markets?communityId=" + field.community, TestTokens.of(Field.OTHER_GRID, Role.GRID_MANAGER));
        assertThat(elsewhere.json().path("items")).isEmpty();
    }

    private JsonNode awaitOffers(int count) {
        return Awaitility.await()
                .alias(count + " offers in the market")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> field.get("/markets?communityId=" + field.community)
                                .json()
                                .at("/items/0"),
                        market -> market.path("offers").size() == count);
    }
}
