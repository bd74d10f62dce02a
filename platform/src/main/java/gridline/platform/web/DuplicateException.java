package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.List;

/** 重复 (409): something with this id or unique code is there already. */
public final class DuplicateException extends ProblemException {

    private final String id;

    public DuplicateException(String kind, String id) {
        this(id, Violation.of("duplicate").with("kind", kind).with("id", id));
    }

    /** For a rule of its own, for example a firm registered twice (FN-…), with its own text. */
    public DuplicateException(String id, Violation violation) {
        super(List.of(violation));
        this.id = id;
    }

    /** Id of what is there already. */
    public String id() {
        return id;
    }
}
