package gridline.gateway.routing;

import gridline.gateway.web.Problems;
import gridline.platform.web.BodyTooLargeException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * 熔断: stands between the gateway and one service. Takes on a bounded number of requests at once, stops asking a service
 * that does not answer, and tells the caller which service that is and when to try again. An answer of the service
 * itself passes untouched, its errors included; only a gateway's own kind of failure (500, 502, 504, no connection,
 * silence) counts against it, never its honest 503.
 */
class ServiceGuard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Set<Integer> FAILURES = Set.of(500, 502, 504);
    private static final Duration RETRY_WHEN_FULL = Duration.ofSeconds(1);
    private static final Duration RETRY_WHEN_DOWN = Duration.ofSeconds(5);

    private final String service;
    private final CircuitBreaker circuit;
    private final Bulkhead bulkhead;
    private final Problems problems;

    ServiceGuard(String service, CircuitBreaker circuit, Bulkhead bulkhead, Problems problems) {
        this.service = service;
        this.circuit = circuit;
        this.bulkhead = bulkhead;
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!bulkhead.tryAcquirePermission()) {
            return refuse(HttpStatus.SERVICE_UNAVAILABLE, "gateway.service-busy", RETRY_WHEN_FULL);
        }
        try {
            if (!circuit.tryAcquirePermission()) {
                return refuse(HttpStatus.SERVICE_UNAVAILABLE, "gateway.service-down", RETRY_WHEN_DOWN);
            }
            return guarded(request, next);
        } finally {
            bulkhead.onComplete();
        }
    }

    private ServerResponse guarded(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        long begun = circuit.getCurrentTimestamp();
        try {
            ServerResponse response = next.handle(request);
            long took = circuit.getCurrentTimestamp() - begun;
            if (FAILURES.contains(response.statusCode().value())) {
                circuit.onError(took, circuit.getTimestampUnit(), new IOException("status " + response.statusCode()));
            } else {
                circuit.onSuccess(took, circuit.getTimestampUnit());
            }
            return response;
        } catch (ResourceAccessException | IOException e) {
            if (cause(e, BodyTooLargeException.class) instanceof BodyTooLargeException tooLarge) {
                circuit.releasePermission();
                return problems.response(tooLarge.fault());
            }
            circuit.onError(circuit.getCurrentTimestamp() - begun, circuit.getTimestampUnit(), e);
            return unreachable(e);
        } catch (Exception e) {
            circuit.releasePermission();
            throw e;
        }
    }

    private ServerResponse unreachable(Throwable failure) {
        if (cause(failure, SocketTimeoutException.class) != null && cause(failure, ConnectException.class) == null) {
            return refuse(HttpStatus.GATEWAY_TIMEOUT, "gateway.service-slow", RETRY_WHEN_DOWN);
        }
        return refuse(HttpStatus.SERVICE_UNAVAILABLE, "gateway.service-down", RETRY_WHEN_DOWN);
    }

    private ServerResponse refuse(HttpStatus status, String code, Duration retryAfter) {
        return problems.response(status, code, Map.of("service", service), retryAfter);
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
