package gridline.funnel.customer.web;

import gridline.contracts.funnel.FunnelStage;
import java.util.Optional;

/** 移动目标: where a customer may be asked to go: one of the six stages, or out of the funnel. */
enum StageTarget {
    TARGET,
    LISTED,
    POTENTIAL,
    INTENTION,
    ORDERED,
    ON_NET,
    /** 流失 */
    LOST;

    /** Empty for {@link #LOST}. */
    Optional<FunnelStage> stage() {
        return this == LOST ? Optional.empty() : Optional.of(FunnelStage.valueOf(name()));
    }
}
