package gridline.pricing.quote.web;

import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import gridline.pricing.quote.model.QuoteStatus;

/** 报价列表: what quotes may be filtered and sorted by, and their columns as CSV. */
final class QuoteLists implements ListDefinition {

    static final CsvColumns<QuoteView> COLUMNS = CsvColumns.of(
                    QuoteView.class, "customer", "lines", "notes", "acceptance", "withdrawal", "version")
            .column("customerId", row -> row.customer().id())
            .column("firm", row -> row.customer().firm())
            .column(
                    "acceptedOn",
                    row -> row.acceptance() == null ? null : row.acceptance().on())
            .column(
                    "withdrawnOn",
                    row -> row.withdrawal() == null ? null : row.withdrawal().on());

    @Override
    public ListSpec spec() {
        return ListSpec.of("quotes")
                .equal("customerId", "state.customer.id", String.class)
                .equal("communityId", "state.communityId", String.class)
                .equal("number", "state.number", String.class)
                .within("gridPath", "state.gridPath")
                .equal("status", "state.status", QuoteStatus.class)
                .sortRequired("createdAt", "createdAt")
                .defaultSort("-createdAt")
                .build();
    }
}
