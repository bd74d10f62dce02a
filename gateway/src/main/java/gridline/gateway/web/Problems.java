package gridline.gateway.web;

import gridline.platform.decision.Violation;
import gridline.platform.web.Fault;
import gridline.platform.web.ProblemWriter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** 网关的问题文档: refusals that are the gateway's own, in the form every service uses. */
@Component
public class Problems {

    private final ProblemWriter writer;

    Problems(ProblemWriter writer) {
        this.writer = writer;
    }

    /**
     * Answers a request from a filter.
     *
     * @param params values the text names
     * @param retryAfter after which time it makes sense to try again; null if it never does
     */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            Map<String, Object> params,
            @Nullable Duration retryAfter)
            throws IOException {
        writer.write(request, response, fault(status, code, params, retryAfter));
    }

    /** The same as the answer of a route. */
    public ServerResponse response(
            HttpStatus status, String code, Map<String, Object> params, @Nullable Duration retryAfter) {
        return response(fault(status, code, params, retryAfter));
    }

    /** A fault the platform noticed, as the answer of a route. */
    public ServerResponse response(Fault fault) {
        return new ProblemResponse(fault, writer);
    }

    private static Fault fault(
            HttpStatus status, String code, Map<String, Object> params, @Nullable Duration retryAfter) {
        var headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return new Fault(status, List.of(new Violation(code, null, params)), headers);
    }

    /** A problem document as a routing function's answer. */
    private record ProblemResponse(Fault fault, ProblemWriter writer) implements ServerResponse {

        @Override
        public HttpStatusCode statusCode() {
            return fault.status();
        }

        @Override
        public HttpHeaders headers() {
            return fault.headers();
        }

        @Override
        public MultiValueMap<String, Cookie> cookies() {
            return new LinkedMultiValueMap<>();
        }

        @Override
        public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
                throws IOException {
            writer.write(request, response, fault);
            return null;
        }
    }
}
