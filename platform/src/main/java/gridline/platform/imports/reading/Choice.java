package gridline.platform.imports.reading;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * 取值: the values a cell may have, each by its English name and by Chinese labels.
 *
 * @param <E> the enumeration
 */
public final class Choice<E extends Enum<E>> {

    private final Map<String, E> byLabel = new LinkedHashMap<>();
    private final String shown;

    private Choice(Class<E> type, Map<String, E> labels) {
        for (E value : type.getEnumConstants()) {
            byLabel.put(normalised(value.name()), value);
        }
        labels.forEach((label, value) -> byLabel.put(normalised(label), value));
        shown = String.join(", ", labels.keySet());
    }

    public static <E extends Enum<E>> Choice<E> of(Class<E> type, Map<String, E> labels) {
        return new Choice<>(type, labels);
    }

    Optional<E> find(String cell) {
        return Optional.ofNullable(byLabel.get(normalised(cell)));
    }

    /** Labels a user may write, for the message of a refusal. */
    String shown() {
        return shown;
    }

    private static String normalised(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replace('-', '_')
                .replace(' ', '_');
    }
}
