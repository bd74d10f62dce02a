package gridline.campaign.group;

import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 协议到期走访接口 (CP-17): {@code GET /contract-end-visits}, buildings whose contracts with a competitor end soon; {@code POST
 * /contract-end-visits/{id}/completion}.
 */
@Tag(name = "contract end visits", description = "协议到期走访 (CP-17)")
@RestController
@RequestMapping("/api/campaign/v1")
class VisitController {

    private final Aggregates<ContractEndTask> tasks;
    private final Clock clock;

    VisitController(Aggregates<ContractEndTask> tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What the list may be filtered and sorted by. */
    static final class Visits implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("contract-end-visits")
                    .within("gridPath", "state.gridPath")
                    .equal("communityId", "state.communityId", String.class)
                    .sortRequired("endsIn", "state.endsIn")
                    .defaultSort("endsIn")
                    .build();
        }
    }

    /** A building to visit. */
    @Schema(name = "ContractEndVisit")
    record VisitView(
            String id,
            String buildingId,
            String buildingName,
            String communityId,
            String gridPath,
            YearMonth endsIn,
            int households,
            LocalDate dueOn,
            @Nullable LocalDate visitedOn,
            @Nullable String visitedBy,
            long version) {

        static VisitView of(Versioned<ContractEndTask> versioned) {
            ContractEndTask task = versioned.state();
            return new VisitView(
                    versioned.id(),
                    task.buildingId(),
                    task.buildingName(),
                    task.communityId(),
                    task.gridPath(),
                    task.endsIn(),
                    task.households(),
                    task.dueOn(),
                    task.visitedOn(),
                    task.visitedBy(),
                    versioned.version());
        }
    }

    @Operation(operationId = "listContractEndVisits", summary = "Buildings whose contracts with a competitor end soon")
    @GetMapping("/contract-end-visits")
    Listing<VisitView> visits(@Listed(Visits.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> tasks.page(query, scope).map(VisitView::of),
                () -> tasks.stream(query, scope).map(VisitView::of),
                CsvColumns.of(VisitView.class));
    }

    @Operation(operationId = "completeContractEndVisit", summary = "The households of a building were visited")
    @PostMapping("/contract-end-visits/{id}/completion")
    ResponseEntity<VisitView> visited(@PathVariable String id, Caller caller) {
        Versioned<ContractEndTask> changed = tasks.change(id, null, task -> {
            caller.requireCovers(task.gridPath());
            return Decision.accepted(task.visited(BusinessZone.today(clock), caller.id()));
        });
        return Entities.ok(changed, VisitView.of(changed));
    }
}
