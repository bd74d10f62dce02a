package gridline.community.map;

import gridline.community.assessment.model.Quadrant;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.MarketingState;
import gridline.platform.security.GridPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * 地图筛选: which communities of a box are shown; null for all.
 *
 * @param gridPath node of the org tree, with everything below it
 * @param quadrant grade by importance and urgency (CO-22)
 */
public record MapFilter(
        @Nullable String gridPath,
        @Nullable MarketingState marketingState,
        @Nullable BuildState buildState,
        @Nullable Quadrant quadrant) {

    /** Whether communities of one grid are told apart. */
    boolean isFine() {
        return marketingState != null || buildState != null || quadrant != null;
    }

    /** The node, of whatever is kept by grid. */
    Criteria grid() {
        return gridPath == null ? new Criteria() : GridPath.within("state.gridPath", gridPath);
    }

    /** All that is kept with the community itself; the grade is not. */
    Criteria criteria() {
        List<Criteria> all = new ArrayList<>();
        all.add(grid());
        if (marketingState != null) {
            all.add(Criteria.where("state.marketingState").is(marketingState.name()));
        }
        if (buildState != null) {
            all.add(Criteria.where("state.buildState").is(buildState.name()));
        }
        return new Criteria().andOperator(all);
    }
}
