package gridline.funnel.customer;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.coverage.CommunityDirectory;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Moving;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 移动阶段: forward on evidence, backward with a reason, or out of the funnel (FN-01, FN-02). */
@Component
public class MoveStage {

    private final Customers customers;
    private final CommunityDirectory communities;
    private final Clock clock;

    MoveStage(Customers customers, CommunityDirectory communities, Clock clock) {
        this.customers = customers;
        this.communities = communities;
        this.clock = clock;
    }

    /**
     * @param version the one it goes over; null for any
     */
    public Versioned<Customer> to(Caller caller, String id, @Nullable Long version, FunnelStage to, Moving.Why why) {
        return customers.change(
                id, version, caller, customer -> Moving.to(customer, to, command(caller, customer, why)));
    }

    public Versioned<Customer> lose(Caller caller, String id, @Nullable Long version, Moving.Why why) {
        return customers.change(id, version, caller, customer -> Moving.lose(customer, command(caller, customer, why)));
    }

    private Moving.Command command(Caller caller, Customer customer, Moving.Why why) {
        return new Moving.Command(
                Staff.of(caller),
                why,
                communities.require(customer.place().communityId()).buildState(),
                BusinessZone.today(clock),
                clock.instant());
    }
}
