package gridline.funnel.customer;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.coverage.CommunityDirectory;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Moving;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.stage.model.MoveReason;
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

    public Versioned<Customer> to(
            Caller caller, String id, FunnelStage to, @Nullable MoveReason reason, @Nullable String reasonText) {
        return customers.change(
                id, null, caller, customer -> Moving.to(customer, to, command(caller, customer, reason, reasonText)));
    }

    public Versioned<Customer> lose(
            Caller caller, String id, @Nullable MoveReason reason, @Nullable String reasonText) {
        return customers.change(
                id, null, caller, customer -> Moving.lose(customer, command(caller, customer, reason, reasonText)));
    }

    private Moving.Command command(
            Caller caller, Customer customer, @Nullable MoveReason reason, @Nullable String reasonText) {
        return new Moving.Command(
                Staff.of(caller),
                reason,
                reasonText,
                communities.require(customer.place().communityId()).buildState(),
                BusinessZone.today(clock),
                clock.instant());
    }
}
