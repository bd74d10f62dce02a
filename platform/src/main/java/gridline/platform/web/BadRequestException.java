package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.List;

/** 请求有误 (400): parameters, headers or the body cannot be read; carries every fault found. */
public final class BadRequestException extends ProblemException {

    public BadRequestException(List<Violation> violations) {
        super(violations);
    }

    public static BadRequestException of(Violation violation) {
        return new BadRequestException(List.of(violation));
    }
}
