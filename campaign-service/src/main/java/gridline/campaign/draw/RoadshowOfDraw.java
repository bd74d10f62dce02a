package gridline.campaign.draw;

import gridline.campaign.roadshow.model.Roadshow;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 抽奖所属路演 (CP-41): a draw is held at a roadshow of its grid that was not cancelled and whose day has not passed. */
@Component
class RoadshowOfDraw {

    private static final String FIELD = "roadshowId";

    private final Aggregates<Roadshow> roadshows;
    private final Clock clock;

    RoadshowOfDraw(Aggregates<Roadshow> roadshows, Clock clock) {
        this.roadshows = roadshows;
        this.clock = clock;
    }

    /** @throws RefusedException (422) with everything that keeps a draw of this grid from being held there */
    Roadshow require(String roadshowId, String gridPath) {
        Roadshow show = roadshows
                .find(roadshowId)
                .map(Versioned::state)
                .orElseThrow(() -> RefusedException.of(
                        Violation.of("CP-41.roadshow-unknown", FIELD).with("id", roadshowId)));
        List<Violation> faults = new Violations()
                .when(!show.gridPath().equals(gridPath), () -> Violation.of("CP-41.roadshow-elsewhere", FIELD))
                .when(show.status() == Roadshow.Status.CANCELLED, () -> Violation.of("CP-41.roadshow-cancelled", FIELD))
                .when(
                        show.plan().day().isBefore(BusinessZone.today(clock)),
                        () -> Violation.of("CP-41.roadshow-over", FIELD)
                                .with("day", show.plan().day().toString()))
                .list();
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return show;
    }
}
