package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.List;

/** 无法提供该格式 (406): the answer cannot be had in any form the caller accepts. */
final class NotAcceptableException extends ProblemException {

    NotAcceptableException(List<String> supported) {
        super(List.of(Violation.of("not-acceptable").with("supported", supported)));
    }
}
