package gridline.platform.web;

/**
 * 排序键: one key of a sort.
 *
 * @param name as it stands in the URL
 * @param path path in the stored document, for example {@code state.name}
 * @param ascending false when the name came with a leading minus
 * @param required true when every document has a value there that is not null
 */
public record SortKey(String name, String path, boolean ascending, boolean required) {

    SortKey descending() {
        return new SortKey(name, path, false, required);
    }
}
