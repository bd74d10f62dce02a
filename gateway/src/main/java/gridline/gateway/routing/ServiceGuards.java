package gridline.gateway.routing;

import gridline.gateway.limits.LimitSettings;
import gridline.gateway.web.Problems;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** One {@link ServiceGuard} for each service, kept for as long as the gateway runs. */
@Component
class ServiceGuards {

    private final Map<String, ServiceGuard> guards = new ConcurrentHashMap<>();
    private final CircuitBreakerRegistry circuits;
    private final BulkheadRegistry bulkheads;
    private final Problems problems;
    private final LimitSettings limits;

    ServiceGuards(
            CircuitBreakerRegistry circuits, BulkheadRegistry bulkheads, Problems problems, LimitSettings limits) {
        this.circuits = circuits;
        this.bulkheads = bulkheads;
        this.problems = problems;
        this.limits = limits;
    }

    ServiceGuard forService(String name) {
        return guards.computeIfAbsent(
                name,
                service -> new ServiceGuard(service, circuits.circuitBreaker(service), bulkhead(service), problems));
    }

    private Bulkhead bulkhead(String service) {
        return bulkheads.bulkhead(
                service,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.inFlight())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }
}
