package gridline.standalone.identity;

import static gridline.standalone.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.jwt.Jwt;

class MachineClientTest {

    private static final Map<String, String> READ_AND_WRITE =
            Map.of("grant_type", "client_credentials", "scope", "gridline.read gridline.write");

    @TempDir
    private static Path data;

    private static RunningProvider provider;

    @BeforeAll
    static void start() {
        provider = new RunningProvider(data, "--gridline.identity.access-token-lifetime=90s");
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    private final Browser machine = new Browser(provider);

    @Test
    void getsATokenInItsOwnName() throws Exception {
        Map<String, Object> answer = json(machine.token("integrator", "integrator-secret", READ_AND_WRITE));
        Jwt token = provider.verified((String) answer.get("access_token"));

        assertThat(token.getSubject()).isEqualTo("integrator");
        assertThat(token.getAudience()).containsExactly("gridline");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("SUPERVISOR");
        assertThat(token.getClaimAsStringList("grid_scope")).containsExactly("/13/1301");
        assertThat(List.of(token.getClaimAsString("scope").split(" ")))
                .containsExactlyInAnyOrder("gridline.read", "gridline.write");
        assertThat(token.getClaimAsString("client_id")).isEqualTo("integrator");
        assertThat((Integer) answer.get("expires_in")).isBetween(80, 90);
        assertThat(answer).doesNotContainKey("refresh_token");
    }

    @Test
    void aReaderMayNotAskToWrite() throws Exception {
        HttpResponse<String> refused = machine.token("analyst-client", "analyst-client-secret", READ_AND_WRITE);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused)).containsEntry("error", "invalid_scope");
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        HttpResponse<String> refused = machine.token("integrator", "guess", READ_AND_WRITE);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused)).containsEntry("error", "invalid_client");
    }

    @Test
    void itsTokensLeaveNothingBehindOnDisk() throws Exception {
        machine.token("gridline-loader", "gridline-loader-secret", READ_AND_WRITE);

        JdbcTemplate jdbc = provider.bean(JdbcTemplate.class);
        assertThat(jdbc.queryForObject("select count(*) from oauth2_authorization", Integer.class))
                .isZero();
    }

    @Test
    void healthIsOpenAndNothingElseOnTheManagementPort() throws Exception {
        assertThat(machine.get(provider.management("/actuator/health"), "application/json")
                        .body())
                .contains("UP");
        assertThat(machine.get(provider.management("/actuator/env"), "application/json")
                        .statusCode())
                .isNotEqualTo(200);
    }
}
