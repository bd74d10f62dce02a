package gridline.funnel.orgmove;

import gridline.platform.orgmove.GridPathHolder;
import gridline.platform.orgmove.GridPathHolders;
import gridline.platform.savedview.SavedViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 随网格变动: customers, rows of their figures, saved views, and what is known of communities and tariffs. */
@Configuration(proxyBeanMethods = false)
class FollowGrids {

    private static final String GRID_PATH = "state.gridPath";
    private static final String COMMUNITY = "state.communityId";

    @Bean
    GridPathHolders gridPathHolders() {
        return GridPathHolders.of(
                        GridPathHolder.in("customers", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("communities", GRID_PATH).ofCommunity("_id"),
                        GridPathHolder.in("receivedLeads", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("stageMoves", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("signedOrders", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("merges", GRID_PATH),
                        GridPathHolder.in("quotes", GRID_PATH),
                        GridPathHolder.in(SavedViews.COLLECTION, "state.content.gridPath"),
                        GridPathHolder.in(SavedViews.COLLECTION, "state.content.within"),
                        GridPathHolder.in("tariffs", GRID_PATH).ofCommunity(COMMUNITY))
                // Of the units imported into; counted again by a follower of their own.
                .besides("imports", "figures");
    }
}
