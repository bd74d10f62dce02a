package gridline.platform.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Runs a reader as part of the trace, and under the correlation id, of the event that it reads. */
final class ReaderContext {

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    ReaderContext(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    void run(IncomingEvent event, Runnable reader) {
        if (event.correlationId() == null) {
            traced(event, reader);
            return;
        }
        try (var _ = MDC.putCloseable(EventContext.CORRELATION_ID, event.correlationId())) {
            traced(event, reader);
        }
    }

    private void traced(IncomingEvent event, Runnable reader) {
        if (tracer == null || propagator == null) {
            reader.run();
            return;
        }
        Map<String, String> carrier =
                event.traceparent() == null ? Map.of() : Map.of("traceparent", event.traceparent());
        Span span = propagator
                .extract(carrier, Map::get)
                .kind(Span.Kind.CONSUMER)
                .name("read " + event.type())
                .start();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            reader.run();
        } catch (RuntimeException failed) {
            span.error(failed);
            throw failed;
        } finally {
            span.end();
        }
    }
}
