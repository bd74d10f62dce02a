package gridline.platform.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 违规: one rule that refuses, as a code and not as a text; the text comes from {@code problems_<language>.properties}.
 *
 * @param code rule id and reason, for example {@code FN-01.evidence-missing}
 * @param field path of the request field at fault, for example {@code contacts[0].phone}; null when no single field is
 * @param params values the text names in braces; never personal data
 */
public record Violation(String code, @Nullable String field, Map<String, Object> params) {

    public Violation {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    public static Violation of(String code) {
        return new Violation(code, null, Map.of());
    }

    public static Violation of(String code, @Nullable String field) {
        return new Violation(code, field, Map.of());
    }

    /** The same violation with one more value for its text. */
    public Violation with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new Violation(code, field, more);
    }
}
