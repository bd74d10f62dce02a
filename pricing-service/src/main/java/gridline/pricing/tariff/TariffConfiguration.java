package gridline.pricing.tariff;

import gridline.contracts.Topic;
import gridline.contracts.funnel.OrderSigned;
import gridline.contracts.pricing.ProposalApproved;
import gridline.platform.lease.LeasedJob;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.pricing.tariff.model.Tariff;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where tariffs are kept, the indexes their lists are read by, and what brings them about. */
@Configuration(proxyBeanMethods = false)
class TariffConfiguration {

    static final String COLLECTION = "tariffs";

    @Bean
    Aggregates<Tariff> tariffs(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.communityId", "state.status")
                .ensure(COLLECTION, "state.gridPath", "state.status")
                .ensure(COLLECTION, "state.status", "-state.approvedAt", "-_id")
                .ensure(COLLECTION, "-state.approvedAt", "-_id");
        return factory.of(COLLECTION, Tariff.class);
    }

    /** The approval opens the tariff at once; this is for the approval whose process died before it came to that. */
    @Bean
    EventSubscription<ProposalApproved> proposalsApproved(OpenTariff open) {
        return EventSubscription.to(Topic.PRICING, ProposalApproved.class, event -> open.by(event.data()));
    }

    @Bean
    EventSubscription<OrderSigned> ordersSigned(EndTariffs end) {
        return EventSubscription.to(Topic.FUNNEL, OrderSigned.class, end::count).named("tariff-lines-signed");
    }

    /** After midnight, when the last day is over. */
    @Bean
    LeasedJob expiredTariffs(EndTariffs end) {
        return LeasedJob.daily("expired-tariffs", LocalTime.of(0, 2), (_, until) -> end.expire(until));
    }
}
