package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** 框架错误: what Spring MVC itself refuses, with codes of our own and without its internals. */
final class SpringFaults {

    private SpringFaults() {}

    static Fault of(Throwable thrown, ErrorResponse response) {
        HttpStatus known = HttpStatus.resolve(response.getStatusCode().value());
        HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(response.getHeaders());
        Violation violation = switch (thrown) {
            case NoResourceFoundException ignored -> Violation.of("no-such-route");
            case NoHandlerFoundException ignored -> Violation.of("no-such-route");
            case HttpRequestMethodNotSupportedException method ->
                Violation.of("method-not-allowed")
                        .with("allowed", String.valueOf(headers.getFirst(HttpHeaders.ALLOW)))
                        .with("method", method.getMethod());
            case HttpMediaTypeNotSupportedException type ->
                Violation.of("media-type-not-supported").with("supported", texts(type.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException type ->
                Violation.of("not-acceptable").with("supported", texts(type.getSupportedMediaTypes()));
            case MissingServletRequestParameterException missing ->
                Violation.of("parameter-missing", missing.getParameterName());
            case MissingRequestHeaderException missing -> Violation.of("header-missing", missing.getHeaderName());
            case MissingServletRequestPartException missing ->
                Violation.of("part-missing", missing.getRequestPartName());
            case MaxUploadSizeExceededException ignored -> Violation.of("body-too-large");
            case AsyncRequestTimeoutException ignored -> Violation.of("timed-out");
            default -> Violation.of("status-" + status.value());
        };
        return new Fault(status, List.of(violation), headers);
    }

    /** Spring's exceptions that bear no status of their own; null for anything else. */
    static @Nullable Fault ofUntyped(Throwable thrown) {
        return switch (thrown) {
            case MethodArgumentTypeMismatchException mismatch -> mistyped(mismatch.getName(), mismatch);
            case TypeMismatchException mismatch -> mistyped(mismatch.getPropertyName(), mismatch);
            case MultipartException ignored -> Fault.of(HttpStatus.BAD_REQUEST, Violation.of("malformed-multipart"));
            case TaskRejectedException ignored -> Fault.unavailable("worker", 2);
            case BodyTooLargeException tooLarge -> tooLarge.fault();
            default -> null;
        };
    }

    private static Fault mistyped(@Nullable String name, TypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        Violation violation = type != null && type.isEnum()
                ? Violation.of("unknown-value", name)
                        .with(
                                "allowed",
                                Arrays.asList(type.getEnumConstants()).stream()
                                        .map(String::valueOf)
                                        .toList())
                : Violation.of("wrong-type", name)
                        .with(
                                "expected",
                                type == null ? "other" : type.getSimpleName().toLowerCase(Locale.ROOT));
        return Fault.of(HttpStatus.BAD_REQUEST, violation);
    }

    private static List<String> texts(List<?> types) {
        return types.stream().map(String::valueOf).toList();
    }
}
