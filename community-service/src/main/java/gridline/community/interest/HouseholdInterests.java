package gridline.community.interest;

import gridline.contracts.Topic;
import gridline.contracts.campaign.LeadCaptured;
import gridline.contracts.community.HouseholdLeadReceived;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 住户意向存储: takes in households, each once, and confirms each by an event of the same document (CP-40). */
@Configuration(proxyBeanMethods = false)
class HouseholdInterests {

    private static final String COLLECTION = "householdInterests";
    static final String COMMUNITY = "state.communityId";
    static final String RECEIVED_ON = "state.receivedOn";
    private static final String HOUSEHOLD = "HOUSEHOLD";

    @Bean
    Aggregates<HouseholdInterest> interests(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, COMMUNITY, RECEIVED_ON);
        return factory.of(COLLECTION, HouseholdInterest.class);
    }

    @Bean
    EventSubscription<LeadCaptured> onLeadCaptured(Aggregates<HouseholdInterest> interests, Clock clock) {
        return EventSubscription.to(
                Topic.CAMPAIGN, LeadCaptured.class, event -> receive(interests, event, BusinessZone.today(clock)));
    }

    private static void receive(
            Aggregates<HouseholdInterest> interests, ReceivedEvent<LeadCaptured> event, LocalDate today) {
        LeadCaptured lead = event.data();
        if (!lead.kind().equals(HOUSEHOLD)) {
            return;
        }
        var interest = new HouseholdInterest(
                lead.leadId(),
                lead.communityId(),
                lead.gridPath(),
                lead.buildingId(),
                lead.segment(),
                lead.interests(),
                lead.competitorId(),
                lead.contractEndsIn(),
                today);
        interests.onEvent(
                lead.leadId(),
                event,
                known -> known == null
                        ? Decision.accepted(
                                interest,
                                new HouseholdLeadReceived(
                                        lead.leadId(), lead.communityId(), lead.gridPath(), lead.buildingId(), today))
                        : Decision.accepted(known));
    }
}
