package gridline.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.persistence.Aggregates;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import gridline.pricing.proposal.model.Proposal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.query.Criteria;
import tools.jackson.databind.JsonNode;

/** Many decisions in one call, for other systems. */
@PricingTest
class DecisionsApiTest {

    private static final String TELECOM =
            "{\"competitorId\":\"telecom\",\"tier\":\"FIRST\",\"speedMbps\":%d,\"monthlyFee\":{\"amount\":\"%s\","
                    + "\"currency\":\"CNY\"},\"observedOn\":\"2026-03-01\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Aggregates<Proposal> proposals;

    private Field field;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        field = new Field(sender, port);
    }

    @Test
    void pr21EachItemIsAnsweredByItself() {
        String good =
                "{\"key\":\"a\",\"offers\":[" + TELECOM.formatted(1, "50") + "," + TELECOM.formatted(2, "80") + "]}";
        String bad = "{\"key\":\"b\",\"offers\":[" + TELECOM.formatted(30, "50.001") + "," + TELECOM.formatted(30, "50")
                + "]}";
        long before = proposals.count(new Criteria());

        JsonNode answer = decide(good + "," + bad + ",{}");

        assertThat(answer.path("ruleSetId").asString()).isEqualTo("default-v1");
        assertThat(answer.path("decidedOn").asString()).isEqualTo("2026-03-02");
        assertThat(answer.at("/items/0/key").asString()).isEqualTo("a");
        assertThat(answer.at("/items/0/decisions/0/tariff/monthlyFee/amount").asString())
                .isEqualTo("45.00");
        assertThat(answer.at("/items/0/decisions/1/tariff/monthlyFee/amount").asString())
                .isEqualTo("90.00");
        assertThat(answer.at("/items/0/decisions/1/explanation/guards").size()).isEqualTo(4);
        assertThat(answer.at("/items/1/decisions")).isEmpty();
        assertThat(answer.at("/items/1/violations/0/code").asString()).isEqualTo("PR-23.too-many-decimals");
        assertThat(answer.at("/items/1/violations/1/code").asString()).isEqualTo("PR-22.unknown-step");
        assertThat(answer.at("/items/1/violations/1/params/above").asInt()).isEqualTo(50);
        assertThat(answer.at("/items/1/violations/1/message").asString()).contains("20", "50");
        assertThat(answer.at("/items/2/violations/0/code").asString()).isEqualTo("offer.number-out-of-range");
        assertThat(proposals.count(new Criteria())).as("nothing is stored").isEqualTo(before);
    }

    @Test
    void answersTenThousandItemsInOneCall() {
        String items = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"offers\":[" + TELECOM.formatted(1, 20 + i % 300) + "]}")
                .collect(Collectors.joining(","));

        JsonNode answer = decide(items);

        assertThat(answer.path("items").size()).isEqualTo(10_000);
        assertThat(answer.at("/items/9999/index").asInt()).isEqualTo(9_999);
        assertThat(answer.at("/items/30/decisions/0/tariff/monthlyFee/amount").asString())
                .isEqualTo("45.00");
        assertThat(post(items + ",{}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; 400",
                "{\"gridPath\":\"/13/1301\",\"items\":[]}; 400",
                "{\"gridPath\":\"/13/1301\",\"items\":[null]}; 400",
                "{\"gridPath\":\"nowhere\",\"items\":[{}]}; 400",
                "{\"gridPath\":\"/13/1302\",\"items\":[{}]}; 403",
                "{\"gridPath\":\"/13/1301\",\"ruleSetId\":\"nothing-v1\",\"items\":[{}]}; 404",
                "{\"gridPath\":\"/13/1301\",\"items\":[{\"offers\":[{\"tier\":\"THIRD\"}]}]}; 400",
            })
    void refusesRequestsItDoesNotUnderstand(String body, int status) {
        Http.Answer refused = field.post("/decisions", body).send();

        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void partnerHallsDoNotAsk() {
        assertThat(field.post("/decisions", "{\"gridPath\":\"/13/1301\",\"items\":[{}]}")
                        .bearer(Field.token("u-clerk", Role.HALL_CLERK))
                        .send()
                        .status())
                .isEqualTo(403);
    }

    private JsonNode decide(String items) {
        Http.Answer answer = post(items);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private Http.Answer post(String items) {
        return field.post("/decisions", "{\"gridPath\":\"" + Field.GRID + "\",\"items\":[" + items + "]}")
                .send();
    }
}
