package gridline.funnel.customer;

import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.Recording;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.stage.model.Difficulty;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 记录: writes evidence down and corrects the file. */
@Component
public class KeepRecords {

    private final Customers customers;
    private final Ids ids;
    private final Clock clock;

    KeepRecords(Customers customers, Ids ids, Clock clock) {
        this.customers = customers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds a record of evidence (FN-01).
     *
     * @param doneOn day it happened, Asia/Shanghai
     */
    public Versioned<Customer> evidence(
            Caller caller,
            String id,
            EvidenceKind kind,
            LocalDate doneOn,
            String note,
            @Nullable Difficulty difficulty) {
        return customers.change(id, null, caller, customer -> {
            Evidence evidence =
                    new Evidence(ids.next(), kind, doneOn, note, difficulty, Staff.of(caller), clock.instant(), null);
            return Recording.evidence(customer, evidence, BusinessZone.today(clock));
        });
    }

    /**
     * Replaces the file.
     *
     * @param version the version the caller has seen; null for any
     * @param correction makes the new file from the customer as it is
     */
    public Versioned<Customer> file(
            Caller caller, String id, @Nullable Long version, Function<Customer, CustomerFile> correction) {
        return customers.changeFile(
                id,
                version,
                caller,
                correction,
                (customer, file) -> Recording.file(customer, file, Staff.of(caller), clock.instant()));
    }
}
