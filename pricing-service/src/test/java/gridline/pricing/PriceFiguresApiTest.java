package gridline.pricing;

import static gridline.contracts.community.CompetitorTier.FIRST;
import static gridline.contracts.community.CompetitorTier.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.platform.lease.LeasedJob;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** PR-20, PR-10: how prices stand, from offers by event to figures, each with its rows. */
@PricingTest
class PriceFiguresApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String UNIT = "/13/1309/130977";
    private static final String GRID = UNIT + "/130977007";

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    @Autowired
    private List<LeasedJob> jobs;

    @Autowired
    private MongoTemplate mongo;

    private Field field;

    @Test
    void pr20EveryNumberIsTheNumberOfItsRows() {
        clock.set(MovableClock.START);
        field = new Field(sender, port, GRID);
        JsonNode first = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", TODAY));
        JsonNode second = field.pendingAfter(field.offer("telecom", FIRST, 2, "80", TODAY));
        Field other = new Field(sender, port, GRID);
        JsonNode third = other.pendingAfter(other.offer("cable", SECOND, 1, "40", TODAY));
        Field waiting = new Field(sender, port, GRID);
        waiting.pendingAfter(waiting.offer("telecom", FIRST, 1, "52", TODAY));
        clock.advance(Duration.ofHours(6));
        String tariff = field.approve(first).json().path("tariffId").asString();
        assertThat(field.approve(second).status()).isEqualTo(200);
        rejected(third);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(total("/price-standings?gridPath=" + UNIT)).isEqualTo(2));
        JsonNode figures = figures("");
        JsonNode telecom = figures.path("competitors").path(0);
        assertThat(telecom.path("competitorId").asString()).isEqualTo("telecom");
        assertThat(telecom.path("tariffs").asInt()).isEqualTo(2);
        assertThat(figures.at("/margins/averagePerUser/amount").asString()).isEqualTo("5.00");
        assertThat(figures.at("/decisions/approved").asInt()).isEqualTo(2);
        assertThat(figures.at("/decisions/rejected").asInt()).isEqualTo(1);
        assertThat(figures.at("/decisions/averageHours").asDouble()).isEqualTo(6.0);
        everyNumberHasItsRows(figures, "");
        everyNumberHasItsRows(figures("&from=2025-01&to=2025-12"), "&decidedFrom=2025-01&decidedTo=2025-12");
        assertThat(figures("&from=2025-01&to=2025-12")
                        .at("/decisions/averageHours")
                        .isNull())
                .isTrue();

        JsonNode row = field.get("/price-standings?versus=CHEAPER&gridPath=" + UNIT)
                .json()
                .at("/items/0");
        assertThat(row.path("tariffId").asString()).isEqualTo(tariff);
        assertThat(row.at("/difference/amount").asString()).isEqualTo("-5.00");
        assertThat(row.path("differencePercent").asDouble()).isEqualTo(-10.0);

        // Nothing is lost when the rows are made anew, as they are once after an upgrade.
        mongo.remove(new Query(), "priceStandings");
        jobs.stream()
                .filter(job -> job.name().equals("price-standings"))
                .forEach(job -> job.work().run(null, clock.instant()));
        assertThat(total("/price-standings?gridPath=" + UNIT)).isEqualTo(2);

        Http.Answer withdrawn = field.post("/tariffs/" + tariff + "/withdrawal", "{\"reason\":\"改价\"}")
                .header("If-Match", "\"1\"")
                .send();
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(total("/price-standings?gridPath=" + UNIT)).isEqualTo(1));
        everyNumberHasItsRows(figures(""), "");
    }

    @Test
    void refusesMonthsItCannotReadAndUnitsOfOthers() {
        field = new Field(sender, port, GRID);
        assertThat(field.get("/price-figures?gridPath=" + UNIT + "&from=2026-3").status())
                .isEqualTo(400);
        assertThat(field.get("/price-figures?gridPath=" + UNIT + "&from=2026-04&to=2026-03")
                        .code())
                .isEqualTo("price-figures.period-reversed");
        assertThat(field.get("/price-figures?gridPath=/13/1302").status()).isEqualTo(403);
        assertThat(field.get("/proposals?decidedFrom=soon").status()).isEqualTo(400);
        assertThat(field.getAs("/price-standings", TestTokens.of(GRID, Role.HALL_CLERK))
                        .status())
                .isEqualTo(403);
    }

    private void everyNumberHasItsRows(JsonNode figures, String decided) {
        String unit = "gridPath=" + UNIT;
        String standings = "/price-standings?" + unit;
        for (JsonNode one : figures.path("competitors")) {
            compared(
                    one,
                    standings + "&competitorId=" + one.path("competitorId").asString() + "&tier="
                            + one.path("tier").asString());
        }
        for (JsonNode one : figures.path("tiers")) {
            compared(one, standings + "&tier=" + one.path("tier").asString());
        }
        same(figures.at("/margins/tariffs"), standings + "&versus=CHEAPER");
        for (JsonNode one : figures.path("proposals")) {
            same(
                    one.path("number"),
                    "/proposals?" + unit + "&status=" + one.path("status").asString());
        }
        for (JsonNode one : figures.path("rules")) {
            same(
                    one.path("number"),
                    "/proposals?" + unit + "&ruleId=" + one.path("ruleId").asString());
        }
        assertThat(figures.path("bound")).isNotEmpty();
        for (JsonNode one : figures.path("bound")) {
            same(
                    one.path("number"),
                    "/proposals?" + unit + "&bound=" + one.path("ruleId").asString());
        }
        String period = decided.isEmpty() ? "&decidedFrom=2026-03&decidedTo=2026-03" : decided;
        same(figures.at("/decisions/approved"), "/proposals?" + unit + period + "&status=APPROVED");
        same(figures.at("/decisions/rejected"), "/proposals?" + unit + period + "&status=REJECTED");
        for (JsonNode one : figures.path("specialOffers")) {
            same(
                    one.path("number"),
                    "/special-offers?" + unit + "&status=" + one.path("status").asString());
        }
    }

    private void compared(JsonNode one, String list) {
        same(one.path("tariffs"), list);
        for (String versus : List.of("cheaper", "equal", "dearer")) {
            same(one.path(versus), list + "&versus=" + versus.toUpperCase(Locale.ROOT));
        }
    }

    private void same(JsonNode number, String list) {
        assertThat(total(list)).as(list).isEqualTo(number.asLong());
    }

    private long total(String list) {
        Http.Answer answer = field.get(list + "&total=true&limit=1");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("total").asLong();
    }

    private JsonNode figures(String months) {
        return field.get("/price-figures?gridPath=" + UNIT + months).json();
    }

    private void rejected(JsonNode proposal) {
        Http.Answer answer = field.post(
                        "/proposals/" + proposal.path("id").asString() + "/rejection", "{\"comment\":\"再议\"}")
                .header("If-Match", "\"" + proposal.path("version").asLong() + "\"")
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
