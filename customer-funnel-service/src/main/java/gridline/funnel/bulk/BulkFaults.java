package gridline.funnel.bulk;

import gridline.funnel.bulk.model.BulkJob;
import gridline.platform.decision.Violation;
import java.util.List;

/** 作业失败原因: why a job failed as a whole, as violations are told. */
public final class BulkFaults {

    private BulkFaults() {}

    public static List<Violation> of(BulkJob job) {
        return job.fault() == null
                ? List.of()
                : List.of(Violation.of(job.fault()).with("max", BulkJob.MAX_ROWS));
    }
}
