package gridline.platform.savedview;

import gridline.platform.decision.Violation;
import gridline.platform.security.Role;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.ListDefinition;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 可存视图的列表: the lists of a service that views can be of. A bean of this type gives the service {@code /saved-views} and
 * {@code /default-views/{list}}; it also names {@link SavedViews#COLLECTION} among what follows its grid.
 *
 * <pre>{@code
 * ViewedLists.readBy(AccessRow.everyone()).with("COMMUNITIES", CommunityList.class)
 * }</pre>
 *
 * @param readers who reads these lists, and so may keep and use views
 * @param all each list by the name it has in views, in capitals; stored, so never changed
 */
public record ViewedLists(Set<Role> readers, Map<String, ViewedList> all) {

    public ViewedLists {
        readers = Set.copyOf(readers);
        all = Map.copyOf(all);
    }

    /**
     * 列表.
     *
     * @param definition what it may be filtered and sorted by
     * @param persons parameters that take a staff id; in a view {@code me} stands for whoever looks
     */
    public record ViewedList(Class<? extends ListDefinition> definition, Set<String> persons) {

        public ViewedList {
            persons = Set.copyOf(persons);
        }
    }

    public static ViewedLists readBy(Role... readers) {
        return new ViewedLists(EnumSet.copyOf(List.of(readers)), Map.of());
    }

    /** The same with one more list. */
    public ViewedLists with(String name, Class<? extends ListDefinition> definition, String... persons) {
        Map<String, ViewedList> more = new TreeMap<>(all);
        more.put(name, new ViewedList(definition, Set.of(persons)));
        return new ViewedLists(readers, more);
    }

    /** Names of the lists, in order. */
    List<String> names() {
        return List.copyOf(new TreeSet<>(all.keySet()));
    }

    /** @throws BadRequestException if the service has no such list */
    ViewedList require(String name) {
        ViewedList found = all.get(name);
        if (found == null) {
            throw BadRequestException.of(Violation.of("unknown-value", "list").with("allowed", names()));
        }
        return found;
    }
}
