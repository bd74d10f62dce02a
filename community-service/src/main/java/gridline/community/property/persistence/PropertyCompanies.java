package gridline.community.property.persistence;

import gridline.community.property.model.PropertyCompany;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.search.SearchableName;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.web.ListQuery;
import gridline.platform.web.OutsideScopeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 物业公司存储: all property companies. The file of a city is seen by everybody who works below it, and by nobody beside. */
@Component
public class PropertyCompanies {

    private static final String GRID_PATH = "state.company.gridPath";
    private static final String NAME_KEYS = "state.nameKeys";

    private final Aggregates<PropertyCompany> companies;

    PropertyCompanies(AggregatesFactory factory, Indexes indexes) {
        this.companies = factory.of(
                "propertyCompanies",
                PropertyCompanyDocument.class,
                PropertyCompanyDocument::of,
                PropertyCompanyDocument::company);
        String name = companies.collection();
        indexes.ensure(name, NAME_KEYS).ensure(name, GRID_PATH, "state.company.name");
    }

    public Aggregates<PropertyCompany> aggregates() {
        return companies;
    }

    /** Ids of all companies kept below the scopes, by {@link #nameKey}; some ten thousand at most. */
    public Map<String, String> idsByName(List<String> scopes) {
        Map<String, String> ids = new HashMap<>();
        for (String scope : scopes) {
            companies.stream(GridPath.within(GRID_PATH, scope))
                    .forEach(each -> ids.putIfAbsent(
                            nameKey(each.state().gridPath(), each.state().name()), each.id()));
        }
        return ids;
    }

    /** What a company is known again by in a list: who keeps it, and its name. */
    public static String nameKey(String gridPath, String name) {
        return gridPath + " " + name;
    }

    public boolean exists(String id) {
        return companies.find(id).isPresent();
    }

    /** For the service's own work; what leaves it for a caller goes through {@link #visible}. */
    public Optional<PropertyCompany> find(String id) {
        return companies.find(id).map(Versioned::state);
    }

    /** @throws OutsideScopeException (403) if it is kept beside the caller's grids */
    public Versioned<PropertyCompany> visible(String id, Caller caller) {
        Versioned<PropertyCompany> company = companies.require(id);
        String path = company.state().gridPath();
        boolean above = caller.scopes().stream().anyMatch(scope -> GridPath.covers(path, scope));
        if (!above && !caller.covers(path)) {
            throw new OutsideScopeException();
        }
        return company;
    }

    public Versioned<PropertyCompany> insert(PropertyCompany company) {
        return companies.insert(company.id(), company, List.of());
    }

    /** Changes one the caller may see. */
    public Versioned<PropertyCompany> change(
            String id,
            @Nullable Long expected,
            Caller caller,
            Function<PropertyCompany, Decision<PropertyCompany>> decide) {
        visible(id, caller);
        return companies.change(id, expected, decide);
    }

    public Page<Versioned<PropertyCompany>> page(ListQuery query, Caller caller) {
        return companies.page(query, scope(caller));
    }

    public Stream<Versioned<PropertyCompany>> stream(ListQuery query, Caller caller) {
        return companies.stream(query, scope(caller));
    }

    /** Criteria that find names by any part or by pinyin initials. */
    public static Criteria named(String sought) {
        List<String> keys = SearchableName.keysOfQuery(sought);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("nothing to search by");
        }
        return keys.size() == 1
                ? Criteria.where(NAME_KEYS).is(keys.getFirst())
                : Criteria.where(NAME_KEYS).all(keys);
    }

    /** What lies within the caller's grids, and what is kept by a node above them. */
    private static Criteria scope(Caller caller) {
        List<String> above = new ArrayList<>();
        for (String scope : caller.scopes()) {
            for (int at = scope.indexOf('/', 1); at > 0; at = scope.indexOf('/', at + 1)) {
                above.add(scope.substring(0, at));
            }
        }
        return new Criteria()
                .orOperator(
                        caller.scopeCriteria(GRID_PATH),
                        Criteria.where(GRID_PATH).in(above));
    }
}
