package gridline.pricing.catalogue.web;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.OutsideScopeException;
import gridline.pricing.amount.model.StatedAmount;
import gridline.pricing.catalogue.EditCatalogue;
import gridline.pricing.catalogue.model.Product;
import gridline.pricing.catalogue.model.ProductDraft;
import gridline.pricing.catalogue.model.ProductKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 产品目录接口: {@code GET|POST /products}, {@code GET|PUT /products/{id}}. */
@RestController
@RequestMapping(ProductController.PATH)
@Tag(name = "products", description = "产品目录: our own products and their list prices")
class ProductController {

    static final String PATH = "/api/pricing/v1/products";
    private static final String PLACE = "state.gridPath";

    private final Aggregates<Product> products;
    private final EditCatalogue edit;

    ProductController(Aggregates<Product> products, EditCatalogue edit) {
        this.products = products;
        this.edit = edit;
    }

    /** 产品请求. */
    record ProductRequest(
            @NotNull String name,
            @NotNull ProductKind kind,
            @NotNull String gridPath,
            @NotNull List<@NotNull @Valid ListPriceRequest> prices) {

        ProductDraft draft() {
            return new ProductDraft(
                    name,
                    kind,
                    gridPath,
                    prices.stream().map(ListPriceRequest::draft).toList());
        }
    }

    /** 目录价请求. */
    record ListPriceRequest(
            @Nullable Integer speedMbps,
            @Nullable StatedAmount monthlyFee,
            int termMonths,
            @Nullable StatedAmount prepaid,
            @Nullable StatedAmount installationFee,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        ProductDraft.PriceDraft draft() {
            return new ProductDraft.PriceDraft(
                    speedMbps, monthlyFee, termMonths, prepaid, installationFee, validFrom, validUntil);
        }
    }

    @GetMapping
    @Operation(summary = "Products sold in the caller's area, also those of the city or province above it")
    Listing<ProductView> list(@Listed(ProductLists.class) ListQuery query, Caller caller) {
        Criteria scope = soldTo(caller);
        return Listing.of(
                query,
                () -> products.page(query, scope).map(ProductView::of),
                () -> products.stream(query, scope).map(ProductView::of),
                ProductLists.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One product")
    ResponseEntity<ProductView> item(@PathVariable String id, Caller caller) {
        Versioned<Product> product = products.require(id);
        String place = product.state().gridPath();
        boolean above = caller.scopes().stream().anyMatch(scope -> GridPath.covers(place, scope));
        if (!above && !caller.covers(place)) {
            throw new OutsideScopeException();
        }
        return Entities.ok(product, ProductView.of(product));
    }

    @PostMapping
    @Operation(summary = "Put a product into the catalogue")
    ResponseEntity<ProductView> add(Caller caller, @Valid @RequestBody ProductRequest request) {
        Versioned<Product> product = edit.add(request.draft(), caller);
        return Entities.created(URI.create(PATH + "/" + product.id()), product, ProductView.of(product));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change name and prices of a product; overlapping validity is refused")
    ResponseEntity<ProductView> change(
            @PathVariable String id, IfMatch expected, Caller caller, @Valid @RequestBody ProductRequest request) {
        Versioned<Product> product = edit.change(id, expected, request.draft(), caller);
        return Entities.ok(product, ProductView.of(product));
    }

    /** Within the caller's area, or right above it: what a city sells is sold in its grids. */
    private static Criteria soldTo(Caller caller) {
        List<String> above = caller.scopes().stream()
                .flatMap(ProductController::ancestors)
                .distinct()
                .toList();
        return new Criteria()
                .orOperator(caller.scopeCriteria(PLACE), Criteria.where(PLACE).in(above));
    }

    private static Stream<String> ancestors(String path) {
        return Stream.iterate(path, each -> !each.isEmpty(), each -> each.substring(0, each.lastIndexOf('/')))
                .skip(1);
    }
}
