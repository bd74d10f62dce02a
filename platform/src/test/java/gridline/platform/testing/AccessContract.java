package gridline.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import gridline.platform.security.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Role × grid × endpoint (权限矩阵测试). Extend it with {@code @SpringBootTest(webEnvironment = RANDOM_PORT)}, store something
 * in {@link #homeGrid} before each test, and give each row a {@link #probe} that succeeds there.
 */
public abstract class AccessContract {

    private static final Set<String> OPEN = Set.of("/error", "/v3/api-docs", "/v3/api-docs.yaml");
    /** What a probe must not meet at home, or it proves nothing about the other grid. */
    private static final Set<Integer> NOT_REACHED = Set.of(400, 401, 403, 404, 405, 406, 413, 415, 428);

    @LocalServerPort
    private int port;

    @Autowired
    private List<AccessMatrix> matrices;

    @Autowired
    private RequestMappingHandlerMapping mapping;

    /** The grid everything the probes touch lies in. */
    protected abstract String homeGrid();

    /** A grid that has nothing to do with it. */
    protected String otherGrid() {
        return "/13/1302/130202/130202001";
    }

    /** How to call a row so that it would succeed at home. */
    protected abstract Probe probe(AccessRow row);

    /** Patterns of endpoints about nothing that belongs to a grid, for example lists of codes. */
    protected Set<String> withoutGrid() {
        return Set.of();
    }

    /**
     * A call of one endpoint.
     *
     * @param path address with variables and parameters filled in
     * @param contentType of the body
     * @param body empty for none
     */
    public record Probe(String path, String contentType, String body) {

        public static Probe of(String path) {
            return new Probe(path, "application/json", "");
        }

        public static Probe json(String path, String body) {
            return new Probe(path, "application/json", body);
        }
    }

    @Test
    void everyEndpointHasARow() {
        Set<String> endpoints = endpoints();
        Set<String> rows = new TreeSet<>();
        rows().forEach(row -> rows.add(row.method() + " " + row.pattern()));
        assertThat(endpoints).as("endpoints found").isNotEmpty();
        assertThat(rows).as("rows, beside the endpoints there are").isEqualTo(endpoints);
    }

    @TestFactory
    Stream<DynamicTest> refusesWithoutAToken() {
        return each(row -> problem(call(row, null), 401, row));
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherRole() {
        return each(row -> {
            for (Role role : EnumSet.complementOf(EnumSet.copyOf(row.roles()))) {
                problem(call(row, TestTokens.of(homeGrid(), role)), 403, row);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesATokenWithoutTheApiScope() {
        return each(row -> {
            String wrong = row.method().equals(HttpMethod.GET) ? "gridline.write" : "gridline.read";
            String token = TestTokens.token()
                    .roles(row.roles().toArray(Role[]::new))
                    .grids(homeGrid())
                    .scope(wrong)
                    .sign();
            problem(call(row, token), 403, row);
        });
    }

    @TestFactory
    Stream<DynamicTest> showsNothingOfAnotherGridAndThenWorksAtHome() {
        return each(row -> {
            if (!withoutGrid().contains(row.pattern())) {
                for (Role role : row.roles()) {
                    refusedOrEmpty(call(row, TestTokens.of(otherGrid(), role)), role, row);
                }
            }
            Role any = row.roles().iterator().next();
            Http.Answer home = call(row, TestTokens.of(homeGrid(), any));
            assertThat(NOT_REACHED)
                    .as("the probe of %s reaches nothing: %s", row, home)
                    .doesNotContain(home.status());
            assertThat(home.status()).as("%s: %s", row, home).isLessThan(500);
        });
    }

    private void refusedOrEmpty(Http.Answer answer, Role role, AccessRow row) {
        if (answer.status() == 200) {
            JsonNode items = answer.json().path("items");
            assertThat(items.isArray() && items.isEmpty())
                    .as("%s shows %s another grid: %s", row, role, answer)
                    .isTrue();
        } else {
            assertThat(answer.status())
                    .as("%s as %s of another grid: %s", row, role, answer)
                    .isIn(403, 404);
            problem(answer, answer.status(), row);
        }
    }

    private static void problem(Http.Answer answer, int status, AccessRow row) {
        assertThat(answer.status()).as("%s: %s", row, answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as("%s", row).startsWith("application/problem+json");
        assertThat(answer.code()).as("code of %s", row).isNotBlank();
        assertThat(answer.json().path("traceId").asString(""))
                .as("trace id of %s", row)
                .isNotBlank();
        if (status == 401) {
            assertThat(answer.header("WWW-Authenticate")).as("%s", row).startsWith("Bearer");
        }
    }

    private Http.Answer call(AccessRow row, String token) {
        Probe probe = probe(row);
        Http request = Http.send(row.method().name(), "http://localhost:" + port + probe.path(), probe.body())
                .header("If-Match", "*");
        if (!probe.body().isEmpty()) {
            request.header("Content-Type", probe.contentType());
        }
        return (token == null ? request : request.bearer(token)).send();
    }

    private Stream<DynamicTest> each(Consumer<AccessRow> check) {
        List<AccessRow> rows = rows();
        assertThat(rows).as("rows of the matrix").isNotEmpty();
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.method() + " " + row.pattern(), () -> check.accept(row)));
    }

    private List<AccessRow> rows() {
        return matrices.stream().flatMap(matrix -> matrix.rows().stream()).toList();
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, ?> entry :
                mapping.getHandlerMethods().entrySet()) {
            for (String pattern : entry.getKey().getPatternValues()) {
                if (!OPEN.contains(pattern)) {
                    List<RequestMethod> methods =
                            new ArrayList<>(entry.getKey().getMethodsCondition().getMethods());
                    assertThat(methods).as("methods of %s", pattern).isNotEmpty();
                    methods.forEach(method -> endpoints.add(method + " " + pattern));
                }
            }
        }
        return endpoints;
    }
}
