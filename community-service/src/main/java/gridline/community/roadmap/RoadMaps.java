package gridline.community.roadmap;

import gridline.community.assessment.model.Assessment;
import gridline.community.assessment.persistence.Assessments;
import gridline.community.community.CoverageSettings;
import gridline.community.community.model.Community;
import gridline.community.community.model.CoverageFact;
import gridline.community.community.persistence.Communities;
import gridline.community.property.model.PropertyCompany;
import gridline.community.property.model.PropertyCompany.Purpose;
import gridline.community.property.persistence.PropertyCompanies;
import gridline.community.roadmap.model.RoadFacts;
import gridline.community.roadmap.model.RoadMap;
import gridline.community.survey.model.Rate;
import gridline.community.survey.model.Survey;
import gridline.community.survey.persistence.Surveys;
import gridline.contracts.community.BuildState;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 总路线图: reads where a community stands from what is on file about it (CO-03). */
@Component
public class RoadMaps {

    /** Share of the occupied households, in percent, from which a community counts as saturated. */
    private static final int SATURATED_PERCENT = 60;

    private final Communities communities;
    private final Surveys surveys;
    private final Assessments assessments;
    private final PropertyCompanies companies;
    private final RolloutProgress.Items progress;
    private final CoverageSettings settings;
    private final Clock clock;

    RoadMaps(
            Communities communities,
            Surveys surveys,
            Assessments assessments,
            PropertyCompanies companies,
            RolloutProgress.Items progress,
            CoverageSettings settings,
            Clock clock) {
        this.communities = communities;
        this.surveys = surveys;
        this.assessments = assessments;
        this.companies = companies;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws gridline.platform.web.OutsideScopeException (403) if the caller may not see the community */
    public RoadMap of(String communityId, Caller caller) {
        Community community = communities.visible(communityId, caller).state();
        Survey survey = surveys.find(communityId).map(Versioned::state).orElse(null);
        Optional<Assessment> assessment = assessments.find(communityId).map(Versioned::state);
        CoverageFact fact = community.coverage().inForce();
        LocalDate today = BusinessZone.today(clock);
        return RoadMap.of(new RoadFacts(
                fact != null && !fact.isStale(today, settings.staleAfterDays()),
                assessment.filter(each -> each.grade().value().points().exact()).isPresent(),
                agreed(communityId, survey, today),
                community.buildState() != BuildState.NOT_COVERED,
                survey != null && survey.salesMayStart(),
                saturated(community, survey),
                progress.of(communityId)));
    }

    private boolean agreed(String communityId, @Nullable Survey survey, LocalDate today) {
        String companyId = survey == null ? null : survey.facts().propertyCompanyId();
        return companyId != null
                && companies
                        .find(companyId)
                        .filter(company -> signed(company, today) || negotiated(company, communityId))
                        .isPresent();
    }

    private static boolean signed(PropertyCompany company, LocalDate today) {
        PropertyCompany.Agreement agreement = company.agreement();
        return agreement != null && agreement.inForceOn(today);
    }

    private static boolean negotiated(PropertyCompany company, String communityId) {
        return company.negotiations().stream()
                .anyMatch(each -> each.purpose() == Purpose.NEGOTIATION && communityId.equals(each.communityId()));
    }

    private static boolean saturated(Community community, @Nullable Survey survey) {
        Integer households = community.details().households();
        Rate occupancy = survey == null ? null : survey.occupancy();
        Integer ours = survey == null ? null : survey.facts().ourHouseholds();
        return households != null
                && occupancy != null
                && ours != null
                && households > 0
                && 100L * 100 * ours >= (long) SATURATED_PERCENT * households * occupancy.percent();
    }
}
