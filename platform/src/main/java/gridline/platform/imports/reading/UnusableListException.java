package gridline.platform.imports.reading;

import gridline.platform.decision.Violation;
import java.util.List;

/** 清单不可用: the file as a whole cannot be read as a list: wrong encoding, no header, a mandatory column missing. */
public final class UnusableListException extends RuntimeException {

    private final transient List<Violation> violations;

    public UnusableListException(List<Violation> violations) {
        super(violations.stream().map(Violation::code).toList().toString());
        this.violations = List.copyOf(violations);
    }

    /** Everything wrong with the file, never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
