package gridline.campaign.draw;

import gridline.campaign.draw.DrawViews.Outcome;
import gridline.campaign.draw.DrawViews.Proof;
import gridline.campaign.draw.DrawViews.Summary;
import gridline.campaign.draw.DrawViews.View;
import gridline.campaign.draw.model.Draw;
import gridline.campaign.draw.model.DrawStatus;
import gridline.campaign.draw.model.Prize;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 抽奖接口 (CP-41): {@code GET|POST /draws}, {@code GET /draws/{id}}, {@code GET /draws/{id}/proof}, and {@code POST} of
 * {@code opening}, {@code entries}, {@code redraws}, {@code redraws/{ticket}/approval}, {@code closing}.
 */
@Tag(name = "draws", description = "抽奖 (CP-41)")
@RestController
@RequestMapping(DrawController.PATH)
class DrawController {

    static final String PATH = "/api/campaign/v1/draws";

    private final Aggregates<Draw> draws;
    private final HoldDraw holding;
    private final Clock clock;

    DrawController(Aggregates<Draw> draws, HoldDraw holding, Clock clock) {
        this.draws = draws;
        this.holding = holding;
        this.clock = clock;
    }

    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("draws")
                    .within("gridPath", "state.gridPath")
                    .equal("status", "state.status", DrawStatus.class)
                    .equal("roadshowId", "state.roadshowId", String.class)
                    .sortRequired("changedAt", "state.changedAt")
                    .defaultSort("-changedAt")
                    .build();
        }
    }

    /** A prize to be won; {@code id} is a short name within the draw. */
    @Schema(name = "DrawPrizeRequest")
    record PrizeRequest(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,20}") String id,
            @NotBlank @Size(max = 100) String stockId,
            @NotBlank @Size(max = 100) String name,
            @Min(1) int quantity) {}

    /** A draw of a roadshow: {@code tickets} in the pile, blanks included. */
    @Schema(name = "DrawRequest")
    record DrawRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,80}") String roadshowId,
            @NotBlank @Size(max = 100) String gridPath,
            @NotBlank @Size(max = 100) String name,
            @Min(1) int tickets,
            @NotEmpty @Size(max = 20) List<@Valid PrizeRequest> prizes) {}

    /** Who takes a ticket; the number is not kept. */
    @Schema(name = "DrawEntry")
    record EntryRequest(
            @NotNull @Pattern(regexp = "1[3-9][0-9]{9}", message = "CP-41.phone-not-mobile")
            String phone) {}

    /** A win to be taken back, and why. */
    @Schema(name = "DrawRedrawRequest")
    record RedrawRequest(
            @Min(1) int ticket, @NotBlank @Size(max = 200) String reason) {}

    @Operation(operationId = "listDraws", summary = "Draws of the caller's grids, those changed last first")
    @GetMapping
    Listing<Summary> list(@Listed(Definition.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> draws.page(query, scope).map(Summary::of),
                () -> draws.stream(query, scope).map(Summary::of),
                CsvColumns.of(Summary.class));
    }

    @Operation(operationId = "getDraw", summary = "One draw with its odds, commitment and results so far")
    @GetMapping("/{id}")
    ResponseEntity<View> get(@PathVariable String id, Caller caller) {
        return shown(covered(id, caller));
    }

    @Operation(operationId = "proveDraw", summary = "What anybody needs to work a closed draw out again")
    @GetMapping("/{id}/proof")
    ResponseEntity<Proof> proof(@PathVariable String id, Caller caller) {
        return ResponseEntity.ok(Proof.of(covered(id, caller).state()));
    }

    @Operation(operationId = "prepareDraw", summary = "Prepares a draw and publishes its commitment and odds")
    @PostMapping
    ResponseEntity<View> prepare(@Valid @RequestBody DrawRequest body, Caller caller) {
        caller.requireCovers(body.gridPath());
        List<Prize> prizes = body.prizes().stream()
                .map(each -> new Prize(each.id(), each.stockId(), each.name(), each.quantity()))
                .toList();
        Versioned<Draw> stored =
                holding.prepare(body.roadshowId(), body.gridPath(), body.name(), body.tickets(), prizes, caller);
        return Entities.created(URI.create(PATH + "/" + stored.id()), stored, View.of(stored));
    }

    @Operation(operationId = "openDraw", summary = "Reserves the prizes in stock and lets tickets be taken")
    @PostMapping("/{id}/opening")
    ResponseEntity<View> open(@PathVariable String id, Caller caller) {
        covered(id, caller);
        return shown(holding.open(id, caller));
    }

    @Operation(operationId = "takeTicket", summary = "Takes the next ticket for a person; one for each person and draw")
    @PostMapping("/{id}/entries")
    ResponseEntity<Outcome> take(@PathVariable String id, @Valid @RequestBody EntryRequest body, Caller caller) {
        covered(id, caller);
        Draw draw = holding.take(id, body.phone(), caller).state();
        int ticket = draw.ticketOf(PersonDigest.of(draw.salt(), body.phone())).orElseThrow();
        return ResponseEntity.ok(Outcome.of(draw, ticket));
    }

    @Operation(operationId = "requestRedraw", summary = "Asks for a win to be taken back and drawn anew")
    @PostMapping("/{id}/redraws")
    ResponseEntity<View> requestRedraw(@PathVariable String id, @Valid @RequestBody RedrawRequest body, Caller caller) {
        covered(id, caller);
        return shown(draws.change(
                id, null, draw -> draw.requestRedraw(body.ticket(), body.reason(), caller.id(), clock.instant())));
    }

    @Operation(operationId = "approveRedraw", summary = "Approves a redraw somebody else has asked for")
    @PostMapping("/{id}/redraws/{ticket}/approval")
    ResponseEntity<View> approveRedraw(@PathVariable String id, @PathVariable int ticket, Caller caller) {
        covered(id, caller);
        return shown(draws.change(id, null, draw -> draw.approveRedraw(ticket, caller.id(), clock.instant())));
    }

    @Operation(operationId = "closeDraw", summary = "Ends a draw, settles the prizes in stock and publishes the seed")
    @PostMapping("/{id}/closing")
    ResponseEntity<View> close(@PathVariable String id, Caller caller) {
        covered(id, caller);
        return shown(holding.close(id, caller));
    }

    private Versioned<Draw> covered(String id, Caller caller) {
        Versioned<Draw> draw = draws.require(id);
        caller.requireCovers(draw.state().gridPath());
        return draw;
    }

    private static ResponseEntity<View> shown(Versioned<Draw> draw) {
        return Entities.ok(draw, View.of(draw));
    }
}
