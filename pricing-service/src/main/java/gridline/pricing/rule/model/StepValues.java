package gridline.pricing.rule.model;

import gridline.contracts.Money;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 步骤数值: the values of one line of an explanation (PR-21), turned into text only when somebody reads them: of ten thousand
 * decisions few are read. What is given must not change.
 */
final class StepValues extends AbstractMap<String, String> {

    private final Object[] namesAndValues;

    StepValues(Object... namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            texts.put(namesAndValues[i].toString(), shown(namesAndValues[i + 1]));
        }
        return Collections.unmodifiableMap(texts).entrySet();
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case Money money -> money.amount().toPlainString();
            case BigDecimal number -> number.toPlainString();
            case null -> "-";
            default -> value.toString();
        };
    }
}
