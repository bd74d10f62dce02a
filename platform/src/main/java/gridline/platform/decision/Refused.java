package gridline.platform.decision;

import java.util.List;

/**
 * 拒绝: the command breaks at least one rule.
 *
 * @param violations every rule it breaks, never empty
 */
public record Refused<S>(List<Violation> violations) implements Decision<S> {

    public Refused {
        violations = List.copyOf(violations);
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one rule");
        }
    }
}
