package gridline.funnel.savedview;

import gridline.funnel.savedview.model.ViewedList;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.DuplicateException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 默认视图: the view each person's list opens with. A choice of one's own, so the last one counts. */
@Component
public class ViewDefaults {

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

    /** Id of the view a person's list opens with; null for the list as it is. */
    public @Nullable String of(String staffId, ViewedList list) {
        return choices.find(id(staffId, list))
                .map(found -> found.state().viewId())
                .orElse(null);
    }

    void choose(String staffId, ViewedList list, @Nullable String viewId) {
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

    private static String id(String staffId, ViewedList list) {
        return staffId + "." + list.name();
    }
}
