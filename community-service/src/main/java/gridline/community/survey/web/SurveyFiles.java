package gridline.community.survey.web;

import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.community.survey.CommunityFiles;
import gridline.community.survey.model.Survey;
import gridline.community.survey.persistence.Surveys;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.web.RefusedException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** 调查档案查看: shows survey files, masked unless revealed with a reason (PI-01). */
@Component
class SurveyFiles {

    private static final int MIN_REASON = 4;

    private final Surveys surveys;
    private final Communities communities;
    private final CommunityFiles files;
    private final AuditTrail audit;

    SurveyFiles(Surveys surveys, Communities communities, CommunityFiles files, AuditTrail audit) {
        this.surveys = surveys;
        this.communities = communities;
        this.files = files;
        this.audit = audit;
    }

    /** The file, or an empty one in version 0 while nothing was found. */
    Versioned<Survey> visible(String communityId, Caller caller) {
        Versioned<Community> community = communities.visible(communityId, caller);
        Instant registered = community.createdAt();
        return surveys.find(communityId)
                .orElseGet(() -> new Versioned<>(
                        communityId, Surveys.NOT_YET, Survey.none(files.of(communityId)), registered, registered));
    }

    SurveyView view(Versioned<Survey> survey) {
        return SurveyView.of(survey);
    }

    /** @throws RefusedException (422) {@code PI-01.reason-missing} without a reason worth writing down */
    RevealedStaff reveal(String communityId, Caller caller, String reason) {
        Survey survey = visible(communityId, caller).state();
        if (reason.strip().length() < MIN_REASON) {
            throw RefusedException.of(
                    Violation.of("PI-01.reason-missing", "reason").with("min", MIN_REASON));
        }
        audit.record(
                caller,
                "survey.reveal",
                communityId,
                List.of("competitors.staff.name", "competitors.staff.phone"),
                reason);
        return RevealedStaff.of(survey);
    }
}
