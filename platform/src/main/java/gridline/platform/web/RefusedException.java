package gridline.platform.web;

import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.util.List;

/** 规则拒绝 (422): domain rules refuse the command; carries all of them. */
public final class RefusedException extends ProblemException {

    public RefusedException(List<Violation> violations) {
        super(violations);
    }

    public static RefusedException of(Refused<?> refused) {
        return new RefusedException(refused.violations());
    }

    public static RefusedException of(Violation violation) {
        return new RefusedException(List.of(violation));
    }
}
