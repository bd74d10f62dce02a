package gridline.community.survey;

import gridline.community.community.persistence.Communities;
import gridline.community.competitor.Competitors;
import gridline.community.property.persistence.PropertyCompanies;
import gridline.community.survey.model.AddSample;
import gridline.community.survey.model.CommunityFile;
import gridline.community.survey.model.CompetitorPresence;
import gridline.community.survey.model.ResidentMix;
import gridline.community.survey.model.StateFacts;
import gridline.community.survey.model.StatePresence;
import gridline.community.survey.model.Survey;
import gridline.community.survey.model.WaiveSurvey;
import gridline.community.survey.persistence.Surveys;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 填报调查: puts on file what is found in a community, within the caller's grids (CO-10 … CO-13). */
@Component
public class KeepSurvey {

    private final Surveys surveys;
    private final CommunityFiles files;
    private final Communities communities;
    private final Competitors competitors;
    private final PropertyCompanies companies;
    private final Clock clock;

    KeepSurvey(
            Surveys surveys,
            CommunityFiles files,
            Communities communities,
            Competitors competitors,
            PropertyCompanies companies,
            Clock clock) {
        this.surveys = surveys;
        this.files = files;
        this.communities = communities;
        this.competitors = competitors;
        this.companies = companies;
        this.clock = clock;
    }

    /** Whether a property company is on file; nobody is not. */
    public boolean knowsCompany(@Nullable String companyId) {
        return companyId != null && companies.exists(companyId);
    }

    public Versioned<Survey> state(String communityId, IfMatch expected, Caller caller, StateFacts command) {
        return change(
                communityId, expected, caller, (survey, file) -> command.decide(survey, file, today(), caller.id()));
    }

    public Versioned<Survey> residents(String communityId, IfMatch expected, Caller caller, ResidentMix mix) {
        return change(communityId, expected, caller, (survey, file) -> mix.decide(survey, file, today(), caller.id()));
    }

    public Versioned<Survey> presence(
            String communityId, IfMatch expected, Caller caller, CompetitorPresence presence) {
        boolean known = competitors.find(presence.competitorId()).isPresent();
        var command = new StatePresence(presence, known);
        return change(
                communityId, expected, caller, (survey, file) -> command.decide(survey, file, today(), caller.id()));
    }

    /** Samples only add up: two people counting at once do not disturb each other. */
    public Versioned<Survey> sample(String communityId, Caller caller, AddSample command) {
        return change(
                communityId,
                null,
                caller,
                (survey, file) -> command.decide(survey, file, clock.instant(), caller.id()));
    }

    public Versioned<Survey> waive(String communityId, IfMatch expected, Caller caller, WaiveSurvey command) {
        return change(
                communityId,
                expected,
                caller,
                (survey, file) -> command.decide(survey, file, clock.instant(), caller.id()));
    }

    private Versioned<Survey> change(
            String communityId,
            @Nullable IfMatch expected,
            Caller caller,
            BiFunction<Survey, CommunityFile, Decision<Survey>> decide) {
        communities.visible(communityId, caller);
        return surveys.change(
                communityId,
                expected == null ? null : expected.version(),
                () -> Survey.none(files.of(communityId)),
                survey -> decide.apply(survey, files.of(communityId)));
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
