package gridline.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No personal data gets into a log line. */
class ScrubberTest {

    @ParameterizedTest
    @CsvSource({
        "call 13812341234 now, call 138****1234 now",
        "tel:0311-87654321., tel:0311-****321.",
        "id 130102199001011234, id 130102************",
        "id 13010219900101123x, id 130102************",
        "trace 0af7651916cd43dd8448eb211c80319c, trace 0af7651916cd43dd8448eb211c80319c",
        "at 1732222222222, at 1732222222222",
        "code 130102001001, code 130102001001",
        "no digits, no digits"
    })
    void masksPhonesAndIdentityCards(String text, String shown) {
        assertThat(Scrubber.scrub(text)).isEqualTo(shown);
    }

    @Test
    void writesJsonWithTraceIdsAndNothingElseFromTheContext() {
        LoggingEvent event = event("left 13812341234 a \"note\"\nnext", new IllegalStateException("13812341234"));
        event.setMDCPropertyMap(Map.of("traceId", "abc", "name", "王建北"));
        String line = new JsonLog(new MockEnvironment().withProperty("gridline.service", "funnel")).format(event);
        assertThat(line).endsWith("}\n").doesNotContain("13812341234", "王建北");
        assertThat(line.strip()).doesNotContain("\n");
        JsonNode json = JsonMapper.builder().build().readTree(line);
        assertThat(json.path("service").asString()).isEqualTo("funnel");
        assertThat(json.path("traceId").asString()).isEqualTo("abc");
        assertThat(json.path("message").asString()).isEqualTo("left 138****1234 a \"note\"\nnext");
        assertThat(json.path("error").asString())
                .contains("IllegalStateException: 138****1234")
                .contains("\tat ");
    }

    @Test
    void withholdsMessagesOfExceptionsThatQuoteValues() {
        Exception cause = new NumberFormatException("For input string: 王建北");
        String line = new PlainLog().format(event("failed", new IllegalStateException("wrapped: 王建北", cause)));
        assertThat(line)
                .doesNotContain("王建北")
                .contains(
                        "failed",
                        "java.lang.IllegalStateException: (message withheld)",
                        "Caused by: java.lang.NumberFormatException");
    }

    private static LoggingEvent event(String message, Throwable thrown) {
        Logger logger = (Logger) LoggerFactory.getLogger("gridline.Sample");
        return new LoggingEvent("x", logger, Level.INFO, message, thrown, null);
    }
}
