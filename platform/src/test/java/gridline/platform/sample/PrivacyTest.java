package gridline.platform.sample;

import static gridline.platform.sample.ProblemsTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A canary phone number and name, sent in every way, is found in no log, metric or problem; the audit trail is read. */
@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class PrivacyTest {

    private static final String PHONE = "13987654321";
    private static final String NAME = "金丝雀";
    private static final String GRID = "/13/1301/130102/130102001";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private AuditTrail trail;

    private final String manager =
            TestTokens.token().name(NAME).roles(Role.GRID_MANAGER).grids(GRID).sign();

    @Test
    void keepsPersonsOutOfLogsMetricsAndProblems(CapturedOutput output) {
        String[] bodies = {
            "{\"name\":\"" + NAME + "\",\"note\":\"" + PHONE + "\",\"kind\":\"SMALL\",\"size\":1,\"gridPath\":\"" + GRID
                    + "\"}",
            "{\"name\":\"" + NAME + PHONE,
            "{\"kind\":\"" + NAME + "\"}",
            "{\"size\":\"" + PHONE + "\"}",
            "{\"since\":\"" + NAME + "\",\"size\":1}",
            "{\"name\":[\"" + PHONE + "\"],\"size\":1}",
        };
        for (String body : bodies) {
            Http.Answer answer =
                    Http.json("POST", url("/things"), body).bearer(manager).send();
            if (answer.status() >= 400) {
                assertThat(answer.body()).doesNotContain(PHONE, NAME);
            }
        }
        for (String path : List.of(
                "/things?q=" + PHONE,
                "/things?size.gte=" + PHONE,
                "/failures/BUG?times=1",
                "/failures/DUPLICATE_KEY?times=1",
                "/failures/BUG?times=" + PHONE)) {
            Http.Answer answer = Http.get(url(path)).bearer(manager).send();
            assertThat(answer.body()).doesNotContain("13812341234", "王建北");
        }
        assertThat(output.getAll()).contains("internal-error").doesNotContain(PHONE, NAME, "13812341234", "王建北");
        assertThat(Http.get("http://localhost:" + managementPort + "/actuator/prometheus")
                        .send()
                        .body())
                .doesNotContain(PHONE, NAME);
    }

    @Test
    void showsTheTrailToSupervisorsOfThatPlaceOnly() {
        Caller clerk = new Caller("u-clerk", "店员", Set.of(Role.HALL_CLERK), List.of(GRID));
        trail.record(clerk, "thing.reveal", "t-1", List.of("note"), "回访");
        Http.Answer seen = audit("/13/1301", "?action=thing.reveal&total=true");
        assertThat(seen.status()).as(seen.toString()).isEqualTo(200);
        assertThat(seen.json().path("items").path(0).path("callerId").asString())
                .isEqualTo("u-clerk");
        assertThat(seen.json().path("items").path(0).path("fields").path(0).asString())
                .isEqualTo("note");
        assertThat(audit("/13/1302", "").json().path("items")).isEmpty();
        problem(Http.get(url("/audit")).bearer(manager).send(), 403, "forbidden");
        assertThat(audit("/13", "/verification").json().path("rows").asInt()).isPositive();
        assertThat(audit("/13", "/verification").json().path("firstBroken").isNull())
                .isTrue();
        problem(
                Http.send("DELETE", url("/audit"), "")
                        .bearer(TestTokens.of("/13", Role.ADMIN))
                        .send(),
                405,
                "method-not-allowed");
    }

    private Http.Answer audit(String scope, String rest) {
        return Http.get(url("/audit" + rest))
                .bearer(TestTokens.of(scope, Role.SUPERVISOR))
                .send();
    }

    private String url(String path) {
        return "http://localhost:" + port + "/api/sample/v1" + path;
    }
}
