package gridline.pricing.special.web;

import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import gridline.pricing.special.model.SpecialStatus;

/** 特殊优惠列表: what special offers may be filtered and sorted by, and their columns as CSV. */
final class SpecialOfferLists implements ListDefinition {

    static final CsvColumns<SpecialOfferView> COLUMNS = CsvColumns.of(
                    SpecialOfferView.class, "terms", "base", "charges", "validation", "ruling", "ending", "version")
            .column("speedMbps", row -> row.charges().speedMbps())
            .column("monthlyFee", row -> row.charges().monthlyFee())
            .column("prepaid", row -> row.charges().prepaid())
            .column("oneTimeFee", row -> row.charges().oneTimeFee());

    @Override
    public ListSpec spec() {
        return ListSpec.of("specialOffers")
                .equal("communityId", "state.base.communityId", String.class)
                .within("gridPath", "state.gridPath")
                .equal("status", "state.status", SpecialStatus.class)
                .sortRequired("createdAt", "createdAt")
                .defaultSort("-createdAt")
                .build();
    }
}
