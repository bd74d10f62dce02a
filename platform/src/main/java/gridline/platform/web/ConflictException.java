package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.List;

/** 冲突 (409): the command meets another one, for example a claim somebody else won. */
public final class ConflictException extends ProblemException {

    public ConflictException(List<Violation> violations) {
        super(violations);
    }

    public static ConflictException of(Violation violation) {
        return new ConflictException(List.of(violation));
    }
}
