package gridline.campaign.orgmove;

import gridline.platform.orgmove.GridPathHolder;
import gridline.platform.orgmove.GridPathHolders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 随网格变动: whatever of campaigns bears the path of a grid. */
@Configuration(proxyBeanMethods = false)
class FollowGrids {

    private static final String GRID_PATH = "state.gridPath";
    private static final String COMMUNITY = "state.communityId";

    @Bean
    GridPathHolders gridPathHolders() {
        return GridPathHolders.of(
                        GridPathHolder.in("schedules", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("posters", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("wordOfMouth", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("leads", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("roadshows", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("places", GRID_PATH).ofCommunity("_id"),
                        GridPathHolder.in("calendarFeeds", GRID_PATH),
                        GridPathHolder.in("draws", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("vines", GRID_PATH).ofCommunity("_id"),
                        GridPathHolder.in("joiningGroups", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("contractEndTasks", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("orderAttributions", GRID_PATH).ofCommunity(COMMUNITY),
                        GridPathHolder.in("commissions", GRID_PATH),
                        GridPathHolder.in("stock", GRID_PATH),
                        GridPathHolder.in("budgets", GRID_PATH))
                // Of cities, which stay.
                .besides("scheduleTemplates");
    }
}
