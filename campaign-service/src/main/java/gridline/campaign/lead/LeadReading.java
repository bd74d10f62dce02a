package gridline.campaign.lead;

import gridline.campaign.lead.model.Lead;
import gridline.contracts.Topic;
import gridline.contracts.community.HouseholdLeadReceived;
import gridline.contracts.funnel.LeadConverted;
import gridline.contracts.funnel.LeadReceived;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 移交确认 (CP-40): what the receivers of leads say. A lead this service does not know is passed over. */
@Configuration(proxyBeanMethods = false)
class LeadReading {

    @Bean
    EventSubscription<LeadReceived> onLeadReceived(Aggregates<Lead> leads) {
        return EventSubscription.to(
                Topic.FUNNEL,
                LeadReceived.class,
                event -> on(leads, event, event.data().leadId(), lead -> lead.received(by("funnel", event))));
    }

    @Bean
    EventSubscription<HouseholdLeadReceived> onHouseholdLeadReceived(Aggregates<Lead> leads) {
        return EventSubscription.to(
                Topic.COMMUNITY,
                HouseholdLeadReceived.class,
                event -> on(leads, event, event.data().leadId(), lead -> lead.received(by("community", event))));
    }

    @Bean
    EventSubscription<LeadConverted> onLeadConverted(Aggregates<Lead> leads) {
        return EventSubscription.to(
                Topic.FUNNEL,
                LeadConverted.class,
                event -> on(
                        leads,
                        event,
                        event.data().leadId(),
                        lead -> lead.converted(event.data().customerId())));
    }

    private static Lead.HandOver by(String receiver, ReceivedEvent<?> event) {
        return new Lead.HandOver(receiver, event.subject(), event.time());
    }

    private static void on(
            Aggregates<Lead> leads, ReceivedEvent<?> event, String leadId, Function<Lead, Decision<Lead>> decide) {
        leads.onEvent(
                leadId,
                event,
                lead -> lead == null ? Decision.refused(Violation.of("CP-40.unknown-lead")) : decide.apply(lead));
    }
}
