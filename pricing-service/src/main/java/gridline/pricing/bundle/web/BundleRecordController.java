package gridline.pricing.bundle.web;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.pricing.bundle.RecordBundle;
import gridline.pricing.bundle.model.BundleRecord;
import gridline.pricing.bundle.model.Composition;
import gridline.pricing.bundle.model.Edition;
import gridline.pricing.bundle.model.Packs;
import gridline.pricing.bundle.model.PlanKind;
import gridline.pricing.bundle.model.Terminals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 套餐登记接口: {@code GET|POST /bundle-records}; tiers that are not quoted can be recorded. */
@RestController
@RequestMapping(BundleRecordController.PATH)
@Tag(name = "bundle records", description = "套餐登记: which bundles firms have, of whatever tier")
class BundleRecordController {

    static final String PATH = "/api/pricing/v1/bundle-records";

    private static final CsvColumns<BundleRecordView> COLUMNS = CsvColumns.of(
                    BundleRecordView.class, "composition", "version")
            .column("minutes", row -> row.composition().minutes())
            .column("edition", row -> row.composition().edition())
            .column("plan", row -> row.composition().plan());

    private final Aggregates<BundleRecord> records;
    private final RecordBundle record;

    BundleRecordController(Aggregates<BundleRecord> records, RecordBundle record) {
        this.records = records;
        this.record = record;
    }

    /** 登记列表. */
    static final class BundleRecordLists implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("bundleRecords")
                    .equal("customerId", "state.customerId", String.class)
                    .within("gridPath", "state.gridPath")
                    .equal("minutes", "state.composition.minutes", Integer.class)
                    .sortRequired("createdAt", "createdAt")
                    .defaultSort("-createdAt")
                    .build();
        }
    }

    /** 登记请求: {@code customerId} is opaque. */
    record BundleRecordRequest(
            @NotNull String customerId,
            @NotNull String gridPath,
            @NotNull LocalDate since,
            int minutes,
            @NotNull Edition edition,
            @NotNull PlanKind plan,
            @Nullable Terminals terminals,
            @Nullable Packs packs) {

        Composition composition() {
            return new Composition(
                    minutes,
                    edition,
                    plan,
                    terminals == null ? Terminals.NONE : terminals,
                    packs == null ? Packs.NONE : packs,
                    edition == Edition.ENHANCED);
        }
    }

    /** 登记视图. */
    record BundleRecordView(
            String id,
            String customerId,
            String gridPath,
            Composition composition,
            boolean quotable,
            LocalDate since,
            String recordedBy,
            long version) {

        static BundleRecordView of(Versioned<BundleRecord> stored) {
            BundleRecord it = stored.state();
            return new BundleRecordView(
                    it.id(),
                    it.customerId(),
                    it.gridPath(),
                    it.composition(),
                    it.quotable(),
                    it.since(),
                    it.recordedBy(),
                    stored.version());
        }
    }

    @GetMapping
    @Operation(summary = "Bundles recorded in the caller's grids, newest first")
    Listing<BundleRecordView> list(@Listed(BundleRecordLists.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> records.page(query, scope).map(BundleRecordView::of),
                () -> records.stream(query, scope).map(BundleRecordView::of),
                COLUMNS);
    }

    @PostMapping
    @Operation(summary = "Record a bundle a firm has; also of the tiers of 300 and 600 minutes, which are not quoted")
    ResponseEntity<BundleRecordView> record(Caller caller, @Valid @RequestBody BundleRecordRequest request) {
        Versioned<BundleRecord> stored =
                record.record(request.customerId(), request.gridPath(), request.composition(), request.since(), caller);
        return Entities.created(URI.create(PATH), stored, BundleRecordView.of(stored));
    }
}
