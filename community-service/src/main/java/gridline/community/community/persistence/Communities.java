package gridline.community.community.persistence;

import gridline.community.community.model.Community;
import gridline.community.map.model.BoundingBox;
import gridline.contracts.DomainEvent;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Unread;
import gridline.platform.persistence.Versioned;
import gridline.platform.search.SearchableName;
import gridline.platform.security.Caller;
import gridline.platform.web.ListQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 小区存储: all communities. What leaves it for a caller lies in the caller's grids. */
@Component
public class Communities {

    static final String NAME_KEYS = "state.nameKeys";
    static final String GRID_PATH = "state.gridPath";

    private static final String TILES = "state.tiles";
    private static final String LIST_VERSION = "state.history.listVersion";

    private final Aggregates<Community> communities;

    Communities(AggregatesFactory factory, Indexes indexes) {
        this.communities = factory.of(
                "communities",
                CommunityDocument.class,
                CommunityDocument::of,
                CommunityDocument::toCommunity,
                Unread.sought(NAME_KEYS, TILES));
        String name = communities.collection();
        // Found by a key in the order of the name; by a tile, with what lies beside the box left out in the index.
        indexes.ensure(name, NAME_KEYS, "state.name")
                .ensure(name, GRID_PATH, "state.name")
                .ensure(name, "state.name")
                .ensure(name, "state.marketingState", "state.name")
                .ensure(name, "state.plannedOpening")
                .ensure(name, "state.households")
                .ensure(name, LIST_VERSION)
                .ensure(name, TILES, "state.longitude");
    }

    public Aggregates<Community> aggregates() {
        return communities;
    }

    public Optional<Versioned<Community>> find(String id) {
        return communities.find(id);
    }

    /** @throws gridline.platform.web.OutsideScopeException (403) if the caller's grids do not hold it */
    public Versioned<Community> visible(String id, Caller caller) {
        Versioned<Community> community = communities.require(id);
        caller.requireCovers(community.state().gridPath());
        return community;
    }

    public Versioned<Community> insert(Community community, List<DomainEvent> events) {
        return communities.insert(community.id(), community, events);
    }

    /** Changes one the caller may see. */
    public Versioned<Community> change(
            String id, @Nullable Long expected, Caller caller, Function<Community, Decision<Community>> decide) {
        visible(id, caller);
        return communities.change(id, expected, decide);
    }

    /** @param sought part of the name or pinyin initials that was asked for, if it was */
    public Page<Versioned<Community>> page(ListQuery query, Optional<String> sought, Caller caller) {
        Criteria scope = caller.scopeCriteria(GRID_PATH);
        Page<Versioned<Community>> page = communities.page(query, scope);
        if (sought.isEmpty()) {
            return page;
        }
        // The keys find candidates; a page may get a little shorter, its cursor goes on behind the last candidate.
        List<Versioned<Community>> found =
                page.items().stream().filter(named(sought.get())).toList();
        Long total = page.total() == null ? null : stream(query, sought, caller).count();
        return new Page<>(found, page.next(), total);
    }

    /** All of a grid, by id. */
    public Stream<Community> inGrid(String gridPath) {
        return communities.stream(Criteria.where(GRID_PATH).is(gridPath)).map(Versioned::state);
    }

    /** Those wanted of a box that the caller may see, found by the tiles they lie in. */
    public Stream<Community> within(BoundingBox box, Criteria wanted, Caller caller) {
        return communities.stream(new Criteria().andOperator(inBox(box), wanted, caller.scopeCriteria(GRID_PATH)))
                .map(Versioned::state);
    }

    /** Criteria that find what lies in a box. */
    public static Criteria inBox(BoundingBox box) {
        return new Criteria()
                .andOperator(
                        Criteria.where(TILES).in(box.tiles()),
                        Criteria.where("state.longitude").gte(box.west()).lte(box.east()),
                        Criteria.where("state.latitude").gte(box.south()).lte(box.north()));
    }

    /** Communities that stand, or stood, in one of the lists, by id; within the caller's grids (CO-02). */
    public Stream<Community> inLists(List<String> versions, Caller caller) {
        return communities.stream(inEither(versions, caller)).map(Versioned::state);
    }

    /** One page of them, in the order of the query. */
    public Page<Versioned<Community>> pageInLists(ListQuery query, List<String> versions, Caller caller) {
        return communities.page(query, inEither(versions, caller));
    }

    /** All of them, in the order of the query. */
    public Stream<Versioned<Community>> streamInLists(ListQuery query, List<String> versions, Caller caller) {
        return communities.stream(query, inEither(versions, caller));
    }

    private static Criteria inEither(List<String> versions, Caller caller) {
        return new Criteria().andOperator(Criteria.where(LIST_VERSION).in(versions), caller.scopeCriteria(GRID_PATH));
    }

    /** @param sought part of the name or pinyin initials that was asked for, if it was */
    public Stream<Versioned<Community>> stream(ListQuery query, Optional<String> sought, Caller caller) {
        Stream<Versioned<Community>> all = communities.stream(query, caller.scopeCriteria(GRID_PATH));
        return sought.isEmpty() ? all : all.filter(named(sought.get()));
    }

    /**
     * Criteria that find the candidates of a search.
     *
     * @throws IllegalArgumentException if the text has no letter, digit or Chinese character to search by
     */
    public static Criteria candidates(String sought) {
        List<String> keys = SearchableName.keysOfQuery(sought);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("nothing to search by");
        }
        return keys.size() == 1
                ? Criteria.where(NAME_KEYS).is(keys.getFirst())
                : Criteria.where(NAME_KEYS).all(keys);
    }

    private static Predicate<Versioned<Community>> named(String sought) {
        return community ->
                SearchableName.of(community.state().details().name()).contains(sought);
    }
}
