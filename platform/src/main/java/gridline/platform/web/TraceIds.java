package gridline.platform.web;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 追踪标识: the trace id of a request: the current span's, else the caller's {@code traceparent}, else a fresh one. */
final class TraceIds {

    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final String KEPT = TraceIds.class.getName();

    private final @Nullable Tracer tracer;

    TraceIds(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    String of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof String kept) {
            return kept;
        }
        String id = find(request);
        request.setAttribute(KEPT, id);
        return id;
    }

    private String find(HttpServletRequest request) {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span != null) {
            return span.context().traceId();
        }
        String parent = request.getHeader("traceparent");
        Matcher matcher = TRACE_PARENT.matcher(parent == null ? "" : parent);
        if (matcher.matches()) {
            return matcher.group(1);
        }
        byte[] fresh = new byte[16];
        ThreadLocalRandom.current().nextBytes(fresh);
        return HexFormat.of().formatHex(fresh);
    }
}
