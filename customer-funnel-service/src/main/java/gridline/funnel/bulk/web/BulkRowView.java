package gridline.funnel.bulk.web;

import gridline.funnel.bulk.model.RowState;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 作业行.
 *
 * @param number from 1, in the order of the list
 * @param reasons why it was refused, or could not be undone
 */
record BulkRowView(long number, String customerId, String firmName, RowState state, List<Problem.Reason> reasons) {

    static final CsvColumns<BulkRowView> COLUMNS = CsvColumns.of(BulkRowView.class, "reasons")
            .column(
                    "reasons",
                    row -> row.reasons().stream().map(Problem.Reason::message).collect(Collectors.joining("; ")));
}
