package gridline.community.orgunit;

import gridline.community.placing.Placed;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Refused;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.RefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 组织机构存储: all nodes of the org tree. */
@Component
public class OrgUnits {

    private static final String PATH = "state.path";
    private static final String REGROUPING = "state.regrouping";
    /** Grids are merged into grids that are merged into grids; deeper than this nobody reorganises. */
    private static final int DEEPEST = 32;

    private final Aggregates<OrgUnit> units;

    OrgUnits(AggregatesFactory factory, Indexes indexes) {
        this.units = factory.of("orgUnits", OrgUnit.class);
        indexes.ensure(units.collection(), PATH)
                .ensure(units.collection(), "state.parentId", "state.name")
                .ensure(units.collection(), "state.name")
                .ensure(units.collection(), REGROUPING);
    }

    Aggregates<OrgUnit> aggregates() {
        return units;
    }

    Page<Versioned<OrgUnit>> page(ListQuery query, Caller caller) {
        return units.page(query, present(caller));
    }

    Stream<Versioned<OrgUnit>> stream(ListQuery query, Caller caller) {
        return units.stream(query, present(caller));
    }

    /** Units that are there; one that was merged into another is only found by its id. */
    private static Criteria present(Caller caller) {
        return new Criteria()
                .andOperator(
                        caller.scopeCriteria(PATH),
                        Criteria.where("state.mergedInto").is(null));
    }

    /** Grids that wait for communities to come over; a few at most. */
    List<Versioned<OrgUnit>> regrouping() {
        return units.stream(Criteria.where(REGROUPING).is(true)).toList();
    }

    /** The unit that is there for an id: of a grid that was merged, the one that took it in. */
    public Optional<OrgUnit> present(String id) {
        return present(id, this::find);
    }

    /** The same among units at hand. */
    public static Optional<OrgUnit> present(String id, Function<String, Optional<OrgUnit>> units) {
        Optional<OrgUnit> unit = units.apply(id);
        for (int step = 0; step < DEEPEST; step++) {
            String into = unit.map(OrgUnit::mergedInto).orElse(null);
            if (into == null) {
                return unit;
            }
            unit = units.apply(into);
        }
        return unit;
    }

    public Optional<OrgUnit> find(String id) {
        return units.find(id).map(Versioned::state);
    }

    /** The unit, if the caller may see it. */
    Versioned<OrgUnit> visible(String id, Caller caller) {
        Versioned<OrgUnit> unit = units.require(id);
        caller.requireCovers(unit.state().path());
        return unit;
    }

    /** Everything there is, by id; some ten thousand units at most. */
    public Map<String, OrgUnit> all() {
        return units.stream(new Criteria()).map(Versioned::state).collect(Collectors.toMap(OrgUnit::id, unit -> unit));
    }

    /** Names by id of those of the units that exist. */
    public Map<String, String> names(Collection<String> ids) {
        return units.findAll(ids).values().stream()
                .collect(Collectors.toMap(Versioned::id, unit -> unit.state().name()));
    }

    /** Puts a unit into the tree, or renames it. */
    Placed<OrgUnit> place(PlaceOrgUnit command, @Nullable IfMatch expected, Caller caller) {
        OrgUnit existing = find(command.id()).orElse(null);
        OrgUnit parent =
                command.parentId() == null ? null : find(command.parentId()).orElse(null);
        OrgUnit placed = switch (command.decide(existing, parent)) {
            case Accepted<OrgUnit> yes -> yes.state();
            case Refused<OrgUnit> no -> throw RefusedException.of(no);
        };
        caller.requireCovers(placed.path());
        return Placed.into(units, placed.id(), placed, expected, unit -> command.decide(unit, parent));
    }
}
