package gridline.community.map;

import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.community.map.model.BoundingBox;
import gridline.community.map.model.Clusters;
import gridline.community.map.model.GridOnMap;
import gridline.community.map.model.Location;
import gridline.contracts.Topic;
import gridline.contracts.community.CommunityDescribed;
import gridline.contracts.community.CommunityRegrouped;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.orgmove.GridPathFollower;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.DuplicateException;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 网格在地图上: counted grid by grid, whenever one of its communities says something new. An event only says that there is
 * something to count; what is counted is read off the communities, so that a second telling changes nothing.
 */
@Component
public class GridsOnMap implements GridPathFollower {

    private static final String LONGITUDE = "state.longitude";
    private static final String LATITUDE = "state.latitude";

    private final Aggregates<GridOnMap> grids;
    private final Communities communities;

    GridsOnMap(AggregatesFactory factory, Indexes indexes, Communities communities) {
        this.grids = factory.of("gridsOnMap", GridOnMap.class);
        this.communities = communities;
        indexes.ensure(grids.collection(), LONGITUDE);
    }

    /** Heaps of the communities in a box, of the grids wanted that the caller may see; found by an index on the grids. */
    Clusters clusters(BoundingBox box, Criteria wanted, Caller caller) {
        Clusters clusters = new Clusters(box);
        Criteria within = new Criteria()
                .andOperator(
                        Criteria.where(LONGITUDE).gte(box.west()).lte(box.east()),
                        Criteria.where(LATITUDE).gte(box.south()).lte(box.north()),
                        wanted,
                        caller.scopeCriteria("state.gridPath"));
        grids.stream(within).map(Versioned::state).forEach(clusters::add);
        return clusters;
    }

    private GridOnMap counted(String gridPath) {
        List<Location> places = communities
                .inGrid(gridPath)
                .map(Community::location)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return GridOnMap.of(gridPath, places);
    }

    private void count(String gridPath, ReceivedEvent<?> event) {
        // Counted within the decision: whoever loses the race for the document counts again.
        grids.onEvent(gridPath, event, before -> Decision.accepted(counted(gridPath)));
    }

    void described(ReceivedEvent<CommunityDescribed> event) {
        String gridPath = event.data().gridPath();
        // Long lists are read in without places: then nobody has to count a grid again for each of its communities.
        boolean placed = isPlaced(event.data().communityId());
        grids.onEvent(
                gridPath,
                event,
                before -> Decision.accepted(
                        placed || before != null && before.located() > 0
                                ? counted(gridPath)
                                : GridOnMap.of(gridPath, List.of())));
    }

    private boolean isPlaced(String communityId) {
        return communities
                .find(communityId)
                .filter(community -> community.state().location() != null)
                .isPresent();
    }

    void regrouped(ReceivedEvent<CommunityRegrouped> event) {
        count(event.data().fromPath(), event);
        count(event.data().gridPath(), event);
    }

    /** After its communities followed a grid, both paths are counted again; once nothing is left there, no more. */
    @Override
    public void follow(String fromPath, String toPath) {
        if (grids.find(fromPath).filter(grid -> grid.state().located() > 0).isPresent()) {
            recount(toPath);
            recount(fromPath);
        }
    }

    private void recount(String gridPath) {
        if (grids.find(gridPath).isEmpty()) {
            try {
                grids.insert(gridPath, counted(gridPath), List.of());
                return;
            } catch (DuplicateException countedMeanwhile) {
                // an event has come in between; it is counted again like any other
            }
        }
        grids.change(gridPath, null, before -> Decision.accepted(counted(gridPath)));
    }

    /** 订阅: in a class of its own, since a component cannot offer a bean that needs the component. */
    @Configuration(proxyBeanMethods = false)
    static class Subscriptions {

        @Bean
        EventSubscription<CommunityDescribed> describedOnMap(GridsOnMap grids) {
            return EventSubscription.to(Topic.COMMUNITY, CommunityDescribed.class, grids::described)
                    .named("grids-on-map");
        }

        @Bean
        EventSubscription<CommunityRegrouped> regroupedOnMap(GridsOnMap grids) {
            return EventSubscription.to(Topic.COMMUNITY, CommunityRegrouped.class, grids::regrouped)
                    .named("grids-on-map-regrouped");
        }
    }
}
