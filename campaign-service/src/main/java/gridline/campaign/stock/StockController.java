package gridline.campaign.stock;

import gridline.campaign.stock.model.StockCategory;
import gridline.campaign.stock.model.StockHolding;
import gridline.campaign.stock.model.StockItem;
import gridline.campaign.stock.model.StockMovement;
import gridline.campaign.stock.model.StockReservation;
import gridline.contracts.Money;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 库存接口 (CP-41, CP-51): {@code GET|POST /stock}, {@code GET /stock/{id}}, and below one: {@code POST receipts, reservations,
 * issues, returns, hand-outs, counts} and {@code DELETE reservations/{reservationId}}. A movement asks for no version: it is
 * decided on what is there.
 */
@Tag(name = "stock", description = "库存 (CP-41, CP-51)")
@RestController
@RequestMapping(StockController.PATH)
class StockController {

    static final String PATH = "/api/campaign/v1/stock";

    private final StockStore store;
    private final Clock clock;

    StockController(StockStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** {@code holder} shows what a person has. */
    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("stock")
                    .within("gridPath", "state.gridPath")
                    .equal("category", "state.category", StockCategory.class)
                    .equal("holder", "state.holdings.holder", String.class)
                    .sortRequired("name", "state.name")
                    .defaultSort("name")
                    .build();
        }
    }

    /** An item with what is free and whether it runs low. */
    @Schema(name = "StockItem")
    record View(
            String id,
            String gridPath,
            String place,
            String name,
            StockCategory category,
            Money unitCost,
            int onHand,
            int reserved,
            int free,
            int reorderPoint,
            boolean low,
            List<StockReservation> reservations,
            List<StockHolding> holdings,
            List<StockMovement> movements,
            long version) {

        static View of(Versioned<StockItem> versioned) {
            StockItem item = versioned.state();
            return new View(
                    item.id(),
                    item.gridPath(),
                    item.place(),
                    item.name(),
                    item.category(),
                    item.unitCost(),
                    item.onHand(),
                    item.reserved(),
                    item.free(),
                    item.reorderPoint(),
                    item.isLow(),
                    item.reservations(),
                    item.holdings(),
                    item.movements(),
                    versioned.version());
        }
    }

    /** A new kind of thing in a place. */
    @Schema(name = "StockItemRequest")
    record ItemRequest(
            @NotBlank @Size(max = 100) String gridPath,
            @NotBlank @Size(max = 100) String place,
            @NotBlank @Size(max = 100) String name,
            @NotNull StockCategory category,
            @NotNull Money unitCost,
            @Min(0) @Max(StockItem.MOST) int reorderPoint) {}

    /** Pieces that arrived. */
    @Schema(name = "StockReceipt")
    record Receipt(
            @Min(1) int quantity, @Nullable @Size(max = 200) String note) {}

    /** Pieces to keep; the id is the caller's, so that a repetition is harmless. */
    @Schema(name = "StockReservationRequest")
    record ReservationRequest(
            @NotBlank @Size(max = 100) String id,
            @Min(1) int quantity,
            @NotBlank @Size(max = 200) String purpose) {}

    /** Pieces a person takes out; the caller if no other is named. */
    @Schema(name = "StockIssue")
    record Issue(
            @Min(1) int quantity,
            @Nullable @Size(max = 100) String holder,
            @Nullable @Size(max = 100) String reservationId) {}

    /** Pieces a holder returns or gave away. */
    @Schema(name = "StockFromHolder")
    record FromHolder(
            @Min(1) int quantity,
            @Nullable @Size(max = 100) String holder,
            @Nullable @Size(max = 200) String note) {}

    /** What was counted, and why it differs. */
    @Schema(name = "StockCount")
    record Count(
            @Min(0) @Max(StockItem.MOST) int counted,
            @NotBlank @Size(max = 200) String reason) {}

    @Operation(operationId = "listStock", summary = "Stock of the caller's grids, by name")
    @GetMapping
    Listing<View> list(@Listed(Definition.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> store.items().page(query, scope).map(View::of),
                () -> store.items().stream(query, scope).map(View::of),
                CsvColumns.of(View.class, "reservations", "holdings", "movements"));
    }

    @Operation(operationId = "getStockItem", summary = "One item: what is free, reserved, and who has what")
    @GetMapping("/{id}")
    ResponseEntity<View> get(@PathVariable String id, Caller caller) {
        Versioned<StockItem> item = store.items().require(id);
        caller.requireCovers(item.state().gridPath());
        return Entities.ok(item, View.of(item));
    }

    @Operation(
            operationId = "addStockItem",
            summary = "Puts a kind of thing in a place on file, with nothing there yet")
    @PostMapping
    ResponseEntity<View> add(@Valid @RequestBody ItemRequest body, Caller caller) {
        caller.requireCovers(body.gridPath());
        String id = "s-" + UUID.randomUUID();
        var item = new StockItem(
                id,
                body.gridPath(),
                body.place(),
                body.name(),
                body.category(),
                body.unitCost(),
                0,
                body.reorderPoint(),
                List.of(),
                List.of(),
                List.of());
        Versioned<StockItem> stored = store.items().insert(id, item, List.of());
        return Entities.created(URI.create(PATH + "/" + id), stored, View.of(stored));
    }

    @Operation(operationId = "receiveStock", summary = "Pieces arrived")
    @PostMapping("/{id}/receipts")
    ResponseEntity<View> receive(@PathVariable String id, @Valid @RequestBody Receipt body, Caller caller) {
        return change(id, caller, item -> item.receive(body.quantity(), caller.id(), body.note(), now()));
    }

    @Operation(operationId = "reserveStock", summary = "Keeps pieces for something (CP-51)")
    @PostMapping("/{id}/reservations")
    ResponseEntity<View> reserve(@PathVariable String id, @Valid @RequestBody ReservationRequest body, Caller caller) {
        return change(id, caller, item -> item.reserve(body.id(), body.quantity(), body.purpose(), caller.id(), now()));
    }

    @Operation(operationId = "releaseStock", summary = "Gives up what is left of a reservation")
    @DeleteMapping("/{id}/reservations/{reservationId}")
    ResponseEntity<View> release(@PathVariable String id, @PathVariable String reservationId, Caller caller) {
        return change(id, caller, item -> item.release(reservationId, caller.id(), now()));
    }

    @Operation(operationId = "issueStock", summary = "A person takes pieces out; never more than there are (CP-41)")
    @PostMapping("/{id}/issues")
    ResponseEntity<View> issue(@PathVariable String id, @Valid @RequestBody Issue body, Caller caller) {
        return change(
                id,
                caller,
                item -> item.issue(holder(body.holder(), caller), body.quantity(), body.reservationId(), now()));
    }

    @Operation(operationId = "returnStock", summary = "A person brings pieces back")
    @PostMapping("/{id}/returns")
    ResponseEntity<View> giveBack(@PathVariable String id, @Valid @RequestBody FromHolder body, Caller caller) {
        return change(id, caller, item -> item.giveBack(holder(body.holder(), caller), body.quantity(), now()));
    }

    @Operation(operationId = "handOutStock", summary = "A person gave pieces to customers")
    @PostMapping("/{id}/hand-outs")
    ResponseEntity<View> handOut(@PathVariable String id, @Valid @RequestBody FromHolder body, Caller caller) {
        return change(
                id, caller, item -> item.handOut(holder(body.holder(), caller), body.quantity(), body.note(), now()));
    }

    @Operation(operationId = "countStock", summary = "What was really counted")
    @PostMapping("/{id}/counts")
    ResponseEntity<View> count(@PathVariable String id, @Valid @RequestBody Count body, Caller caller) {
        return change(id, caller, item -> item.count(body.counted(), caller.id(), body.reason(), now()));
    }

    private ResponseEntity<View> change(String id, Caller caller, Function<StockItem, Decision<StockItem>> decide) {
        Versioned<StockItem> changed = store.change(id, null, item -> {
            caller.requireCovers(item.gridPath());
            return decide.apply(item);
        });
        return Entities.ok(changed, View.of(changed));
    }

    private static String holder(@Nullable String named, Caller caller) {
        return named == null ? caller.id() : named;
    }

    private Instant now() {
        return clock.instant();
    }
}
