package gridline.pricing.proposal;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.pricing.proposal.model.Proposal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where proposals are kept, and the indexes their lists are read by. */
@Configuration(proxyBeanMethods = false)
class ProposalConfiguration {

    static final String COLLECTION = "proposals";

    @Bean
    Aggregates<Proposal> proposals(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.communityId", "state.status")
                .ensure(COLLECTION, "state.gridPath", "state.status")
                .ensure(COLLECTION, "state.status", "-createdAt", "-_id")
                .ensure(COLLECTION, "-createdAt", "-_id");
        return factory.of(COLLECTION, Proposal.class);
    }
}
