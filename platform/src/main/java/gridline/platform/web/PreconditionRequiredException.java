package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.List;

/** 缺少版本条件 (428): an update came without {@code If-Match}. */
public final class PreconditionRequiredException extends ProblemException {

    public PreconditionRequiredException() {
        super(List.of(Violation.of("if-match-missing", "If-Match")));
    }
}
