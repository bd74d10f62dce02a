package gridline.funnel.customer;

import gridline.funnel.coverage.CommunityDirectory;
import gridline.funnel.coverage.model.Community;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.Origin;
import gridline.funnel.customer.model.Place;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 建档: opens a customer file in a community of the caller's grids; the customer starts as a target in the pool (FN-S1). */
@Component
public class CreateCustomer {

    private final CommunityDirectory communities;
    private final Customers customers;
    private final Ids ids;
    private final Clock clock;

    CreateCustomer(CommunityDirectory communities, Customers customers, Ids ids, Clock clock) {
        this.communities = communities;
        this.customers = customers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws gridline.platform.web.RefusedException if the community does not exist ({@code FN-S1.community-unknown})
     * @throws gridline.platform.web.ConflictException if the firm is there already (FN-16)
     * @throws gridline.platform.web.UnavailableException if the community has to be asked for and does not answer;
     *     nothing is stored then
     */
    public Versioned<Customer> create(Caller caller, String communityId, CustomerFile file, @Nullable Origin origin) {
        Community community = communities.require(communityId);
        caller.requireCovers(community.gridPath());
        Customer customer =
                Customer.create(ids.next(), Place.of(community), file, origin, Staff.of(caller), clock.instant());
        return customers.insert(customer, caller);
    }
}
