package gridline.campaign.budget;

import gridline.campaign.budget.model.Budget;
import gridline.campaign.budget.model.BudgetCategory;
import gridline.campaign.budget.model.BudgetEntry;
import gridline.campaign.budget.model.BudgetExtra;
import gridline.campaign.budget.model.BudgetLine;
import gridline.campaign.budget.model.BudgetSign;
import gridline.campaign.budget.model.Courtesy;
import gridline.contracts.Money;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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

/**
 * 预算接口 (CP-50 … CP-52): {@code GET|POST /budgets}, {@code GET /budgets/{id}}, {@code PUT /budgets/{id}/plan}, {@code POST
 * /budgets/{id}/submission|approval|rejection}, entries with {@code spending} and {@code release}, and {@code extras} with
 * {@code ruling}. The list as CSV is the export for finance.
 */
@Tag(name = "budgets", description = "季度预算 (CP-50 … CP-52)")
@RestController
@RequestMapping(BudgetController.PATH)
class BudgetController {

    static final String PATH = "/api/campaign/v1/budgets";

    private final Aggregates<Budget> budgets;
    private final BudgetSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    BudgetController(Aggregates<Budget> budgets, BudgetSettings settings, AuditTrail audit, Clock clock) {
        this.budgets = budgets;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the list may be filtered and sorted by. */
    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("budgets")
                    .within("gridPath", "state.gridPath")
                    .equal("quarter", "state.quarter", String.class)
                    .equal("status", "state.status", Budget.Status.class)
                    .sortRequired("quarter", "state.quarter")
                    .defaultSort("-quarter")
                    .build();
        }
    }

    /** A budget nobody has planned yet. */
    @Schema(name = "BudgetRequest")
    record NewBudget(
            @NotBlank @Size(max = 100) String gridPath,
            @NotNull @Pattern(regexp = "20\\d{2}-Q[1-4]") String quarter) {}

    /** All lines of the plan. */
    @Schema(name = "BudgetPlan")
    record Plan(@NotNull @Size(max = 500) List<@Valid LineRequest> lines) {}

    /** One line of the plan. */
    @Schema(name = "BudgetLineRequest")
    record LineRequest(
            @NotNull BudgetCategory category,
            @Nullable @Size(max = 100) String communityId,
            @NotBlank @Size(max = 100) String kind,
            @Nullable @Min(1) @Max(1_000_000) Integer quantity,
            @NotNull Money cost) {

        private BudgetLine toLine() {
            return new BudgetLine(category, communityId, kind, quantity, cost);
        }
    }

    /** What there is to say about a decision. */
    @Schema(name = "BudgetComment")
    record Comment(@Nullable @Size(max = 500) String comment) {}

    /** An amount to keep; the id is the caller's, so that a repetition is harmless. */
    @Schema(name = "BudgetEntryRequest")
    record EntryRequest(
            @NotBlank @Size(max = 100) String id,
            @NotNull BudgetCategory category,
            @Nullable @Size(max = 100) String communityId,
            @NotNull Money amount,
            @NotBlank @Size(max = 200) String purpose,
            @Nullable @Valid CourtesyRequest courtesy) {}

    /** The declaration the fifth category needs; the recipient is an opaque id, never a name or number. */
    @Schema(name = "CourtesyRequest")
    record CourtesyRequest(
            @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9_-]{1,60}")
            String recipientId,

            @NotBlank @Size(max = 200) String occasion) {}

    /** What it really cost. */
    @Schema(name = "BudgetSpending")
    record Spending(@NotNull Money amount, @Nullable LocalDate spentOn) {}

    /** More than was planned. */
    @Schema(name = "BudgetExtraRequest")
    record ExtraRequest(
            @NotNull BudgetCategory category,
            @NotNull Money amount,
            @NotBlank @Size(max = 500) String reason) {}

    /** The supervisor's answer. */
    @Schema(name = "BudgetExtraRuling")
    record ExtraRuling(
            @NotNull Boolean approved,
            @Nullable @Size(max = 500) String comment) {}

    @Operation(operationId = "listBudgets", summary = "Budgets of the caller's grids; as CSV the export for finance")
    @GetMapping
    Listing<BudgetView> list(@Listed(Definition.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> budgets.page(query, scope).map(BudgetView::of),
                () -> budgets.stream(query, scope).map(BudgetView::of),
                BudgetView.columns());
    }

    @Operation(operationId = "getBudget", summary = "One budget with its lines and entries")
    @GetMapping("/{id}")
    ResponseEntity<BudgetView> get(@PathVariable String id, Caller caller) {
        Versioned<Budget> budget = budgets.require(id);
        caller.requireCovers(budget.state().gridPath());
        return Entities.ok(budget, BudgetView.of(budget));
    }

    @Operation(operationId = "openBudget", summary = "Opens the budget of a grid for a quarter, once")
    @PostMapping
    ResponseEntity<BudgetView> open(@Valid @RequestBody NewBudget body, Caller caller) {
        caller.requireCovers(body.gridPath());
        String node = body.gridPath().substring(body.gridPath().lastIndexOf('/') + 1);
        String id = "b-" + node + "-" + body.quarter();
        var budget = new Budget(
                id,
                body.gridPath(),
                body.quarter(),
                Budget.Status.DRAFT,
                List.of(),
                List.of(),
                List.of(),
                caller.id(),
                null);
        Versioned<Budget> stored = budgets.insert(id, budget, List.of());
        return Entities.created(URI.create(PATH + "/" + id), stored, BudgetView.of(stored));
    }

    @Operation(operationId = "planBudget", summary = "Plans it anew (CP-50)")
    @PutMapping("/{id}/plan")
    ResponseEntity<BudgetView> plan(
            @PathVariable String id, @Valid @RequestBody Plan body, IfMatch ifMatch, Caller caller) {
        List<BudgetLine> lines = body.lines().stream().map(LineRequest::toLine).toList();
        return change(id, ifMatch.version(), caller, budget -> budget.plan(lines, caller.id()));
    }

    @Operation(operationId = "submitBudget", summary = "Hands it in, before the quarter begins (CP-50)")
    @PostMapping("/{id}/submission")
    ResponseEntity<BudgetView> submit(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        return change(id, ifMatch.version(), caller, budget -> budget.submit(today()));
    }

    @Operation(operationId = "approveBudget", summary = "The supervisor approves it (CP-52)")
    @PostMapping("/{id}/approval")
    ResponseEntity<BudgetView> approve(
            @PathVariable String id, @Valid @RequestBody Comment body, IfMatch ifMatch, Caller caller) {
        return change(id, ifMatch.version(), caller, budget -> budget.rule(true, sign(caller, body.comment())));
    }

    @Operation(operationId = "rejectBudget", summary = "The supervisor gives it back, with a reason")
    @PostMapping("/{id}/rejection")
    ResponseEntity<BudgetView> reject(
            @PathVariable String id, @Valid @RequestBody Comment body, IfMatch ifMatch, Caller caller) {
        return change(id, ifMatch.version(), caller, budget -> budget.rule(false, sign(caller, body.comment())));
    }

    @Operation(
            operationId = "reserveBudget",
            summary = "Keeps an amount early (CP-51); beyond what is left it is refused (CP-52)")
    @PostMapping("/{id}/entries")
    ResponseEntity<BudgetView> reserve(@PathVariable String id, @Valid @RequestBody EntryRequest body, Caller caller) {
        CourtesyRequest declared = body.courtesy();
        var entry = new BudgetEntry(
                body.id(),
                body.category(),
                body.communityId(),
                body.amount(),
                body.purpose(),
                caller.id(),
                null,
                false,
                declared == null ? null : new Courtesy(declared.recipientId(), declared.occasion()));
        if (declared != null) {
            // CO-32: who declares something for somebody stands in the trail that cannot be edited, before it counts.
            caller.requireCovers(budgets.require(id).state().gridPath());
            audit.record(caller, "courtesy.declare", id + "/" + body.id(), List.of("recipientId"), declared.occasion());
        }
        return change(id, null, caller, budget -> budget.reserve(entry, settings.courtesyCap()));
    }

    @Operation(operationId = "spendBudget", summary = "What was reserved was paid")
    @PostMapping("/{id}/entries/{entryId}/spending")
    ResponseEntity<BudgetView> spend(
            @PathVariable String id, @PathVariable String entryId, @Valid @RequestBody Spending body, Caller caller) {
        LocalDate on = body.spentOn() == null ? today() : body.spentOn();
        return change(
                id, null, caller, budget -> budget.spend(entryId, body.amount(), on, today(), settings.courtesyCap()));
    }

    @Operation(operationId = "releaseBudget", summary = "Gives up what was reserved")
    @PostMapping("/{id}/entries/{entryId}/release")
    ResponseEntity<BudgetView> release(@PathVariable String id, @PathVariable String entryId, Caller caller) {
        return change(id, null, caller, budget -> budget.release(entryId));
    }

    @Operation(operationId = "askForMoreBudget", summary = "Asks the supervisor for more than was planned (CP-52)")
    @PostMapping("/{id}/extras")
    ResponseEntity<BudgetView> ask(@PathVariable String id, @Valid @RequestBody ExtraRequest body, Caller caller) {
        var extra = new BudgetExtra(
                "x-" + UUID.randomUUID(), body.category(), body.amount(), body.reason(), caller.id(), null, null);
        return change(id, null, caller, budget -> budget.askForMore(extra));
    }

    @Operation(operationId = "ruleBudgetExtra", summary = "The supervisor decides a request for more (CP-52)")
    @PostMapping("/{id}/extras/{extraId}/ruling")
    ResponseEntity<BudgetView> ruleExtra(
            @PathVariable String id,
            @PathVariable String extraId,
            @Valid @RequestBody ExtraRuling body,
            Caller caller) {
        return change(
                id, null, caller, budget -> budget.ruleExtra(extraId, body.approved(), sign(caller, body.comment())));
    }

    private ResponseEntity<BudgetView> change(
            String id, @Nullable Long version, Caller caller, Function<Budget, Decision<Budget>> decide) {
        Versioned<Budget> changed = budgets.change(id, version, budget -> {
            caller.requireCovers(budget.gridPath());
            return decide.apply(budget);
        });
        return Entities.ok(changed, BudgetView.of(changed));
    }

    private BudgetSign sign(Caller caller, @Nullable String comment) {
        return new BudgetSign(caller.id(), clock.instant(), comment);
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
