package gridline.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Calls the campaign service's API as somebody of a grid. */
public final class CampaignClient {

    private final int port;
    private final String token;

    public CampaignClient(int port, String grid, String staff, Role... roles) {
        this.port = port;
        this.token = TestTokens.token().subject(staff).roles(roles).grids(grid).sign();
    }

    public Http.Answer get(String path) {
        return Http.get(address(path))
                .bearer(token)
                .header("Accept-Language", "zh-CN")
                .send();
    }

    public Http.Answer getAs(String path, String accept) {
        return Http.get(address(path)).bearer(token).header("Accept", accept).send();
    }

    /** Sends a body on whatever version there is. */
    public Http.Answer send(String method, String path, String body) {
        return Http.json(method, address(path), body)
                .bearer(token)
                .header("If-Match", "*")
                .header("Accept-Language", "zh-CN")
                .send();
    }

    public Http.Answer post(String path, String body) {
        return send("POST", path, body);
    }

    /** Sends a body that has to be accepted. */
    public JsonNode posted(String path, String body) {
        Http.Answer answer = post(path, body);
        assertThat(answer.status()).as("%s: %s", path, answer).isBetween(200, 202);
        return answer.json();
    }

    public JsonNode put(String path, String body) {
        Http.Answer answer = send("PUT", path, body);
        assertThat(answer.status()).as("%s: %s", path, answer).isBetween(200, 202);
        return answer.json();
    }

    /** Waits until a GET answers as wanted. */
    public JsonNode await(String path, Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(path), answer -> answer.status() == 200 && wanted.test(answer.json()))
                .json();
    }

    private String address(String path) {
        return "http://localhost:" + port + "/api/campaign/v1" + path;
    }
}
