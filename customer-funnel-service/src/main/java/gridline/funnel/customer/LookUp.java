package gridline.funnel.customer;

import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Likeness;
import gridline.funnel.customer.model.Likeness.Traits;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 查重: whether a firm has a file already, wherever it lies, and which files may be about the same firm (FN-16). */
@Component
public class LookUp {

    private static final int MOST = 20;
    private static final List<String> FIELDS = List.of("existence", "holder.name");

    private final Customers customers;
    private final AuditTrail audit;

    LookUp(Customers customers, AuditTrail audit) {
        this.customers = customers;
        this.audit = audit;
    }

    /** 查重结果: a file and how likely it is about the same firm. */
    public record Match(Versioned<Customer> customer, Likeness likeness) {}

    /** Before creating: over all grids, since a firm is held once; that somebody looked is on record (PI-01). */
    public List<Match> anywhere(Caller caller, Traits traits) {
        audit.record(caller, "customer.look-up", "customers", FIELDS, "look-up before creating, masked");
        return matches(traits).toList();
    }

    /** Files of the caller's grids that may be about the same firm as this one, the likeliest first. */
    public List<Match> duplicatesOf(Caller caller, String id) {
        Customer customer = customers.require(id, caller).state();
        return matches(Traits.of(customer.file()))
                .filter(match -> !match.customer().id().equals(id))
                .filter(match -> caller.covers(match.customer().state().place().gridPath()))
                .toList();
    }

    private Stream<Match> matches(Traits traits) {
        return customers
                .alike(traits)
                .map(each -> new Match(
                        each, Likeness.of(traits, Traits.of(each.state().file()))))
                .filter(match -> match.likeness().isWorthALook())
                .sorted(Comparator.comparing((Match match) -> match.likeness().score())
                        .reversed()
                        .thenComparing(match -> match.customer().id()))
                .limit(MOST);
    }
}
