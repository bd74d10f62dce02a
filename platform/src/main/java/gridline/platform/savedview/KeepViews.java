package gridline.platform.savedview;

import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Versioned;
import gridline.platform.savedview.ViewedLists.ViewedList;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.ListQueries;
import gridline.platform.web.NotFoundException;
import gridline.platform.web.OutsideScopeException;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 保存视图: saves, changes and takes away views. */
public final class KeepViews {

    /** Most views one person keeps; saves that come in at the same moment may end a little above it. */
    public static final int MAX_VIEWS = 50;

    /** What is searched for may be a phone number or a person's name; it stays in the browser (PI-01). */
    private static final String SEARCH = "q";

    /** A run of digits as long as a phone number has no place in a name. */
    private static final Pattern NUMBER = Pattern.compile("\\d([ -]?\\d){6,}");

    private final SavedViews views;
    private final ViewDefaults defaults;
    private final ViewedLists lists;
    private final ListQueries queries;
    private final Clock clock;

    KeepViews(SavedViews views, ViewDefaults defaults, ViewedLists lists, ListQueries queries, Clock clock) {
        this.views = views;
        this.defaults = defaults;
        this.lists = lists;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Saves a new view.
     *
     * @throws BadRequestException if the service has no such list
     * @throws RefusedException with everything that is wrong with it
     * @throws OutsideScopeException (403) if it is for a team elsewhere
     */
    Versioned<SavedView> save(Caller caller, ViewContent content) {
        Violations wrong = faults(caller, content);
        if (views.countOf(caller.id()) >= MAX_VIEWS) {
            wrong.add(Violation.of("view.too-many").with("max", MAX_VIEWS));
        }
        accept(caller, content, wrong);
        ViewOwner owner = new ViewOwner(caller.id(), caller.name());
        return views.insert("v-" + RequestIdentity.newId(), content.by(owner));
    }

    /** Changes name, filter, order and for whom it is; by its owner, or by who leads the team it is for. */
    Versioned<SavedView> change(Caller caller, String id, @Nullable Long version, ViewContent content) {
        changeable(caller, id);
        accept(caller, content, faults(caller, content));
        return views.change(id, version, view -> view.changed(content));
    }

    Versioned<SavedView> remove(Caller caller, String id, @Nullable Long version) {
        changeable(caller, id);
        return views.change(id, version, view -> view.removed(clock.instant()));
    }

    /** Brings back what was taken away within a day. */
    Versioned<SavedView> restore(Caller caller, String id) {
        changeable(caller, id);
        return views.change(id, null, view -> view.restored(clock.instant()));
    }

    /** @throws NotFoundException (404) also for what the caller may not know of */
    Versioned<SavedView> visible(Caller caller, String id) {
        Versioned<SavedView> found = views.require(id);
        if (!SavedViews.isVisible(found.state(), caller)) {
            throw new NotFoundException(SavedViews.COLLECTION, id);
        }
        return found;
    }

    /** Opens a person's list with a view from now on; null for the list as it is. */
    void choose(Caller caller, String list, @Nullable String viewId) {
        lists.require(list);
        if (viewId != null && !visible(caller, viewId).state().content().list().equals(list)) {
            throw new NotFoundException(SavedViews.COLLECTION, viewId);
        }
        defaults.choose(caller.id(), list, viewId);
    }

    /** Whether somebody may change a view and take it away. */
    static boolean mayChange(Caller caller, SavedView view) {
        ViewContent content = view.content();
        boolean leads = caller.hasAnyRole(Role.GRID_MANAGER, Role.SUPERVISOR, Role.ADMIN);
        String team = content.gridPath();
        return view.owner().id().equals(caller.id())
                || content.visibility().isShared() && leads && team != null && caller.covers(team);
    }

    private void changeable(Caller caller, String id) {
        if (!mayChange(caller, visible(caller, id).state())) {
            throw new OutsideScopeException();
        }
    }

    private static void accept(Caller caller, ViewContent content, Violations wrong) {
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong.list());
        }
        if (content.gridPath() != null) {
            caller.requireCovers(content.gridPath());
        }
    }

    private Violations faults(Caller caller, ViewContent content) {
        Visibility visibility = content.visibility();
        boolean searches =
                content.filter().stream().anyMatch(each -> each.name().equals(SEARCH));
        boolean forRole = visibility == Visibility.ROLE;
        return new Violations()
                .when(NUMBER.matcher(content.name()).find(), () -> Violation.of("view.name-number", "name"))
                .when(searches, () -> Violation.of("view.search-not-kept", "filter." + SEARCH))
                .when(
                        visibility.isShared() == (content.gridPath() == null),
                        () -> Violation.of("view.team-of-shared", "gridPath"))
                .when(forRole == (content.role() == null), () -> Violation.of("view.role-of-role", "role"))
                .when(
                        forRole && !caller.hasAnyRole(Role.GRID_MANAGER, Role.SUPERVISOR, Role.ADMIN),
                        () -> Violation.of("view.role-leaders", "visibility"))
                .addAll(unreadable(caller, content));
    }

    /** What the list itself would refuse. */
    private List<Violation> unreadable(Caller caller, ViewContent content) {
        Map<String, String> parameters = new LinkedHashMap<>();
        content.filter().stream()
                .filter(each -> !each.name().equals(SEARCH))
                .forEach(each -> parameters.put(each.name(), each.value()));
        ViewedList list = lists.require(content.list());
        list.persons().forEach(person -> parameters.replace(person, ViewContent.WHOEVER_LOOKS, caller.id()));
        if (content.within() != null) {
            parameters.put("gridPath", content.within());
        }
        if (content.sort() != null) {
            parameters.put("sort", content.sort());
        }
        try {
            var _ = queries.of(list.definition(), parameters);
            return List.of();
        } catch (BadRequestException refused) {
            return refused.violations().stream().map(KeepViews::ofFilter).toList();
        }
    }

    private static Violation ofFilter(Violation fault) {
        String field = "sort".equals(fault.field()) ? "sort" : "filter." + fault.field();
        return new Violation(fault.code(), field, fault.params());
    }
}
