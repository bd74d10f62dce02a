package gridline.funnel.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import gridline.contracts.Money;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.FunnelClient;
import gridline.funnel.FunnelTest;
import gridline.funnel.customer.model.Place;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** FN-03: every number of the figures is the number of the rows it leads to, whatever happened to the customers. */
@FunnelTest
class DrillDownTest {

    private static final String CITY = "/13/1391";
    private static final List<String> GRIDS =
            List.of(CITY + "/139101/139101001", CITY + "/139101/139101002", CITY + "/139102/139102001");
    private static final List<String> PERIODS =
            List.of("&from=2026-01&to=2026-06", "&from=2026-03&to=2026-03", "&from=2025-11&to=2026-02");
    private static final int CUSTOMERS = 60;
    private static boolean filled;

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    private FunnelClient boss;

    @BeforeEach
    void fill() {
        boss = FunnelClient.as(port, "u-drill", "郑主管", CITY, Role.SUPERVISOR);
        if (!filled) {
            Random random = new Random(20_260_310);
            Caller all = new Caller("u-drill", "郑主管", Set.of(), List.of(CITY));
            for (int at = 0; at < CUSTOMERS; at++) {
                Place place = new Place("c-drill", "明细社区", GRIDS.get(random.nextInt(GRIDS.size())));
                customers.insert(RandomHistories.customer(UUID.randomUUID().toString(), place, random), all);
            }
            filled = true;
        }
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            JsonNode check =
                    boss.get("/figures/recount?gridPath=" + CITY).send().json();
            assertThat(check.path("counted").asInt()).isEqualTo(CUSTOMERS);
            assertThat(check.path("equal").asBoolean()).isTrue();
        });
    }

    @Test
    void everyNumberIsTheNumberOfItsRows() {
        int numbers = 0;
        for (String unit : List.of(CITY, CITY + "/139101", GRIDS.get(2))) {
            for (String period : PERIODS) {
                numbers += checked("gridPath=" + unit, period);
            }
        }
        assertThat(numbers).as("numbers above zero that were compared").isGreaterThan(200);
    }

    private int checked(String unit, String period) {
        JsonNode report = boss.get("/figures/funnel?" + unit + period).send().json();
        String moves = "/stage-moves?" + unit + period;
        String orders = "/orders?" + unit + period;
        int numbers = 0;
        numbers += same(report.path("lost"), "/customers?" + unit + "&lost=true");
        JsonNode stages = report.path("stages");
        for (int at = 0; at < stages.size(); at++) {
            JsonNode stage = stages.path(at);
            String name = stage.path("stage").asString();
            numbers += same(stage.path("now"), "/customers?" + unit + "&lost=false&stage=" + name);
            numbers += same(stage.path("entered"), moves + "&entered=" + name);
            numbers += same(stage.path("left"), moves + "&left=" + name);
            numbers += same(stage.path("movedBack"), moves + "&kind=MOVED_BACK&left=" + name);
        }
        for (JsonNode loss : report.path("losses")) {
            numbers += same(
                    loss.path("number"),
                    moves + "&kind=LOST&left=" + loss.path("stage").asString() + "&reason="
                            + loss.path("reason").asString());
        }
        for (JsonNode means : report.path("means")) {
            numbers += same(
                    means.path("number"),
                    moves + "&entered=" + means.path("stage").asString() + "&means="
                            + means.path("means").asString());
        }
        numbers += same(report.path("orders").path("signed"), orders);
        assertThat(fees(orders)).isEqualTo(money(report.path("orders").path("monthlyFee")));
        for (JsonNode person : report.path("people")) {
            String staff = "&staffId=" + person.path("staffId").asString();
            long entered = 0;
            for (FunnelStage stage : FunnelStage.values()) {
                JsonNode number = person.path("entered").path(stage.name());
                entered += number.asLong();
                numbers += same(number, moves + staff + "&entered=" + stage.name());
            }
            assertThat(total(moves + staff + "&kind=CREATED,ADVANCED")).isEqualTo(entered);
            numbers += same(person.path("lost"), moves + staff + "&kind=LOST");
            String signed = orders + "&signedBy=" + person.path("staffId").asString();
            numbers += same(person.path("signed"), signed);
            assertThat(fees(signed)).isEqualTo(money(person.path("monthlyFee")));
        }
        JsonNode forecast = report.path("forecast");
        numbers += same(forecast.path("ordersEver"), "/orders?" + unit);
        for (JsonNode basis : forecast.path("basis")) {
            String ever = "/stage-moves?" + unit + "&entered=";
            numbers +=
                    same(basis.path("enteredEver"), ever + basis.path("stage").asString());
            numbers += same(basis.path("onNetEver"), ever + "ON_NET");
        }
        return numbers;
    }

    @Test
    void showsRowsOnlyOfTheCallersGridsAndRefusesWhatItDoesNotKnow() {
        FunnelClient one = FunnelClient.as(port, "u-drill-one", "单主管", GRIDS.get(2), Role.GRID_MANAGER);
        for (String list : List.of("/stage-moves", "/orders")) {
            JsonNode seen = one.get(list + "?limit=200").send().json().path("items");
            assertThat(seen).isNotEmpty();
            assertThat(FunnelClient.texts(seen, "gridPath")).containsOnly(GRIDS.get(2));
            assertThat(FunnelClient.texts(seen, "firmName")).containsOnly("石家庄恒远商贸有限公司");
            assertThat(boss.get(list + "?from=2026-13").send().status()).isEqualTo(400);
            assertThat(boss.get(list + "?kind=GONE").send().status()).isEqualTo(400);
            Http.Answer file = boss.get(list + "?gridPath=" + GRIDS.get(2))
                    .header("Accept", "text/csv")
                    .send();
            assertThat(file.body().lines().count()).isEqualTo(1 + total(list + "?gridPath=" + GRIDS.get(2)));
        }
    }

    @Test
    void readsLittleMoreThanItShows() {
        assumeThat(Infrastructure.documentsRead())
                .as("counts of the embedded store")
                .isPresent();
        for (String list : List.of(
                "/stage-moves?kind=LOST&gridPath=" + GRIDS.get(1),
                "/stage-moves?entered=ON_NET&gridPath=" + GRIDS.get(1),
                "/orders?gridPath=" + GRIDS.get(1))) {
            long rows = total(list);
            long least = Long.MAX_VALUE;
            for (int look = 0; look < 3; look++) {
                long before = Infrastructure.documentsRead().orElseThrow();
                assertThat(boss.get(list + "&limit=200").send().status()).isEqualTo(200);
                least = Math.min(least, Infrastructure.documentsRead().orElseThrow() - before);
            }
            // The rows, the firms they name, and what a request reads by itself.
            assertThat(least).as(list).isLessThanOrEqualTo(2 * rows + 10);
        }
    }

    private int same(JsonNode number, String list) {
        assertThat(total(list)).as(list).isEqualTo(number.asLong());
        return number.asLong() > 0 ? 1 : 0;
    }

    private long total(String list) {
        Http.Answer answer = boss.get(list + (list.contains("?") ? "&" : "?") + "total=true&limit=1")
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("total").asLong();
    }

    private Money fees(String list) {
        Money sum = Money.ZERO;
        for (JsonNode order : boss.get(list + "&limit=200").send().json().path("items")) {
            sum = sum.plus(money(order.path("monthlyFee")));
        }
        return sum;
    }

    private static Money money(JsonNode money) {
        return Money.yuan(money.path("amount").asString());
    }
}
