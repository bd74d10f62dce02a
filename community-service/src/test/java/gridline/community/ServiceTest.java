package gridline.community;

import gridline.platform.security.Role;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.MovableClock;
import gridline.platform.testing.PlatformTest;
import gridline.platform.testing.TestTokens;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole service over HTTP, on a real store and a real broker; on 20 November 2026, noon in Shanghai. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@PlatformTest(shared = "community")
public abstract class ServiceTest {

    protected static final String ROOT = "/api/community/v1";
    protected static final String GRID = "/13/1301/130102/130102001";
    protected static final String OTHER_GRID = "/13/1302/130202/130202001";
    protected static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected EventRecorder recorder;

    @Autowired
    protected EventSender sender;

    @BeforeEach
    void orgTree() {
        clock.set(NOON);
        orgUnit("13", "PROVINCE", "河北省", null);
        orgUnit("1301", "CITY", "石家庄市", "13");
        orgUnit("130102", "BRANCH", "长安区", "1301");
        orgUnit("130102001", "GRID", "建北街道", "130102");
        orgUnit("130102002", "GRID", "青园街道", "130102");
        orgUnit("1302", "CITY", "唐山市", "13");
        orgUnit("130202", "BRANCH", "路南区", "1302");
        orgUnit("130202001", "GRID", "学院南路街道", "130202");
    }

    /** A grid no other test puts communities into: {@code /13/1301/130102/130102009}. */
    protected void ownGrid() {
        orgUnit("130102009", "GRID", "广安街道", "130102");
    }

    private void orgUnit(String id, String kind, String name, String parent) {
        String above = parent == null ? "" : ",\"parent\":\"" + parent + "\"";
        Http.Answer answer = put(
                        "/org-units/" + id, "{\"kind\":\"" + kind + "\",\"name\":\"" + name + "\"" + above + "}")
                .bearer(admin())
                .send();
        if (answer.status() >= 300) {
            throw new AssertionError(answer.toString());
        }
    }

    protected String url(String path) {
        return "http://localhost:" + port + ROOT + path;
    }

    protected Http get(String path) {
        return Http.get(url(path));
    }

    protected Http put(String path, String json) {
        return Http.json("PUT", url(path), json);
    }

    protected Http post(String path, String json) {
        return Http.json("POST", url(path), json);
    }

    protected static String admin() {
        return TestTokens.token()
                .subject("u-admin")
                .roles(Role.ADMIN)
                .grids("/13")
                .sign();
    }

    protected static String supervisor() {
        return TestTokens.token()
                .subject("u-supervisor")
                .roles(Role.SUPERVISOR)
                .grids("/13/1301")
                .sign();
    }

    protected static String manager() {
        return TestTokens.token()
                .subject("u-manager")
                .roles(Role.GRID_MANAGER)
                .grids(GRID)
                .sign();
    }

    /** Registers a community in the grid of its code, unless it is there; without coverage. */
    protected Http.Answer community(String code, String name) {
        Http.Answer answer = post(
                        "/communities",
                        "{\"code\":\"" + code + "\",\"name\":\"" + name
                                + "\",\"kind\":\"COMMERCIAL\",\"households\":800}")
                .bearer(admin())
                .send();
        return answer.status() == 409
                ? get("/communities/c-" + code).bearer(admin()).send()
                : answer;
    }
}
