package gridline.funnel.customer;

import gridline.funnel.customer.model.Claiming;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Transferring;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.registration.Desks;
import gridline.funnel.registration.RegistrationSettings;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.funnel.staff.StaffDirectory;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * 认领、分配、移交: every path on which somebody gets a customer (FN-10, FN-14). The update is conditional on the version the
 * decision was made on, so that of any number of simultaneous claims, over any number of replicas, one is stored; the
 * others decide again, see the holder and are refused. Caps are kept by {@link Desks}.
 */
@Component
public class HoldCustomer {

    private final Customers customers;
    private final RegistrationSettings settings;
    private final Desks desks;
    private final StaffDirectory staff;
    private final Clock clock;

    HoldCustomer(Customers customers, RegistrationSettings settings, Desks desks, StaffDirectory staff, Clock clock) {
        this.customers = customers;
        this.settings = settings;
        this.desks = desks;
        this.staff = staff;
        this.clock = clock;
    }

    public Versioned<Customer> claim(Caller caller, String id) {
        return taken(caller, id, Staff.of(caller), Claiming::claim);
    }

    /** 分配: a superior gives a customer of the pool to a salesperson, whose caps and cool-down count (FN-14). */
    public Versioned<Customer> assign(Caller caller, String id, String staffId) {
        Customer seen = customers.require(id, caller).state();
        StaffMember who = Staff.of(salesperson(staffId, seen));
        return taken(caller, id, who, Claiming::claim);
    }

    /** 接受移交 */
    public Versioned<Customer> accept(Caller caller, String id) {
        return taken(caller, id, Staff.of(caller), Transferring::accept);
    }

    /** The conditions under which the caller could claim the customer now. */
    public Claiming.Conditions conditions(Caller caller, Customer customer) {
        return new Claiming.Conditions(terms(customer), quota(caller), clock.instant());
    }

    /** What a person has now (FN-13). */
    public Quota quota(Caller caller) {
        return desks.quota(caller.id(), except -> customers.heldBy(caller.id(), except));
    }

    /** @throws RefusedException ({@code FN-14.staff-unknown}) unless the person may hold the customer */
    Caller salesperson(String staffId, Customer customer) {
        return staff.salesperson(staffId, customer.place().gridPath())
                .orElseThrow(() -> RefusedException.of(Violation.of("FN-14.staff-unknown", "staffId")));
    }

    /** The terms of a customer today (FN-13). */
    public RegistrationTerms terms(Customer customer) {
        return settings.terms(customer.place().gridPath(), customer.marks().level(), BusinessZone.today(clock));
    }

    /** Takes with a place reserved; only for what may make somebody a holder. */
    Versioned<Customer> taken(Caller caller, String id, StaffMember who, Taking taking) {
        RegistrationTerms terms = terms(customers.require(id, caller).state());
        return desks.taking(
                who.id(),
                id,
                terms,
                except -> customers.heldBy(who.id(), except),
                quota -> customers.change(
                        id,
                        null,
                        caller,
                        customer -> taking.decide(
                                customer, who, new Claiming.Conditions(terms(customer), quota, clock.instant()))));
    }

    /** Does something that may make a person the holder of a customer, with a place reserved or beyond the caps. */
    public <T> T withPlace(String staffId, Customer customer, Function<Quota, T> take) {
        return desks.taking(staffId, customer.id(), terms(customer), except -> customers.heldBy(staffId, except), take);
    }

    /** 获得客户: a decision that may make a person the holder. */
    @FunctionalInterface
    interface Taking {
        Decision<Customer> decide(Customer customer, StaffMember who, Claiming.Conditions conditions);
    }
}
