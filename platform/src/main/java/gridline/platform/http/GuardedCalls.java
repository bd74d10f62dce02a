package gridline.platform.http;

import gridline.platform.web.UnavailableException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.micrometer.context.ContextSnapshotFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.web.service.annotation.HttpExchange;

/** 受保护的调用: wraps each call of a client in retry, circuit breaker, bulkhead and time limit, in this order. */
final class GuardedCalls implements InvocationHandler {

    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final ContextSnapshotFactory CONTEXT =
            ContextSnapshotFactory.builder().build();

    private final String name;
    private final Object client;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final HttpClientProperties.Client settings;

    GuardedCalls(
            String name,
            Object client,
            Retry retry,
            CircuitBreaker breaker,
            Bulkhead bulkhead,
            HttpClientProperties.Client settings) {
        this.name = name;
        this.client = client;
        this.retry = retry;
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.settings = settings;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return call(method, arguments);
        }
        Callable<Optional<Object>> guarded = CircuitBreaker.decorateCallable(
                breaker,
                Bulkhead.decorateCallable(
                        bulkhead, () -> withinTime(() -> Optional.ofNullable(call(method, arguments)))));
        try {
            Callable<Optional<Object>> guardedOften =
                    repeatable(method) ? Retry.decorateCallable(retry, guarded) : guarded;
            return guardedOften.call().orElse(null);
        } catch (Exception failure) {
            if (Failures.isHeldBack(failure)) {
                throw new UnavailableException(name, settings.open(), failure);
            }
            if (Failures.isTheirs(failure)) {
                throw new UnavailableException(name, RETRY_AFTER, failure);
            }
            throw failure;
        }
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** On a thread of its own, because a body that trickles in slips past every timeout of the HTTP client. */
    private Optional<Object> withinTime(Callable<Optional<Object>> call) throws Exception {
        Callable<Optional<Object>> asCaller = new DelegatingSecurityContextCallable<>(call);
        FutureTask<Optional<Object>> task =
                new FutureTask<>(CONTEXT.captureAll().wrap(asCaller));
        Thread.ofVirtual().name("http-" + name).start(task);
        try {
            return task.get(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while calling " + name);
        } catch (TimeoutException tooSlow) {
            task.cancel(true);
            throw tooSlow;
        }
    }

    private static boolean repeatable(Method method) {
        HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
        return exchange != null && REPEATABLE.contains(exchange.method());
    }
}
