package gridline.funnel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import gridline.contracts.community.BuildState;
import gridline.platform.testing.TestTokens;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The neighbours of the funnel service under test: an issuer of tokens, and the community and pricing services. */
public final class Neighbours implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final WireMockServer COMMUNITY = started();
    private static final WireMockServer PRICING = started();

    /** 失灵方式: ways a neighbour fails; in each of them it answered nothing one could use. */
    public enum Failure {
        SLOW(() -> aResponse().withStatus(200).withBody("{}").withFixedDelay(3_000)),
        SERVER_ERROR(() -> aResponse().withStatus(500)),
        AWAY(() -> aResponse().withStatus(503)),
        BROKEN_JSON(() -> aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"id\": \"t-1\", ")),
        WITHOUT_THE_FIELDS(() -> okJson("{\"id\": \"x\"}")),
        RESET(() -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        NO_ANSWER(() -> aResponse().withFault(Fault.EMPTY_RESPONSE));

        private final Supplier<ResponseDefinitionBuilder> answer;

        Failure(Supplier<ResponseDefinitionBuilder> answer) {
            this.answer = answer;
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "neighbours",
                        Map.of(
                                "gridline.security.issuer",
                                TestTokens.issuer(),
                                "COMMUNITY_URL",
                                COMMUNITY.baseUrl(),
                                "PRICING_URL",
                                PRICING.baseUrl())));
    }

    /** Community knows this one, and tells more of it than the funnel understands. */
    public static void community(String id, String gridPath, BuildState state) {
        COMMUNITY.stubFor(get(urlPathEqualTo("/api/community/v1/communities/" + id))
                .willReturn(okJson("""
                        {"id":"%s","name":"棉二社区","gridPath":"%s","buildState":"%s","households":812,
                         "somethingNew":{"nested":[1,2]}}""".formatted(id, gridPath, state))));
    }

    public static void communityAnswers(String id, int status) {
        COMMUNITY.stubFor(get(urlPathEqualTo("/api/community/v1/communities/" + id))
                .willReturn(aResponse().withStatus(status)));
    }

    public static void communityFails(String id, Failure failure) {
        COMMUNITY.stubFor(
                get(urlPathEqualTo("/api/community/v1/communities/" + id)).willReturn(failure.answer.get()));
    }

    /** How often community was asked for this one. */
    public static int askedForCommunity(String id) {
        return COMMUNITY
                .countRequestsMatching(getRequestedFor(urlPathEqualTo("/api/community/v1/communities/" + id))
                        .build())
                .getCount();
    }

    /** Pricing says this of a tariff, and more than the funnel understands. */
    public static StubMapping tariff(String id, String status, String monthlyFee) {
        return PRICING.stubFor(get(urlPathEqualTo("/api/pricing/v1/tariffs/" + id))
                .willReturn(okJson("""
                        {"id":"%s","communityId":"c-1","status":"%s","speedMbps":100,
                         "monthlyFee":{"amount":"%s","currency":"CNY"},"termMonths":12,"validFrom":"2026-01-01",
                         "validUntil":null,"somethingNew":{"nested":[1,2]}}""".formatted(id, status, monthlyFee))));
    }

    public static void pricingAnswers(String id, int status) {
        PRICING.stubFor(get(urlPathEqualTo("/api/pricing/v1/tariffs/" + id))
                .willReturn(aResponse().withStatus(status)));
    }

    public static void pricingFails(String id, Failure failure) {
        PRICING.stubFor(get(urlPathEqualTo("/api/pricing/v1/tariffs/" + id)).willReturn(failure.answer.get()));
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(options().dynamicPort());
        server.start();
        return server;
    }
}
