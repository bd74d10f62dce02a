package gridline.platform.persistence;

import java.util.List;

/**
 * 列表不读的字段: paths of stored fields that are left out when documents are found by a query; null in the document record then,
 * so that its way to the domain must do without them. A single aggregate is always read whole.
 *
 * @param sought only serve to find documents, for example {@code state.nameKeys}; left out of everything that is found
 * @param bulky grow with an aggregate and are shown by no row, for example {@code state.actions}; left out of lists, and there in
 *     what the service finds for its own work
 */
public record Unread(List<String> sought, List<String> bulky) {

    public static final Unread NONE = new Unread(List.of(), List.of());

    public Unread {
        sought = List.copyOf(sought);
        bulky = List.copyOf(bulky);
    }

    /** Fields that only serve to find documents. */
    public static Unread sought(String... paths) {
        return new Unread(List.of(paths), List.of());
    }

    /** The same and fields no row of a list shows. */
    public Unread bulky(String... paths) {
        return new Unread(sought, List.of(paths));
    }
}
