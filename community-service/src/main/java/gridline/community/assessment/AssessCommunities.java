package gridline.community.assessment;

import gridline.community.assessment.model.Assessment;
import gridline.community.assessment.model.CityPolicy;
import gridline.community.assessment.persistence.Assessments;
import gridline.community.assessment.persistence.Policies;
import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * 小区评估: works assessments out when something they rest on has changed, never by looking through everything (CO-20 …
 * CO-22). Doing it twice gives the same, so a repeated event does no harm.
 */
@Component
class AssessCommunities {

    private final Communities communities;
    private final KnownInputs inputs;
    private final Assessments assessments;
    private final Policies policies;
    private final Clock clock;

    AssessCommunities(
            Communities communities, KnownInputs inputs, Assessments assessments, Policies policies, Clock clock) {
        this.communities = communities;
        this.inputs = inputs;
        this.assessments = assessments;
        this.policies = policies;
        this.clock = clock;
    }

    /** One community, by what is known now. */
    void again(String communityId) {
        assessments.store(communityId, () -> workedOut(communityId));
    }

    /** Those whose grade time has changed: contracts came nearer, an estate grew older. */
    void afterTimePassed(Instant now) {
        assessments.changedByTime(BusinessZone.dayOf(now)).forEach(this::again);
    }

    /** The communities of cities that changed their rules; begun again from the start when it was interrupted. */
    void underNewRules() {
        policies.toApply().forEach(city -> {
            int version = city.version();
            assessments
                    .below(city.gridPath())
                    .filter(assessment -> assessment.policyVersion() < version)
                    .map(Assessment::communityId)
                    .forEach(this::again);
            policies.change(city.gridPath(), null, stored -> stored.applied(version));
        });
    }

    private Assessment workedOut(String communityId) {
        Community community = communities
                .find(communityId)
                .orElseThrow(() -> new NotFoundException("communities", communityId))
                .state();
        CityPolicy policy = policies.of(Policies.cityPath(community.gridPath())).state();
        return Assessment.of(
                communityId,
                community.details().name(),
                community.gridPath(),
                inputs.of(community),
                policy.policy(),
                policy.version(),
                BusinessZone.today(clock));
    }
}
