package gridline.funnel.figures;

import gridline.contracts.Topic;
import gridline.contracts.funnel.FunnelEvent;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.figures.model.Cell;
import gridline.funnel.figures.model.Cohort;
import gridline.funnel.figures.model.Tally;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.GridPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * 经营数字 (FN-03): counts as customers change, told by the funnel's own events. An event only says that there is something to
 * count; what is counted is read off the customer, so that the figures equal a recount whatever was told twice or late.
 */
@Component
public class Figures {

    private final Cells cells;
    private final Customers customers;
    private final CampaignLeads leads;

    Figures(Cells cells, Customers customers, CampaignLeads leads) {
        this.cells = cells;
        this.customers = customers;
        this.leads = leads;
    }

    /** The figures of a node of the org tree and everything below it. */
    public Tally of(String gridPath) {
        return Tally.of(cells.below(gridPath));
    }

    /** The same counted from nothing, customer by customer; slow, to check the others by. */
    public Tally recount(String gridPath) {
        try (Stream<Versioned<Customer>> all = customers.within(gridPath)) {
            return Tally.of(all.map(Versioned::state)
                    .map(customer -> Cell.empty(customer.place().gridPath()).counting(customer)));
        }
    }

    /** What became of the leads of a campaign and of the customers it brought (CP-42), read off the customers. */
    public Cohort cohort(String campaignId, String gridPath) {
        CampaignLeads.Captured captured = leads.of(campaignId, gridPath);
        Map<String, Customer> brought = new LinkedHashMap<>();
        try (Stream<Versioned<Customer>> direct = customers.broughtBy(campaignId, gridPath)) {
            Stream.concat(
                            direct.map(Versioned::state),
                            captured.customers().stream().flatMap(id -> customers.find(id).stream()))
                    .map(this::kept)
                    .filter(customer ->
                            GridPath.covers(gridPath, customer.place().gridPath()))
                    .forEach(customer -> brought.put(customer.id(), customer));
        }
        return Cohort.of(campaignId, captured.captured(), brought.values());
    }

    /** The file that counts: the one a merged file was given up for (FN-16). */
    private Customer kept(Customer customer) {
        Customer now = customer;
        for (var into = now.kin().mergedInto(); into != null; into = now.kin().mergedInto()) {
            now = customers.find(into.customerId()).orElseThrow();
        }
        return now;
    }

    void on(ReceivedEvent<FunnelEvent> event) {
        cells.count(event.subject());
    }

    /** 订阅: in a class of its own, since a component cannot offer a bean that needs the component. */
    @Configuration(proxyBeanMethods = false)
    static class Subscription {

        @Bean
        EventSubscription<FunnelEvent> ownEvents(Figures figures) {
            return EventSubscription.to(Topic.FUNNEL, FunnelEvent.class, figures::on);
        }
    }
}
