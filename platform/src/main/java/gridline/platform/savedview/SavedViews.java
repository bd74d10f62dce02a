package gridline.platform.savedview;

import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.web.ListQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** 视图集: all saved views, and which of them somebody sees: their own, their teams', and those for their role there. */
public final class SavedViews {

    /** Name of the collection; its paths follow their grids. */
    public static final String COLLECTION = "savedViews";

    private static final String OWNER = "state.owner.id";
    private static final String VISIBILITY = "state.content.visibility";
    private static final String GRID_PATH = "state.content.gridPath";

    private final Aggregates<SavedView> views;

    SavedViews(AggregatesFactory factory, Indexes indexes) {
        this.views = factory.of(COLLECTION, SavedView.class);
        indexes.ensure(COLLECTION, OWNER, "state.content.name", "_id")
                .ensure(COLLECTION, GRID_PATH, "state.content.name", "_id")
                .ensure(COLLECTION, "state.content.within");
    }

    Versioned<SavedView> insert(String id, SavedView view) {
        return views.insert(id, view, List.of());
    }

    Versioned<SavedView> require(String id) {
        return views.require(id);
    }

    Versioned<SavedView> change(String id, @Nullable Long version, Function<SavedView, Decision<SavedView>> decide) {
        return views.change(id, version, decide);
    }

    /** How many somebody keeps now. */
    long countOf(String staffId) {
        return views.count(
                Criteria.where(OWNER).is(staffId).and("state.removedAt").is(null));
    }

    Page<Versioned<SavedView>> page(ListQuery query, Caller caller) {
        return views.page(query, visibleTo(caller));
    }

    Stream<Versioned<SavedView>> stream(ListQuery query, Caller caller) {
        return views.stream(query, visibleTo(caller));
    }

    /** Whether somebody sees a view, taken away or not. */
    static boolean isVisible(SavedView view, Caller caller) {
        ViewContent content = view.content();
        if (view.owner().id().equals(caller.id())) {
            return true;
        }
        boolean ofTheTeam = content.visibility().isShared()
                && content.gridPath() != null
                && teamsOf(caller).contains(content.gridPath());
        return ofTheTeam
                && (content.visibility() == Visibility.TEAM || rolesOf(caller).contains(content.role()));
    }

    private static Criteria visibleTo(Caller caller) {
        List<String> teams = teamsOf(caller);
        Criteria own = Criteria.where(OWNER).is(caller.id());
        Criteria ofTheTeam = Criteria.where(VISIBILITY)
                .is(Visibility.TEAM.name())
                .and(GRID_PATH)
                .in(teams);
        Criteria ofTheRole = Criteria.where(VISIBILITY)
                .is(Visibility.ROLE.name())
                .and("state.content.role")
                .in(rolesOf(caller))
                .and(GRID_PATH)
                .in(teams);
        return new Criteria()
                .andOperator(
                        Criteria.where("state.removedAt").is(null),
                        new Criteria().orOperator(own, ofTheTeam, ofTheRole));
    }

    private static List<String> rolesOf(Caller caller) {
        return caller.roles().stream().map(Enum::name).sorted().toList();
    }

    /**
     * The nodes somebody works at, and those above them. Of a unit that was moved a scope has several paths, the one of now
     * first: what lies above the others is another team by now.
     */
    private static List<String> teamsOf(Caller caller) {
        Map<String, String> current = new LinkedHashMap<>();
        caller.scopes().forEach(scope -> current.putIfAbsent(lastSegment(scope), scope));
        TreeSet<String> teams = new TreeSet<>(caller.scopes());
        for (String scope : current.values()) {
            for (int slash = scope.lastIndexOf('/'); slash > 0; slash = scope.lastIndexOf('/', slash - 1)) {
                teams.add(scope.substring(0, slash));
            }
        }
        teams.removeIf(path -> !GridPath.isValid(path));
        return List.copyOf(teams);
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
