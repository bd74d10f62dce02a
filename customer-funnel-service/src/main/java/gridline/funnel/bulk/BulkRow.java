package gridline.funnel.bulk;

import gridline.funnel.bulk.model.RowState;
import gridline.platform.decision.Violation;
import java.util.List;

/**
 * 作业行: one customer of a job.
 *
 * @param id of the row
 * @param number from 1, in the order of the list
 * @param customerId the customer
 * @param firmName name of the firm when it was selected
 * @param state what has become of it
 * @param reasons why it was refused, or could not be undone
 * @param trace what the job left, so that an undo finds whether it is still there
 */
public record BulkRow(
        String id,
        long number,
        String customerId,
        String firmName,
        RowState state,
        List<Violation> reasons,
        List<String> trace) {}
