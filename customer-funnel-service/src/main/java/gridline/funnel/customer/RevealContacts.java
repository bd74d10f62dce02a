package gridline.funnel.customer;

import gridline.funnel.customer.model.Contact;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.registration.model.Registration;
import gridline.platform.decision.Violation;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 查看明文: shows contacts unmasked to those who work with the customer, and writes that down first (PI-01). */
@Component
public class RevealContacts {

    private final Customers customers;
    private final AuditTrail audit;
    private final Clock clock;

    RevealContacts(Customers customers, AuditTrail audit, Clock clock) {
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param reason why; kept in the audit trail
     * @throws RefusedException {@code PI-01.reveal-not-allowed} for who has no business with the customer
     */
    public List<Contact> contacts(Caller caller, String id, boolean names, boolean phones, String reason) {
        Customer customer = customers.require(id, caller).state();
        if (!mayReveal(caller, customer)) {
            throw RefusedException.of(Violation.of("PI-01.reveal-not-allowed"));
        }
        List<String> fields = Stream.of(names ? "contacts.name" : "", phones ? "contacts.phone" : "")
                .filter(field -> !field.isEmpty())
                .toList();
        audit.record(caller, "customer.reveal", id, fields, reason);
        return customer.file().contacts();
    }

    /** The holder; superiors; a salesperson while nobody holds it; the technician who has an order to open. */
    private boolean mayReveal(Caller caller, Customer customer) {
        Registration live = customer.holderAt(clock.instant());
        if (live != null && live.holderId().equals(caller.id())) {
            return true;
        }
        boolean ordered = customer.orders().stream()
                .anyMatch(order -> order.status() == OrderStatus.SIGNED || order.status() == OrderStatus.ACTIVATED);
        return caller.hasAnyRole(Role.GRID_MANAGER, Role.SUPERVISOR)
                || live == null && caller.hasRole(Role.ACCOUNT_MANAGER)
                || ordered && caller.hasRole(Role.TECHNICIAN);
    }
}
