package gridline.platform.savedview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 视图内容: everything of a view that its owner decides.
 *
 * @param list name of the list it is of
 * @param name 1 to 40 characters
 * @param filter parameters of the list but the node of the org tree; never what was searched for, which may name a person
 * @param within node of the org tree the list is narrowed to; null for all the reader may see
 * @param sort order as the list's parameter {@code sort}; null for the list's own
 * @param visibility for whom
 * @param gridPath node of the team; null for a personal view
 * @param role name of the role; null unless it is a view for a role
 */
record ViewContent(
        String list,
        String name,
        List<Criterion> filter,
        @Nullable String within,
        @Nullable String sort,
        Visibility visibility,
        @Nullable String gridPath,
        @Nullable String role) {

    /** A person in a filter: whoever looks. So one view "my customers" serves a whole team. */
    static final String WHOEVER_LOOKS = "me";

    ViewContent {
        filter = List.copyOf(filter);
    }

    /**
     * 条件.
     *
     * @param name parameter of the list
     * @param value its value as written
     */
    record Criterion(String name, String value) {}

    /** A new view of this content. */
    SavedView by(ViewOwner owner) {
        return new SavedView(owner, this, null);
    }
}
