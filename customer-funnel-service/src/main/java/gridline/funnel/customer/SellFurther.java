package gridline.funnel.customer;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.coverage.CommunityDirectory;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.FurtherSelling;
import gridline.funnel.customer.model.Moving;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.stage.model.Difficulty;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 再次销售: further passes of on-net customers for other products (FN-05). */
@Component
public class SellFurther {

    private final Customers customers;
    private final CommunityDirectory communities;
    private final Ids ids;
    private final Clock clock;

    SellFurther(Customers customers, CommunityDirectory communities, Ids ids, Clock clock) {
        this.customers = customers;
        this.communities = communities;
        this.ids = ids;
        this.clock = clock;
    }

    /** The customer with the new pass as the last of its passes. */
    public Versioned<Customer> begin(
            Caller caller, String id, String product, String latentNeed, String purchasingPower) {
        String passId = ids.next();
        return customers.change(
                id,
                null,
                caller,
                customer -> FurtherSelling.begin(
                        customer,
                        passId,
                        product,
                        List.of(
                                evidence(caller, EvidenceKind.LATENT_NEED, today(), latentNeed, null),
                                evidence(caller, EvidenceKind.PURCHASING_POWER, today(), purchasingPower, null),
                                evidence(
                                        caller,
                                        EvidenceKind.DIFFICULTY_LEVEL,
                                        today(),
                                        product,
                                        Difficulty.ON_NET_LATENT)),
                        Staff.of(caller),
                        clock.instant()));
    }

    public Versioned<Customer> prove(
            Caller caller, String id, String passId, EvidenceKind kind, LocalDate doneOn, String note) {
        return customers.change(
                id,
                null,
                caller,
                customer -> FurtherSelling.prove(
                        customer, passId, evidence(caller, kind, doneOn, note, null), today(), clock.instant()));
    }

    /**
     * @param version of the customer it goes over; null for any
     */
    public Versioned<Customer> move(
            Caller caller, String id, String passId, @Nullable Long version, FunnelStage to, Moving.Why why) {
        return customers.change(
                id,
                version,
                caller,
                customer -> FurtherSelling.move(customer, passId, to, command(caller, customer, why)));
    }

    public Versioned<Customer> lose(Caller caller, String id, String passId, @Nullable Long version, Moving.Why why) {
        return customers.change(
                id, version, caller, customer -> FurtherSelling.lose(customer, passId, command(caller, customer, why)));
    }

    private Evidence evidence(
            Caller caller, EvidenceKind kind, LocalDate doneOn, String note, @Nullable Difficulty difficulty) {
        return new Evidence(ids.next(), kind, doneOn, note, difficulty, Staff.of(caller), clock.instant(), null);
    }

    private Moving.Command command(Caller caller, Customer customer, Moving.Why why) {
        return new Moving.Command(
                Staff.of(caller),
                why,
                communities.require(customer.place().communityId()).buildState(),
                today(),
                clock.instant());
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
