package gridline.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import gridline.standalone.store.EmbeddedStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two gateways side by side on one store, before a real identity provider; only the service behind is WireMock. */
class GatewayTest {

    private static final String COMMUNITIES = "/api/community/v1/communities";
    private static final MovingClock CLOCK = new MovingClock();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static EmbeddedStore store;
    private static WireMockServer community;
    private static IdentityProvider provider;
    private static ConfigurableApplicationContext first;
    private static ConfigurableApplicationContext second;
    private static String gateway;
    private static String otherGateway;

    @BeforeAll
    static void start() throws Exception {
        Path spa = Files.createDirectories(folder.resolve("spa"));
        Files.writeString(spa.resolve("index.html"), "<!doctype html><title>Gridline</title>");
        Path assets = Files.createDirectories(spa.resolve("assets"));
        for (String file : List.of("main-4f2a.js", "main-4f2a.js.br", "main-4f2a.js.gz")) {
            Files.writeString(assets.resolve(file), "export {};");
        }
        store = EmbeddedStore.start(folder.resolve("store"), 0);
        community = new WireMockServer(options().dynamicPort());
        community.start();
        int port = IdentityProvider.freePort();
        int otherPort = IdentityProvider.freePort();
        gateway = "http://localhost:" + port;
        otherGateway = "http://localhost:" + otherPort;
        provider = IdentityProvider.start(gateway, folder);
        first = startGateway(port, spa);
        second = startGateway(otherPort, spa);
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : Stream.<AutoCloseable>of(first, second, provider, store)
                .filter(part -> part != null)
                .toList()) {
            part.close();
        }
        community.stop();
    }

    @BeforeEach
    void serviceAnswers() {
        CLOCK.reset();
        community.resetAll();
        community.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"items\":[]}")));
    }

    @Test
    void aRequestWithoutATokenIsAProblemDocument() throws Exception {
        HttpResponse<String> answer = new Browser().get(gateway + COMMUNITIES);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(problem(answer).get("code").asString()).isEqualTo("unauthenticated");
        assertThat(community.getAllServeEvents()).isEmpty();
    }

    @Test
    void aMachinesTokenPassesAndItsCookiesDoNot() throws Exception {
        String token = provider.token("integrator");
        var request = bearer(COMMUNITIES, token).header("Cookie", "a=b").header("X-CSRF-TOKEN", "c");

        assertThat(new Browser().send(request).statusCode()).isEqualTo(200);
        community.verify(getRequestedFor(urlEqualTo(COMMUNITIES))
                .withHeader("Authorization", equalTo("Bearer " + token))
                .withoutHeader("Cookie")
                .withoutHeader("X-CSRF-TOKEN"));
    }

    @Test
    void aForgedTokenIsRefused() throws Exception {
        String token = provider.token("integrator");
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";

        HttpResponse<String> answer = new Browser().send(bearer(COMMUNITIES, forged));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(problem(answer).get("status").asInt()).isEqualTo(401);
    }

    @Test
    void loginEndsOnThePageAskedForAndServesBothGateways() throws Exception {
        var browser = new Browser();

        URI page = browser.logIn(gateway, "manager.jianbei", "/communities?q=jxjy");

        assertThat(page).hasToString(gateway + "/communities?q=jxjy");
        JsonNode session = browser.session(gateway);
        assertThat(session.get("user").get("id").asString()).isEqualTo("u-manager-jianbei");
        assertThat(session.get("user").get("roles").get(0).asString()).isEqualTo("GRID_MANAGER");
        assertThat(session.get("user").get("scopes").get(0).asString()).isEqualTo("/13/1301/130102/130102001");
        assertThat(browser.session(otherGateway).get("authenticated").asBoolean())
                .isTrue();
        assertThat(browser.get(otherGateway + COMMUNITIES).statusCode()).isEqualTo(200);
        assertThat(browser.cookies().get("__Host-gridline")).doesNotContain(".");
        assertThat(browser.get(gateway + "/bff/session").body()).doesNotContain("eyJ");
    }

    @Test
    void redirectsAfterLoginStayInTheSpa() throws Exception {
        assertThat(new Browser().logIn(gateway, "manager.jianbei", "//elsewhere.example/"))
                .hasToString(gateway + "/");
    }

    @Test
    void aChangeByNobodyAsksToLogIn() throws Exception {
        HttpResponse<String> answer = new Browser().post(gateway + COMMUNITIES, "", "{}");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("unauthenticated");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aChangeNeedsTheCsrfToken() throws Exception {
        var browser = new Browser();
        browser.logIn(gateway, "manager.jianbei", "/");
        String csrf = browser.session(gateway).get("csrfToken").asString();

        HttpResponse<String> without = browser.post(gateway + COMMUNITIES, "", "{}");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("page-token-missing");
        assertThat(browser.post(gateway + COMMUNITIES, "guessed", "{}").statusCode())
                .isEqualTo(403);
        community.verify(0, postRequestedFor(anyUrl()));
        assertThat(browser.post(gateway + COMMUNITIES, csrf, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void twentyRequestsAtTokenExpiryAllSucceedAndRenewOnce() throws Exception {
        var browser = new Browser();
        browser.logIn(gateway, "account.jianbei", "/");
        CLOCK.advance(Duration.ofMinutes(11));

        List<HttpResponse<String>> answers = together(20, () -> browser.get(gateway + COMMUNITIES));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        long tokens = community.getAllServeEvents().stream()
                .map(event -> event.getRequest().getHeader("Authorization"))
                .distinct()
                .count();
        assertThat(tokens).isEqualTo(1);
        assertThat(browser.get(otherGateway + COMMUNITIES).statusCode()).isEqualTo(200);
    }

    @Test
    void logoutEndsTheSessionEverywhere() throws Exception {
        var browser = new Browser();
        browser.logIn(gateway, "manager.jianbei", "/");
        String cookie = browser.cookies().get("__Host-gridline");
        String csrf = browser.session(gateway).get("csrfToken").asString();

        HttpResponse<String> answer = browser.post(gateway + "/bff/logout", csrf, "");

        assertThat(JSON.readTree(answer.body()).get("redirectTo").asString()).startsWith(provider.issuer());
        browser.cookies().put("__Host-gridline", cookie);
        assertThat(browser.get(otherGateway + COMMUNITIES).statusCode()).isEqualTo(401);
        assertThat(browser.session(gateway).get("authenticated").asBoolean()).isFalse();
    }

    @Test
    void aSessionEndsAfterTwoHoursWithoutARequest() throws Exception {
        var browser = new Browser();
        browser.logIn(gateway, "manager.jianbei", "/");

        CLOCK.advance(Duration.ofHours(2).plusMinutes(1));

        assertThat(browser.get(gateway + COMMUNITIES).statusCode()).isEqualTo(401);
    }

    @Test
    void aFirstVisitMayFetchEveryFileAtOnce() throws Exception {
        var browser = new Browser();
        for (int file = 0; file < 300; file++) {
            assertThat(browser.get(gateway + "/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aGreedyClientIsHeldBackAndOthersAreServed() throws Exception {
        String greedy = provider.token("analyst-client");
        String modest = provider.token("integrator");

        List<HttpResponse<String>> answers = together(400, () -> new Browser().send(bearer(COMMUNITIES, greedy)));

        List<HttpResponse<String>> refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(refused)
                .isNotEmpty()
                .allMatch(answer ->
                        answer.headers().firstValueAsLong("Retry-After").orElse(0) >= 1);
        assertThat(problem(refused.getFirst()).get("code").asString()).isEqualTo("gateway.too-many-requests");
        assertThat(new Browser().send(bearer(COMMUNITIES, modest)).statusCode()).isEqualTo(200);
    }

    @Test
    void aServicesOwnRefusalPassesUntouched() throws Exception {
        String token = provider.token("integrator");
        community.stubFor(get(urlEqualTo(COMMUNITIES + "/c-1"))
                .willReturn(aResponse()
                        .withStatus(503)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"code\":\"pricing-unavailable\"}")));

        for (int i = 0; i < 30; i++) {
            HttpResponse<String> answer = new Browser().send(bearer(COMMUNITIES + "/c-1", token));
            assertThat(problem(answer).get("code").asString()).isEqualTo("pricing-unavailable");
        }
        assertThat(new Browser().send(bearer(COMMUNITIES, token)).statusCode()).isEqualTo(200);
    }

    @Test
    void aBrokenServiceOpensTheCircuitWhichClosesAgainByItself() throws Exception {
        String token = provider.token("integrator");
        community.stubFor(
                get(urlEqualTo(COMMUNITIES)).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            HttpResponse<String> answer = new Browser().send(bearer(COMMUNITIES, token));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(problem(answer).get("code").asString()).isEqualTo("gateway.service-down");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            int asked = community
                    .countRequestsMatching(getRequestedFor(anyUrl()).build())
                    .getCount();
            new Browser().send(bearer(COMMUNITIES, token));
            return community
                            .countRequestsMatching(getRequestedFor(anyUrl()).build())
                            .getCount()
                    == asked;
        });
        community.resetAll();
        serviceAnswers();

        // Half open, the circuit lets five requests try; ten in a row mean that it has closed.
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            boolean closed = true;
            for (int i = 0; i < 10 && closed; i++) {
                closed = new Browser().send(bearer(COMMUNITIES, token)).statusCode() == 200;
            }
            return closed;
        });
    }

    @Test
    void tooLargeABodyIsRefusedWithAndWithoutADeclaredLength() throws Exception {
        String token = provider.token("integrator");
        byte[] large = new byte[8_500_000];

        for (var body : List.of(
                HttpRequest.BodyPublishers.ofByteArray(large),
                HttpRequest.BodyPublishers.ofByteArrays(List.of(large)))) {
            var answer = new Browser()
                    .send(bearer(COMMUNITIES, token)
                            .header("Content-Type", "application/json")
                            .POST(body));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(problem(answer).get("code").asString()).isEqualTo("body-too-large");
        }
    }

    @Test
    void tenThousandDecisionsPassInOneBody() throws Exception {
        String path = "/api/community/v1/decisions";
        community.stubFor(post(urlEqualTo(path)).willReturn(aResponse().withStatus(200)));

        var answer = new Browser()
                .send(bearer(path, provider.token("integrator"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("\"" + "x".repeat(5_000_000) + "\"")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(community
                        .findAll(postRequestedFor(urlEqualTo(path)))
                        .getFirst()
                        .getBody())
                .hasSize(5_000_002);
    }

    @Test
    void liveEventsArriveBeforeTheStreamEnds() throws Exception {
        String token = provider.token("integrator");
        community.stubFor(get(urlEqualTo("/api/community/v1/imports/i-1/events"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/event-stream")
                        .withBody("data: 1\n\n".repeat(20))
                        .withChunkedDribbleDelay(20, 4_000)));
        try (var client = HttpClient.newHttpClient()) {
            long begun = System.nanoTime();
            var lines = client.send(
                            bearer("/api/community/v1/imports/i-1/events", token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .iterator();
            assertThat(lines.next()).isEqualTo("data: 1");
            long firstEvent = System.nanoTime() - begun;
            lines.forEachRemaining(line -> {});
            assertThat(firstEvent).isLessThan((System.nanoTime() - begun) / 2);
        }
    }

    @Test
    void thePagesOfTheSpaAreServedUnderAStrictPolicy() throws Exception {
        var browser = new Browser();
        for (String page : List.of("/", "/communities/c-130102001001", "/index.html")) {
            HttpResponse<String> answer = browser.get(gateway + page);
            assertThat(answer.body()).as(page).contains("<title>Gridline</title>");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'")
                    .contains("style-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-cache");
        }
        assertThat(browser.get(gateway + "/assets/main-4f2a.js")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("immutable");
        assertThat(browser.get(gateway + "/assets/missing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void filesAreSentInTheSmallestFormThatTheBrowserTakes() throws Exception {
        Map<String, String> encodings = Map.of("gzip, deflate, br, zstd", "br", "gzip, deflate", "gzip");
        for (var each : encodings.entrySet()) {
            HttpResponse<String> answer = new Browser()
                    .send(HttpRequest.newBuilder(URI.create(gateway + "/assets/main-4f2a.js"))
                            .header("Accept-Encoding", each.getKey()));
            assertThat(answer.headers().firstValue("Content-Encoding"))
                    .as(each.getKey())
                    .contains(each.getValue());
            assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        }
        assertThat(new Browser().get(gateway + "/assets/main-4f2a.js").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void theServicesApiDescriptionsAreJoined() throws Exception {
        community.stubFor(get(urlEqualTo("/v3/api-docs")).willReturn(okJson("{\"openapi\":\"3.0.1\"}")));
        var browser = new Browser();

        assertThat(browser.get(gateway + "/v3/api-docs/community").body()).contains("openapi");
        assertThat(browser.get(gateway + "/v3/api-docs/swagger-config").body())
                .contains("/v3/api-docs/community", "/v3/api-docs/campaign");
        assertThat(browser.get(gateway + "/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    private static HttpRequest.Builder bearer(String path, String token) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).header("Authorization", "Bearer " + token);
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return JSON.readTree(answer.body());
    }

    private static <T> List<T> together(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> begun = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(work))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : begun) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static ConfigurableApplicationContext startGateway(int port, Path spa) {
        return new SpringApplicationBuilder(GatewayApplication.class, TestClock.class)
                .run(
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--server.port=" + port,
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + store.connectionString() + "/gateway",
                        "--gridline.live.enabled=false",
                        "--gridline.limits.client-per-second=20",
                        "--gridline.login.public-url=" + gateway,
                        "--gridline.login.issuer=" + provider.issuer(),
                        "--gridline.spa.directory=" + spa,
                        "--gridline.routes.services.community=http://localhost:" + community.port());
    }

    @Configuration(proxyBeanMethods = false)
    static class TestClock {
        @Bean
        @Primary
        Clock clock() {
            return CLOCK;
        }
    }
}
