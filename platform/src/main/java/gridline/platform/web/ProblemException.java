package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.List;

/** 问题异常: a request that is answered with a problem document (RFC 9457) of a known kind. */
public abstract sealed class ProblemException extends RuntimeException
        permits BadRequestException,
                ConflictException,
                DuplicateException,
                NotAcceptableException,
                NotFoundException,
                OutsideScopeException,
                PreconditionRequiredException,
                RefusedException,
                StaleVersionException,
                UnavailableException {

    private final transient List<Violation> violations;

    ProblemException(List<Violation> violations) {
        super(violations.stream()
                .map(Violation::code)
                .reduce((a, b) -> a + ", " + b)
                .orElse("problem"));
        this.violations = List.copyOf(violations);
    }

    /** Every reason, never empty; the first one's code is the code of the whole problem. */
    public List<Violation> violations() {
        return violations;
    }
}
