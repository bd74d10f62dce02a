package gridline.pricing.catalogue.web;

import gridline.contracts.Money;
import gridline.platform.persistence.Versioned;
import gridline.pricing.catalogue.model.Product;
import gridline.pricing.catalogue.model.ProductKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 产品视图: a product as clients see it. */
record ProductView(
        String id,
        String name,
        ProductKind kind,
        String gridPath,
        List<ListPriceView> prices,
        String editedBy,
        long version) {

    /** 目录价. */
    record ListPriceView(
            @Nullable Integer speedMbps,
            Money monthlyFee,
            int termMonths,
            Money prepaid,
            Money installationFee,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    static ProductView of(Versioned<Product> stored) {
        Product product = stored.state();
        return new ProductView(
                product.id(),
                product.name(),
                product.kind(),
                product.gridPath(),
                product.prices().stream()
                        .map(price -> new ListPriceView(
                                price.speedMbps(),
                                price.monthlyFee(),
                                price.termMonths(),
                                price.prepaid(),
                                price.installationFee(),
                                price.validFrom(),
                                price.validUntil()))
                        .toList(),
                product.editedBy(),
                stored.version());
    }
}
