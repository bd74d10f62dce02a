package gridline.pricing.tariff.web;

import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import gridline.pricing.tariff.model.TariffStatus;

/** 资费列表: what tariffs may be filtered and sorted by, and their columns as CSV. */
final class TariffLists implements ListDefinition {

    static final CsvColumns<TariffView> COLUMNS = CsvColumns.of(TariffView.class, "ending", "version")
            .column("endedOn", row -> row.ending() == null ? null : row.ending().on())
            .column(
                    "endReason",
                    row -> row.ending() == null ? null : row.ending().reason());

    @Override
    public ListSpec spec() {
        return ListSpec.of("tariffs")
                .equal("communityId", "state.communityId", String.class)
                .within("gridPath", "state.gridPath")
                .equal("status", "state.status", TariffStatus.class)
                .equal("speedMbps", "state.speedMbps", Integer.class)
                .sortRequired("approvedAt", "state.approvedAt")
                .defaultSort("-approvedAt")
                .build();
    }
}
