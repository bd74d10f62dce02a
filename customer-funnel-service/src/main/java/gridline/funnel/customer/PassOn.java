package gridline.funnel.customer;

import gridline.funnel.customer.model.Claiming;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Transferring;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** 释放与移交: what a holder, or a superior, does to part with a customer, and the team's claim before it (FN-S2, FN-14). */
@Component
public class PassOn {

    private final Customers customers;
    private final HoldCustomer holding;
    private final Clock clock;

    PassOn(Customers customers, HoldCustomer holding, Clock clock) {
        this.customers = customers;
        this.holding = holding;
        this.clock = clock;
    }

    public Versioned<Customer> release(Caller caller, String id) {
        return customers.change(
                id, null, caller, customer -> Claiming.release(customer, Staff.of(caller), clock.instant()));
    }

    public Versioned<Customer> claimForTeam(Caller caller, String id) {
        return customers.change(
                id,
                null,
                caller,
                customer ->
                        Claiming.claimForTeam(customer, Staff.of(caller), holding.terms(customer), clock.instant()));
    }

    public Versioned<Customer> offer(Caller caller, String id, String staffId, String reason) {
        Customer seen = customers.require(id, caller).state();
        StaffMember to = Staff.of(holding.salesperson(staffId, seen));
        boolean superior = caller.hasAnyRole(Role.GRID_MANAGER, Role.SUPERVISOR);
        return customers.change(
                id,
                null,
                caller,
                customer -> Transferring.offer(customer, to, Staff.of(caller), superior, reason, clock.instant()));
    }

    public Versioned<Customer> decline(Caller caller, String id) {
        return customers.change(
                id, null, caller, customer -> Transferring.decline(customer, Staff.of(caller), clock.instant()));
    }

    public Versioned<Customer> withdraw(Caller caller, String id) {
        return customers.change(
                id, null, caller, customer -> Transferring.withdraw(customer, Staff.of(caller), clock.instant()));
    }
}
