package gridline.campaign.lead;

import gridline.campaign.lead.model.Lead;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 线索集合. */
@Configuration(proxyBeanMethods = false)
class LeadStore {

    static final String COLLECTION = "leads";

    @Bean
    Aggregates<Lead> leads(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.gridPath", "state.nextFollowUpOn")
                .ensure(COLLECTION, "state.owners", "state.nextFollowUpOn")
                .ensure(COLLECTION, "state.nextFollowUpOn")
                .ensure(COLLECTION, "state.campaignId")
                .ensure(COLLECTION, "state.communityId", "state.nextFollowUpOn")
                .ensure(COLLECTION, "state.source", "state.nextFollowUpOn")
                .ensure(COLLECTION, "state.segment", "state.nextFollowUpOn")
                .ensure(COLLECTION, "state.competitorId", "state.nextFollowUpOn")
                .ensure(COLLECTION, "state.contractEndsIn", "state.nextFollowUpOn")
                .ensure(COLLECTION, "state.interests", "state.nextFollowUpOn")
                .ensure(COLLECTION, "state.personKey")
                .ensure(COLLECTION, "state.referrerId")
                .ensure(COLLECTION, "state.touches.clientId")
                .ensure(COLLECTION, "state.touches.hallId")
                .ensure(COLLECTION, "state.customerId");
        return factory.of(COLLECTION, LeadDocument.class, LeadDocument::from, LeadDocument::toDomain);
    }

    @Bean
    Aggregates<LeadSlot> leadSlots(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure("leadSlots", "state.leadId");
        return factory.of("leadSlots", LeadSlot.class);
    }
}
