package gridline.platform.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** Takes the trace context from the tracer; without a correlation id the trace's id serves as one. */
final class TracedEventContext implements EventContext {

    private final Tracer tracer;

    TracedEventContext(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public @Nullable String traceparent() {
        TraceContext context = current();
        if (context == null) {
            return null;
        }
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }

    @Override
    public @Nullable String correlationId() {
        String given = EventContext.super.correlationId();
        TraceContext context = given == null ? current() : null;
        return context == null ? given : context.traceId();
    }

    private @Nullable TraceContext current() {
        Span span = tracer.currentSpan();
        return span == null || span.isNoop() ? null : span.context();
    }
}
