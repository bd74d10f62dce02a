package gridline.platform.savedview;

import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 保存的视图.
 *
 * @param list name of the list it is of
 * @param filter parameters of the list; {@code me} stands for whoever looks
 * @param sort order of the list; null for its own
 * @param gridPath node of the team; null for a personal view
 * @param role null unless it is for a role
 * @param ownerName who saved it
 * @param mine whether that is the caller
 * @param mayChange whether the caller may change it and take it away
 * @param preferred whether the caller's list opens with it
 */
record ShownView(
        String id,
        String list,
        String name,
        Map<String, String> filter,
        @Nullable String sort,
        Visibility visibility,
        @Nullable String gridPath,
        @Nullable Role role,
        String ownerName,
        boolean mine,
        boolean mayChange,
        boolean preferred,
        long version) {

    static ShownView of(Versioned<SavedView> versioned, Caller caller, Set<String> preferred) {
        SavedView view = versioned.state();
        ViewContent content = view.content();
        Map<String, String> filter = new TreeMap<>();
        content.filter().forEach(each -> filter.put(each.name(), each.value()));
        if (content.within() != null) {
            filter.put(SavedViewRequest.WITHIN, content.within());
        }
        return new ShownView(
                versioned.id(),
                content.list(),
                content.name(),
                filter,
                content.sort(),
                content.visibility(),
                content.gridPath(),
                content.role() == null ? null : Role.valueOf(content.role()),
                view.owner().name(),
                view.owner().id().equals(caller.id()),
                KeepViews.mayChange(caller, view),
                preferred.contains(versioned.id()),
                versioned.version());
    }
}
