package gridline.funnel.customer;

import gridline.funnel.customer.model.Claiming;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * 认领与释放: a salesperson takes a customer, or gives it back (FN-10). The update is conditional on the version the
 * decision was made on, so that of any number of simultaneous claims, over any number of replicas, one is stored; the
 * others decide again, see the holder and are refused.
 */
@Component
public class HoldCustomer {

    private final Customers customers;
    private final RegistrationTerms terms;
    private final Clock clock;

    HoldCustomer(Customers customers, RegistrationTerms terms, Clock clock) {
        this.customers = customers;
        this.terms = terms;
        this.clock = clock;
    }

    public Versioned<Customer> claim(Caller caller, String id) {
        return customers.change(
                id, null, caller, customer -> Claiming.claim(customer, Staff.of(caller), terms, clock.instant()));
    }

    public Versioned<Customer> release(Caller caller, String id) {
        return customers.change(
                id, null, caller, customer -> Claiming.release(customer, Staff.of(caller), clock.instant()));
    }
}
