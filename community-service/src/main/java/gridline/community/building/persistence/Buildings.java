package gridline.community.building.persistence;

import gridline.community.building.model.Building;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQueries;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 楼栋存储: the buildings of all communities. */
@Component
public class Buildings {

    private static final String COMMUNITY = "state.building.communityId";
    private static final String NEXT_REMINDER = "state.nextReminderOn";

    private final Aggregates<Building> buildings;

    private final ListQueries queries;

    Buildings(AggregatesFactory factory, Indexes indexes, ListQueries queries) {
        this.queries = queries;
        this.buildings =
                factory.of("buildings", BuildingDocument.class, BuildingDocument::of, BuildingDocument::building);
        String name = buildings.collection();
        indexes.ensure(name, COMMUNITY, "state.building.number").ensure(name, NEXT_REMINDER, "_id");
    }

    /** Id of a building: its community's and its number, which together name one building only. */
    public static String id(String communityId, String number) {
        return "b-" + communityId.substring("c-".length()) + "-" + number;
    }

    public Aggregates<Building> aggregates() {
        return buildings;
    }

    public Page<Versioned<Building>> page(String communityId, ListQuery query) {
        return buildings.page(query, Criteria.where(COMMUNITY).is(communityId));
    }

    public Stream<Versioned<Building>> stream(String communityId, ListQuery query) {
        return buildings.stream(query, Criteria.where(COMMUNITY).is(communityId));
    }

    /** All buildings of a community. */
    public List<Building> of(String communityId) {
        return buildings.stream(Criteria.where(COMMUNITY).is(communityId))
                .map(Versioned::state)
                .toList();
    }

    /**
     * Ids of some hundred buildings with a reminder due by the day, the longest due first: in the order of the index, so that no
     * more are read than are given, however many are due.
     */
    public List<String> remindersDue(LocalDate today) {
        ListQuery some = queries.of(DueFirst.class, Map.of("limit", "200"));
        return buildings.ids(some, Criteria.where(NEXT_REMINDER).lte(today.toString()));
    }

    /** 到期先后. */
    static final class DueFirst implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("reminders-due")
                    .sortRequired("due", NEXT_REMINDER)
                    .defaultSort("due")
                    .build();
        }
    }
}
