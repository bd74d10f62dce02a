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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 组织机构存储: all nodes of the org tree. */
@Component
public class OrgUnits {

    private static final String PATH = "state.path";

    private final Aggregates<OrgUnit> units;

    OrgUnits(AggregatesFactory factory, Indexes indexes) {
        this.units = factory.of("orgUnits", OrgUnit.class);
        indexes.ensure(units.collection(), PATH)
                .ensure(units.collection(), "state.parentId", "state.name")
                .ensure(units.collection(), "state.name");
    }

    Aggregates<OrgUnit> aggregates() {
        return units;
    }

    Page<Versioned<OrgUnit>> page(ListQuery query, Caller caller) {
        return units.page(query, caller.scopeCriteria(PATH));
    }

    Stream<Versioned<OrgUnit>> stream(ListQuery query, Caller caller) {
        return units.stream(query, caller.scopeCriteria(PATH));
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
