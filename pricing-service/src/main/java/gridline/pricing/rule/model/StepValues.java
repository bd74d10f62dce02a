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
 * 步骤数值: the values of one line of an explanation (PR-21), written down and turned into text only when somebody reads them:
 * of ten thousand decisions few are read. What the writer holds must not change.
 */
final class StepValues extends AbstractMap<String, String> {

    private final Writer writer;

    StepValues(Writer writer) {
        this.writer = writer;
    }

    /** 写入: puts every name with its value down, in order. */
    @FunctionalInterface
    interface Writer {
        void write(Row row);
    }

    /** 数值行: takes values and keeps their texts. */
    static final class Row {
        private final Map<String, String> texts = new LinkedHashMap<>();

        Row put(String name, @Nullable Object value) {
            texts.put(name, shown(value));
            return this;
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

    @Override
    public Set<Entry<String, String>> entrySet() {
        Row row = new Row();
        writer.write(row);
        return Collections.unmodifiableMap(row.texts).entrySet();
    }
}
