package gridline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * 问题应答: writes the problem document. Every error goes through here, whoever noticed it: controllers, Spring MVC,
 * security, filters or the container.
 */
public final class ProblemWriter {

    private final ProblemTexts texts;
    private final TraceIds traces;
    private final JsonMapper json;

    ProblemWriter(ProblemTexts texts, TraceIds traces, JsonMapper json) {
        this.texts = texts;
        this.traces = traces;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        write(request, response, Faults.of(thrown));
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Fault fault) throws IOException {
        byte[] body = json.writeValueAsBytes(problem(request, fault));
        response.resetBuffer();
        // What was meant for the answer that failed must not describe the problem.
        for (String header : List.of(
                HttpHeaders.ETAG,
                HttpHeaders.CONTENT_DISPOSITION,
                HttpHeaders.LOCATION,
                HttpHeaders.CONTENT_ENCODING)) {
            response.setHeader(header, null);
        }
        response.setStatus(fault.status().value());
        fault.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    Problem problem(HttpServletRequest request, Fault fault) {
        String language = language(request);
        List<Problem.Reason> reasons = fault.violations().stream()
                .map(each ->
                        new Problem.Reason(each.code(), each.field(), texts.message(each, language), each.params()))
                .toList();
        return new Problem(
                "urn:gridline:problem:" + fault.code(),
                texts.title(fault.status(), language),
                fault.status().value(),
                detail(fault.status(), reasons),
                path(request),
                fault.code(),
                reasons,
                traces.of(request));
    }

    /** Texts of rules stand alone; those of the platform, such as "this is missing", need their field. */
    private static String detail(HttpStatus status, List<Problem.Reason> reasons) {
        return reasons.stream()
                .map(each -> status == HttpStatus.BAD_REQUEST && each.field() != null
                        ? each.field() + ": " + each.message()
                        : each.message())
                .collect(Collectors.joining(" "));
    }

    /** zh unless the caller prefers en. */
    private static String language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return ProblemTexts.CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(List.of(ProblemTexts.CHINESE, ProblemTexts.ENGLISH)::contains)
                .findFirst()
                .orElse(ProblemTexts.CHINESE);
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original instanceof String uri ? uri : request.getRequestURI();
    }
}
