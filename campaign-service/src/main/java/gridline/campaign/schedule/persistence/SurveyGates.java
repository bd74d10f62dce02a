package gridline.campaign.schedule.persistence;

import gridline.campaign.schedule.model.SurveyGate;
import gridline.contracts.community.CommunitySurveyed;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import org.springframework.stereotype.Component;

/** 调查闸门存储: the gates of all communities, kept apart from schedules since a survey may be complete before one begins. */
@Component
public class SurveyGates {

    private final Aggregates<SurveyGate> gates;

    SurveyGates(AggregatesFactory factory) {
        this.gates = factory.of("surveyGates", SurveyGate.class);
    }

    /** The gate of a community; closed while nothing was heard (CO-11). */
    public SurveyGate of(String communityId) {
        return gates.find(communityId).map(Versioned::state).orElseGet(() -> SurveyGate.unsurveyed(communityId));
    }

    public void follow(ReceivedEvent<CommunitySurveyed> event) {
        CommunitySurveyed survey = event.data();
        var gate = new SurveyGate(
                survey.communityId(), survey.complete(), survey.percent(), survey.missing(), survey.waived());
        gates.onEvent(survey.communityId(), event, _ -> Decision.accepted(gate));
    }
}
