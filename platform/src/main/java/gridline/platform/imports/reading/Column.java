package gridline.platform.imports.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * 列: a column of a list, found by its label in Chinese or English.
 *
 * @param name English label, and the field refusals name
 * @param required whether a file without the column is refused as a whole
 * @param labels other labels it is known by, Chinese ones among them
 */
public record Column(String name, boolean required, List<String> labels) {

    public static Column required(String name, String... labels) {
        return new Column(name, true, List.of(labels));
    }

    public static Column optional(String name, String... labels) {
        return new Column(name, false, List.of(labels));
    }

    /** The first of its labels in Chinese; the English one if it has none. */
    public String chineseLabel() {
        return labels.stream()
                .filter(label -> label.codePoints().anyMatch(Character::isIdeographic))
                .findFirst()
                .orElse(name);
    }

    boolean isLabelled(String label) {
        String wanted = normalised(label);
        return normalised(name).equals(wanted)
                || labels.stream().anyMatch(known -> normalised(known).equals(wanted));
    }

    /** Case, width, spaces, underscores, hyphens and a mark for "mandatory" do not matter: people retype labels. */
    private static String normalised(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_*\\-]", "");
    }
}
