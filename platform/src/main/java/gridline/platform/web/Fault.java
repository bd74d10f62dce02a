package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * 错误归类: what went wrong, before it is put into a language.
 *
 * @param violations every reason, never empty; the first one's code is the code of the whole
 * @param headers what the answer must carry, for example {@code Allow} or {@code Retry-After}
 */
public record Fault(HttpStatus status, List<Violation> violations, HttpHeaders headers) {

    public Fault {
        violations = List.copyOf(violations);
    }

    public static Fault of(HttpStatus status, Violation violation) {
        return new Fault(status, List.of(violation), new HttpHeaders());
    }

    public static Fault of(HttpStatus status, List<Violation> violations) {
        return new Fault(status, violations, new HttpHeaders());
    }

    /** 503 with the time after which a retry makes sense. */
    public static Fault unavailable(String part, long retryAfterSeconds) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, Violation.of("unavailable").with("part", part))
                .with(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds));
    }

    Fault with(String header, String value) {
        HttpHeaders more = new HttpHeaders();
        more.addAll(headers);
        more.set(header, value);
        return new Fault(status, violations, more);
    }

    public String code() {
        return violations.getFirst().code();
    }
}
