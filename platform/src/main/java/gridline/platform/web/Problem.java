package gridline.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 问题文档: the body of every error (RFC 9457).
 *
 * @param type {@code urn:gridline:problem:<code>}
 * @param title the kind of error in the caller's language
 * @param status HTTP status
 * @param detail what happened, in the caller's language
 * @param instance path of the request
 * @param code rule id where a rule refused, else the kind of error; stable
 * @param violations every reason
 * @param traceId finds this request in logs and traces
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<Reason> violations,
        String traceId) {

    /**
     * 原因: one reason.
     *
     * @param field path of the request field at fault, when there is one
     * @param message in the caller's language
     * @param params the values in the message
     */
    public record Reason(
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String field,

            String message,
            Map<String, Object> params) {}
}
