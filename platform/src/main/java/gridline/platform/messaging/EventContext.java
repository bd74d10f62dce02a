package gridline.platform.messaging;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** 事件来龙去脉: what ties an event to the request or the event that caused it. */
public interface EventContext {

    /** Key of the correlation id among the values every log line carries. */
    String CORRELATION_ID = "correlationId";

    /** W3C trace context of the work under way; null outside of a trace. */
    @Nullable
    String traceparent();

    /** Correlation id of the work under way; null if there is none. */
    default @Nullable String correlationId() {
        return MDC.get(CORRELATION_ID);
    }
}
