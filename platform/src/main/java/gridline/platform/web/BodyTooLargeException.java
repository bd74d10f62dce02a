package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** 请求体过大 (413): the body is longer than allowed; noticed while it is read. */
public final class BodyTooLargeException extends IOException {

    private final long limit;

    BodyTooLargeException(long limit) {
        super("body longer than " + limit + " bytes");
        this.limit = limit;
    }

    public Fault fault() {
        return Fault.of(
                HttpStatus.CONTENT_TOO_LARGE, Violation.of("body-too-large").with("limitBytes", limit));
    }
}
