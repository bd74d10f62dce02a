package gridline.pricing.orgmove;

import gridline.platform.orgmove.GridPathHolder;
import gridline.platform.orgmove.GridPathHolders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 随网格变动: markets, proposals, tariffs, offers, quotes and what else bears the path of a grid. */
@Configuration(proxyBeanMethods = false)
class FollowGrids {

    private static final String GRID_PATH = "state.gridPath";
    private static final String COMMUNITY = "state.communityId";

    @Bean
    GridPathHolders gridPathHolders() {
        return GridPathHolders.of(
                GridPathHolder.in("markets", GRID_PATH).ofCommunity(COMMUNITY),
                GridPathHolder.in("observedOffers", GRID_PATH).ofCommunity(COMMUNITY),
                GridPathHolder.in("proposals", GRID_PATH).ofCommunity(COMMUNITY),
                GridPathHolder.in("tariffs", GRID_PATH).ofCommunity(COMMUNITY),
                GridPathHolder.in("priceStandings", GRID_PATH).ofCommunity(COMMUNITY),
                GridPathHolder.in("quotes", GRID_PATH).ofCommunity(COMMUNITY),
                GridPathHolder.in("specialOffers", GRID_PATH).ofCommunity("state.base.communityId"),
                GridPathHolder.in("buildingGroups", GRID_PATH),
                GridPathHolder.in("bundleRecords", GRID_PATH),
                GridPathHolder.in("products", GRID_PATH),
                GridPathHolder.in("ruleSets", "state.rules.scope"));
    }
}
