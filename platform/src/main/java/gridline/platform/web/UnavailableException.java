package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.time.Duration;
import java.util.List;

/** 暂不可用 (503 with Retry-After): another part of the system does not answer; a retry may succeed. */
public final class UnavailableException extends ProblemException {

    private final Duration retryAfter;

    /**
     * @param part what is missing, for example {@code pricing}
     * @param retryAfter at least one second
     */
    public UnavailableException(String part, Duration retryAfter, Throwable cause) {
        super(List.of(Violation.of("unavailable").with("part", part)));
        initCause(cause);
        this.retryAfter = retryAfter;
    }

    /**
     * With a rule's own words, for example that an order can be prepared but not signed.
     *
     * @param retryAfter at least one second
     */
    public UnavailableException(Violation violation, Duration retryAfter, Throwable cause) {
        super(List.of(violation));
        initCause(cause);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
