package gridline.pricing.market.web;

import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import java.math.BigDecimal;

/** 市场列表: what markets may be filtered and sorted by, and their columns as CSV. */
final class MarketLists implements ListDefinition {

    static final CsvColumns<MarketView> COLUMNS = CsvColumns.of(MarketView.class, "offers", "version")
            .column("offers", row -> row.offers().size())
            .column(
                    "cheapestMonthlyEquivalent",
                    row -> row.offers().stream()
                            .map(offer -> offer.monthlyEquivalent().amount())
                            .min(BigDecimal::compareTo)
                            .orElse(null));

    @Override
    public ListSpec spec() {
        return ListSpec.of("markets")
                .equal("communityId", "state.communityId", String.class)
                .within("gridPath", "state.gridPath")
                .sortRequired("communityName", "state.communityName")
                .defaultSort("communityName")
                .build();
    }
}
