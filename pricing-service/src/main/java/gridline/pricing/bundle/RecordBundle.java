package gridline.pricing.bundle;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.RefusedException;
import gridline.pricing.bundle.model.BundleMatrix;
import gridline.pricing.bundle.model.BundleRecord;
import gridline.pricing.bundle.model.Composition;
import gridline.pricing.versioned.model.Versions;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 登记套餐: writes down which bundle a firm has, of whatever tier. */
@Component
public class RecordBundle {

    private final Aggregates<BundleRecord> records;
    private final Versions<BundleMatrix> matrices;
    private final Clock clock;

    RecordBundle(Aggregates<BundleRecord> records, Versions<BundleMatrix> matrices, Clock clock) {
        this.records = records;
        this.matrices = matrices;
        this.clock = clock;
    }

    /** @throws RefusedException with everything that is wrong */
    public Versioned<BundleRecord> record(
            String customerId, String gridPath, Composition composition, LocalDate since, Caller by) {
        if (!GridPath.isValid(gridPath)) {
            throw RefusedException.of(Violation.of("quote.no-grid", "gridPath"));
        }
        by.requireCovers(gridPath);
        LocalDate today = BusinessZone.today(clock);
        String id = "br-" + RequestIdentity.newId();
        BundleMatrix matrix = matrices.inForce(gridPath, today);
        return switch (BundleRecord.of(id, customerId, gridPath, composition, since, matrix, today, by.id())) {
            case Refused<BundleRecord> no -> throw RefusedException.of(no);
            case Accepted<BundleRecord> yes -> records.insert(id, yes.state(), yes.events());
        };
    }
}
