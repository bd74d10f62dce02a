package gridline.platform.imports.reading;

import org.jspecify.annotations.Nullable;

/**
 * 列的对应: a column of a kind of list, and where a file has it.
 *
 * @param name of the column in English
 * @param label of the column in Chinese
 * @param required whether a file without it is refused
 * @param from label it was read from, as the file writes it; null if the file has none that means it
 */
public record ReadColumn(
        String name,
        String label,
        boolean required,
        @Nullable String from) {}
