package gridline.community.orgunit;

import gridline.platform.decision.Decision;
import gridline.platform.lease.LeasedJob;
import gridline.platform.persistence.Versioned;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 小区划转: brings the communities of a split over, under a lease; begun again from the first one when it was interrupted. */
@Configuration(proxyBeanMethods = false)
class RegroupCommunities {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Bean
    LeasedJob communitiesComeOver(OrgUnits units, GridContents contents) {
        return LeasedJob.every("regroup-communities", PAUSE, (since, until) -> {
            List<Versioned<OrgUnit>> waiting = units.regrouping();
            for (Versioned<OrgUnit> unit : waiting) {
                unit.state()
                        .awaited()
                        .forEach(id -> contents.bring(id, unit.state().path()));
                units.aggregates().change(unit.id(), null, grid -> Decision.accepted(grid.regrouped()));
            }
        });
    }
}
