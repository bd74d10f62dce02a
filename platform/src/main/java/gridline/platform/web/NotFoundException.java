package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.List;

/** 未找到 (404): nothing with this id, or nothing the caller may know of. */
public final class NotFoundException extends ProblemException {

    /**
     * @param kind what was looked for, for example {@code community}; opaque technical name, no personal data
     * @param id the id asked for
     */
    public NotFoundException(String kind, String id) {
        super(List.of(Violation.of("not-found").with("kind", kind).with("id", id)));
    }
}
