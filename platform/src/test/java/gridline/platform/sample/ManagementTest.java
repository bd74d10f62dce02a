package gridline.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Health and metrics are on the management port and nowhere else. */
@SampleTest
class ManagementTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Test
    void tellsHealthAndMetrics() {
        for (String group : new String[] {"", "/liveness", "/readiness"}) {
            Http.Answer health = Http.get("http://localhost:" + managementPort + "/actuator/health" + group)
                    .send();
            assertThat(health.status()).as(health.toString()).isEqualTo(200);
            assertThat(health.json().path("status").asString()).isEqualTo("UP");
        }
        Http.get("http://localhost:" + port + "/api/sample/v1/things?q=13812341234")
                .bearer(TestTokens.of("/13", Role.GRID_MANAGER))
                .send();
        Http.Answer metrics = Http.get("http://localhost:" + managementPort + "/actuator/prometheus")
                .send();
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("http_server_requests_seconds_bucket", "service=\"sample\"", "uri=\"/api/sample/v1/things\"")
                .doesNotContain("13812341234");
    }

    @Test
    void showsNothingElse() {
        for (String endpoint : new String[] {"env", "heapdump", "beans", "loggers", "mappings"}) {
            assertThat(Http.get("http://localhost:" + managementPort + "/actuator/" + endpoint)
                            .send()
                            .status())
                    .as(endpoint)
                    .isIn(401, 404);
        }
        assertThat(Http.get("http://localhost:" + port + "/actuator/health")
                        .send()
                        .status())
                .isEqualTo(401);
    }
}
