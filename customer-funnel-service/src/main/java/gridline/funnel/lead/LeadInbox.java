package gridline.funnel.lead;

import gridline.contracts.Topic;
import gridline.contracts.campaign.LeadCaptured;
import gridline.contracts.funnel.LeadReceived;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes in leads of firms, each once, and confirms each to the campaign service by an event of the same document (CP-40). */
@Configuration(proxyBeanMethods = false)
class LeadInbox {

    private static final String COLLECTION = "receivedLeads";
    private static final String FIRM = "SME";

    @Bean
    Aggregates<ReceivedLead> receivedLeads(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.gridPath", "state.capturedOn")
                .ensure(COLLECTION, "state.customerId", "state.gridPath", "state.capturedOn")
                .ensure(COLLECTION, "state.campaignId", "state.capturedOn")
                .ensure(COLLECTION, "state.capturedOn");
        return factory.of(COLLECTION, ReceivedLead.class);
    }

    @Bean
    EventSubscription<LeadCaptured> onLeadCaptured(Aggregates<ReceivedLead> leads, Clock clock) {
        return EventSubscription.to(Topic.CAMPAIGN, LeadCaptured.class, event -> receive(leads, event, clock));
    }

    private static void receive(Aggregates<ReceivedLead> leads, ReceivedEvent<LeadCaptured> event, Clock clock) {
        LeadCaptured lead = event.data();
        if (!lead.kind().equals(FIRM)) {
            return;
        }
        leads.onEvent(
                lead.leadId(),
                event,
                known -> known == null
                        ? Decision.accepted(
                                ReceivedLead.of(lead),
                                new LeadReceived(
                                        lead.leadId(), lead.communityId(), lead.gridPath(), BusinessZone.today(clock)))
                        : Decision.accepted(known));
    }
}
