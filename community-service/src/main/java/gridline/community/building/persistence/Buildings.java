package gridline.community.building.persistence;

import gridline.community.building.model.Building;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 楼栋存储: the buildings of all communities. */
@Component
public class Buildings {

    private static final String COMMUNITY = "state.building.communityId";
    private static final String NEXT_REMINDER = "state.nextReminderOn";

    private final Aggregates<Building> buildings;

    Buildings(AggregatesFactory factory, Indexes indexes) {
        this.buildings =
                factory.of("buildings", BuildingDocument.class, BuildingDocument::of, BuildingDocument::building);
        String name = buildings.collection();
        indexes.ensure(name, COMMUNITY, "state.building.number").ensure(name, NEXT_REMINDER);
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

    /** Ids of the buildings with a reminder due by the day, found by index; some hundreds at a time. */
    public Stream<String> remindersDue(LocalDate today) {
        return buildings.stream(Criteria.where(NEXT_REMINDER).lte(today.toString()))
                .map(Versioned::id);
    }
}
