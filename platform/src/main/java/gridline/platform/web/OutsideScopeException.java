package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.List;

/** 超出网格权限 (403): the caller's grid scope does not cover what the request is about. */
public final class OutsideScopeException extends ProblemException {

    public OutsideScopeException() {
        super(List.of(Violation.of("outside-grid-scope")));
    }
}
