package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.List;

/** 版本过期 (412): the caller's version is not the stored one any more. */
public final class StaleVersionException extends ProblemException {

    public StaleVersionException(String id, long expected, long actual) {
        super(List.of(Violation.of("stale-version")
                .with("id", id)
                .with("expected", expected)
                .with("actual", actual)));
    }
}
