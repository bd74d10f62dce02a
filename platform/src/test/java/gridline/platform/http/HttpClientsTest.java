package gridline.platform.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import gridline.platform.testing.SlowProxy;
import gridline.platform.web.UnavailableException;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Calls to another service that is slow, broken or away. */
class HttpClientsTest {

    record Quote(String tariff, int speed) {}

    interface Pricing {
        @GetExchange("/quotes/1")
        Quote quote();

        @PostExchange("/quotes")
        Quote order();
    }

    private final WireMockServer other = new WireMockServer(options().dynamicPort());
    private CircuitBreakerRegistry breakers;

    @BeforeEach
    void start() {
        other.start();
        breakers = CircuitBreakerRegistry.ofDefaults();
    }

    @AfterEach
    void stop() {
        SecurityContextHolder.clearContext();
        other.stop();
    }

    @Test
    void readsAnswersWithFieldsItDoesNotKnow() {
        other.stubFor(get("/quotes/1").willReturn(okJson("{\"tariff\":\"t\",\"speed\":100,\"new\":{\"a\":1}}")));
        assertThat(pricing(other.port(), 32).quote()).isEqualTo(new Quote("t", 100));
    }

    @Test
    void callsAsTheCallerItWorksFor() {
        other.stubFor(get("/quotes/1").willReturn(okJson("{\"tariff\":\"t\",\"speed\":1}")));
        Jwt jwt = Jwt.withTokenValue("the-token")
                .header("alg", "none")
                .subject("u-1")
                .build();
        SecurityContextHolder.setContext(new SecurityContextImpl(new JwtAuthenticationToken(jwt)));
        pricing(other.port(), 32).quote();
        other.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer the-token")));
    }

    @Test
    void repeatsReadsUntilOneSucceeds() {
        other.stubFor(get("/quotes/1")
                .inScenario("flaky")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("second"));
        other.stubFor(get("/quotes/1")
                .inScenario("flaky")
                .whenScenarioStateIs("second")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("third"));
        other.stubFor(get("/quotes/1")
                .inScenario("flaky")
                .whenScenarioStateIs("third")
                .willReturn(okJson("{\"tariff\":\"t\",\"speed\":1}")));
        assertThat(pricing(other.port(), 32).quote().tariff()).isEqualTo("t");
        other.verify(3, getRequestedFor(urlPathEqualTo("/quotes/1")));
    }

    @Test
    void neverRepeatsAWrite() {
        other.stubFor(post("/quotes").willReturn(aResponse().withStatus(503)));
        assertThatThrownBy(() -> pricing(other.port(), 32).order()).isInstanceOf(UnavailableException.class);
        other.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void passesRefusalsOnWithoutCountingThem() {
        other.stubFor(get("/quotes/1").willReturn(aResponse().withStatus(404)));
        Pricing pricing = pricing(other.port(), 32);
        for (int call = 0; call < 30; call++) {
            assertThatThrownBy(pricing::quote).isInstanceOf(HttpClientErrorException.NotFound.class);
        }
        other.verify(30, getRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isUnavailableWhenTheConnectionBreaks(Fault fault) {
        other.stubFor(get("/quotes/1").willReturn(aResponse().withFault(fault)));
        assertThatThrownBy(() -> pricing(other.port(), 32).quote()).isInstanceOf(UnavailableException.class);
    }

    @Test
    void isUnavailableWhenTheAnswerMakesNoSense() {
        for (String body : List.of("{", "[]", "{\"tariff\":{}}", "<html>")) {
            other.stubFor(get("/quotes/1").willReturn(okJson(body)));
            assertThatThrownBy(() -> pricing(other.port(), 32).quote()).isInstanceOf(UnavailableException.class);
        }
        other.stubFor(get("/quotes/1")
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("<html>")));
        assertThatThrownBy(() -> pricing(other.port(), 32).quote()).isInstanceOf(UnavailableException.class);
    }

    @Test
    void stopsWaitingForABodyThatTricklesIn() {
        other.stubFor(get("/quotes/1")
                .willReturn(okJson("{\"tariff\":\"t\",\"speed\":1}").withChunkedDribbleDelay(20, 20_000)));
        Instant before = Instant.now();
        assertThatThrownBy(() -> pricing(other.port(), 32).quote()).isInstanceOf(UnavailableException.class);
        // Three attempts of 400 ms and two pauses; far below the 20 s the body takes.
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void stopsCallingWhatIsDownAndBeginsAgainByItself() {
        other.stubFor(get("/quotes/1").willReturn(okJson("{\"tariff\":\"t\",\"speed\":1}")));
        try (SlowProxy proxy = new SlowProxy("localhost", other.port())) {
            Pricing pricing = pricing(proxy.port(), 32);
            assertThat(pricing.quote().speed()).isEqualTo(1);
            proxy.cut();
            for (int call = 0; call < 10; call++) {
                assertThatThrownBy(pricing::quote).isInstanceOf(UnavailableException.class);
            }
            assertThatThrownBy(pricing::quote)
                    .isInstanceOf(UnavailableException.class)
                    .hasCauseInstanceOf(CallNotPermittedException.class);
            proxy.restore();
            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(pricing.quote().speed()).isEqualTo(1));
        }
    }

    @Test
    void failsAtOnceBeyondTheBulkhead() throws Exception {
        other.stubFor(get("/quotes/1")
                .willReturn(okJson("{\"tariff\":\"t\",\"speed\":1}").withFixedDelay(300)));
        Pricing pricing = pricing(other.port(), 2);
        int heldBack = 0;
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Quote>> calls = new ArrayList<>();
            for (int call = 0; call < 10; call++) {
                calls.add(pool.submit(pricing::quote));
            }
            for (Future<Quote> call : calls) {
                try {
                    call.get();
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).hasCauseInstanceOf(BulkheadFullException.class);
                    heldBack++;
                }
            }
        }
        assertThat(heldBack).isBetween(1, 8);
    }

    private Pricing pricing(int port, int concurrent) {
        HttpClientProperties.Client settings = new HttpClientProperties.Client(
                URI.create("http://localhost:" + port),
                Duration.ofMillis(500),
                Duration.ofMillis(400),
                3,
                Duration.ofMillis(10),
                concurrent,
                20,
                50,
                Duration.ofMillis(500));
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new HttpClients(
                        RestClient.builder(), strict, new HttpClientProperties(Map.of("pricing", settings)), breakers)
                .create(Pricing.class, "pricing");
    }
}
