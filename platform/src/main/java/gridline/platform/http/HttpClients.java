package gridline.platform.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 客户端工厂: makes clients of other services from HTTP interfaces ({@code @GetExchange} …). Every call has a time limit, a
 * bulkhead and a circuit breaker; calls that may be repeated (GET, PUT, DELETE) are, with growing pauses and jitter. When the
 * other side is away a call ends in {@link gridline.platform.web.UnavailableException} (503 if nobody catches it); an
 * answer 4xx stays Spring's {@code HttpClientErrorException}. Fields we do not know are ignored in answers.
 */
public final class HttpClients {

    private final RestClient.Builder builder;
    private final JsonMapper tolerant;
    private final HttpClientProperties properties;
    private final CircuitBreakerRegistry breakers;

    HttpClients(
            RestClient.Builder builder,
            JsonMapper json,
            HttpClientProperties properties,
            CircuitBreakerRegistry breakers) {
        this.builder = builder;
        this.tolerant = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.properties = properties;
        this.breakers = breakers;
    }

    /**
     * @param api HTTP interface
     * @param name of the service, as in {@code gridline.http.clients.<name>.url}; clients of one name share a circuit
     *     breaker
     */
    public <T> T create(Class<T> api, String name) {
        HttpClientProperties.Client settings = properties.of(name);
        if (settings.url() == null) {
            throw new IllegalArgumentException("gridline.http.clients." + name + ".url is missing");
        }
        RestClient rest = builder.clone()
                .baseUrl(settings.url())
                .requestFactory(requests(settings))
                .requestInterceptor(new CallerRelay())
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(tolerant)))
                .build();
        T plain = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build()
                .createClient(api);
        GuardedCalls guarded = new GuardedCalls(
                name, plain, retry(name, settings), breaker(name, settings), bulkhead(name, settings), settings);
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, guarded));
    }

    private static JdkClientHttpRequestFactory requests(HttpClientProperties.Client settings) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(settings.timeLimit());
        return factory;
    }

    private static Retry retry(String name, HttpClientProperties.Client settings) {
        return Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(settings.attempts())
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.backoff(), 2.0, 0.5))
                        .retryOnException(Failures::isPassing)
                        .build());
    }

    private CircuitBreaker breaker(String name, HttpClientProperties.Client settings) {
        return breakers.circuitBreaker(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(Math.min(10, settings.window()))
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(settings.open())
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .recordException(Failures::isTheirs)
                        .build());
    }

    private static Bulkhead bulkhead(String name, HttpClientProperties.Client settings) {
        return Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.concurrent())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }
}
