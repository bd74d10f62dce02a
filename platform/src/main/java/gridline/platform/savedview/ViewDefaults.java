package gridline.platform.savedview;

import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.DuplicateException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 默认视图: the view each person's list opens with. A choice of one's own, so the last one counts. */
final class ViewDefaults {

    private final Aggregates<DefaultView> choices;

    ViewDefaults(AggregatesFactory factory) {
        this.choices = factory.of("defaultViews", DefaultView.class);
    }

    /**
     * 默认选择.
     *
     * @param viewId null for the list as it is
     */
    record DefaultView(@Nullable String viewId) {}

    /** Ids of the views a person's lists open with; none for a list that opens as it is. */
    Set<String> of(String staffId, Collection<String> lists) {
        return lists.stream()
                .flatMap(list -> choices.find(id(staffId, list)).stream())
                .flatMap(found -> Stream.ofNullable(found.state().viewId()))
                .collect(Collectors.toSet());
    }

    void choose(String staffId, String list, @Nullable String viewId) {
        String id = id(staffId, list);
        DefaultView choice = new DefaultView(viewId);
        if (choices.find(id).isEmpty()) {
            try {
                Versioned<DefaultView> _ = choices.insert(id, choice, List.of());
                return;
            } catch (DuplicateException raced) {
                // The same person on another device was the first; this choice comes after it.
            }
        }
        choices.change(id, null, _ -> Decision.accepted(choice));
    }

    private static String id(String staffId, String list) {
        return staffId + "." + list;
    }
}
