package gridline.funnel.customer;

import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.contract.model.ServiceContract.Outcome;
import gridline.funnel.contract.model.ServiceContract.Terms;
import gridline.funnel.customer.model.Contracting;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 合同管理: what a customer uses and when it ends, the solution for that day and what became of it (FN-20, FN-21). */
@Component
public class KeepContracts {

    private final Customers customers;
    private final ContractNotice notice;
    private final Ids ids;
    private final Clock clock;

    KeepContracts(Customers customers, ContractNotice notice, Ids ids, Clock clock) {
        this.customers = customers;
        this.notice = notice;
        this.ids = ids;
        this.clock = clock;
    }

    public Versioned<Customer> add(Caller caller, String id, Terms terms) {
        ServiceContract contract = new ServiceContract(ids.next(), terms, noticeAt(terms), false, null, null);
        return customers.change(
                id, null, caller, customer -> Contracting.add(customer, contract, Staff.of(caller), clock.instant()));
    }

    /**
     * 更正.
     *
     * @param expected version of the customer it was read from; null to correct whatever stands there
     */
    public Versioned<Customer> correct(
            Caller caller, String id, String contractId, @Nullable Long expected, Terms terms) {
        return customers.change(
                id,
                expected,
                caller,
                customer -> Contracting.correct(
                        customer, contractId, terms, noticeAt(terms), Staff.of(caller), clock.instant()));
    }

    public Versioned<Customer> propose(Caller caller, String id, String contractId, String text) {
        return customers.change(
                id,
                null,
                caller,
                customer -> Contracting.propose(customer, contractId, text, Staff.of(caller), clock.instant()));
    }

    public Versioned<Customer> agree(Caller caller, String id, String contractId) {
        return customers.change(
                id,
                null,
                caller,
                customer -> Contracting.agree(customer, contractId, Staff.of(caller), clock.instant()));
    }

    public Versioned<Customer> conclude(Caller caller, String id, String contractId, Outcome outcome, String text) {
        return customers.change(
                id,
                null,
                caller,
                customer ->
                        Contracting.conclude(customer, contractId, outcome, text, Staff.of(caller), clock.instant()));
    }

    private @Nullable Instant noticeAt(Terms terms) {
        return Contracting.noticeAt(terms.endsOn(), notice.days(), BusinessZone.today(clock));
    }
}
