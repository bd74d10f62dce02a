package gridline.community;

import gridline.platform.orgmove.GridPathHolder;
import gridline.platform.orgmove.GridPathHolders;
import gridline.platform.savedview.SavedViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 随网格变动: what the service keeps of grids and communities follows when a grid is moved, merged or split. */
@Configuration(proxyBeanMethods = false)
class FollowGrids {

    private static final String GRID_PATH = "state.gridPath";
    private static final String COMMUNITY = "state.communityId";

    @Bean
    GridPathHolders gridPathHolders() {
        return GridPathHolders.of(
                        GridPathHolder.in("communities", GRID_PATH).ofCommunity("_id"),
                        GridPathHolder.in("competitorOffers", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("buildings", "state.building.gridPath")
                                .ofCommunity("state.building.communityId"),
                        GridPathHolder.in("surveys", "state.file.gridPath").ofCommunity("_id"),
                        GridPathHolder.in("assessments", GRID_PATH)
                                .ofCommunity("_id")
                                .withAncestor("state.province", 1)
                                .withAncestor("state.city", 2)
                                .withAncestor("state.branch", 3),
                        GridPathHolder.in("incidents", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("householdInterests", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("staffAssignments", GRID_PATH),
                        GridPathHolder.in("propertyCompanies", "state.company.gridPath"),
                        GridPathHolder.in(SavedViews.COLLECTION, "state.content.gridPath"),
                        GridPathHolder.in(SavedViews.COLLECTION, "state.content.within"))
                // Counted again by a follower of their own; of the units imported into; of cities, which stay.
                .besides("gridsOnMap", "imports", "scoringPolicies");
    }
}
