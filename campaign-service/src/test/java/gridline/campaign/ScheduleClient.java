package gridline.campaign;

import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What a grid manager's client does with the campaign service's API. */
final class ScheduleClient {

    private final int port;

    ScheduleClient(int port) {
        this.port = port;
    }

    Http.Answer get(String path, String grid, Role role) {
        return Http.get(address(path)).bearer(TestTokens.of(grid, role)).send();
    }

    Http.Answer complete(String community, int item, String body, String version, String grid, Role role) {
        Http request = Http.json("POST", address("/schedules/" + community + "/items/" + item + "/completion"), body)
                .bearer(TestTokens.of(grid, role));
        return (version.isEmpty() ? request : request.header("If-Match", version)).send();
    }

    /** Waits until a schedule is there and is as wanted. */
    JsonNode await(String community, String grid, Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/schedules/" + community, grid, Role.GRID_MANAGER),
                        answer -> answer.status() == 200 && wanted.test(answer.json()))
                .json();
    }

    private String address(String path) {
        return "http://localhost:" + port + "/api/campaign/v1" + path;
    }
}
