package gridline.platform.imports.job;

import gridline.platform.decision.Violation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 原因: a violation as it is kept with an import: the values of its text as plain text.
 *
 * @param code rule and reason
 * @param field column at fault, if one is
 * @param params values the text names
 */
public record Reason(String code, @Nullable String field, Map<String, String> params) {

    static Reason of(Violation violation) {
        Map<String, String> params = new LinkedHashMap<>();
        violation.params().forEach((name, value) -> params.put(name, String.valueOf(value)));
        return new Reason(violation.code(), violation.field(), params);
    }

    /** The violation again, to be worded in the reader's language. */
    public Violation toViolation() {
        return new Violation(code, field, Map.copyOf(params));
    }
}
