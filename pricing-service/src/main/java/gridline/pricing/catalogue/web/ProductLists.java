package gridline.pricing.catalogue.web;

import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import gridline.pricing.catalogue.model.ProductKind;

/** 产品列表: what products may be filtered and sorted by, and their columns as CSV. */
final class ProductLists implements ListDefinition {

    static final CsvColumns<ProductView> COLUMNS = CsvColumns.of(ProductView.class, "prices", "version")
            .column("prices", row -> row.prices().size());

    @Override
    public ListSpec spec() {
        return ListSpec.of("products")
                .within("gridPath", "state.gridPath")
                .equal("kind", "state.kind", ProductKind.class)
                .sortRequired("name", "state.name")
                .defaultSort("name")
                .build();
    }
}
