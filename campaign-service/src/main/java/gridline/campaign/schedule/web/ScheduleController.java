package gridline.campaign.schedule.web;

import gridline.campaign.schedule.CompleteItem;
import gridline.campaign.schedule.model.Evidence;
import gridline.campaign.schedule.model.EvidenceKind;
import gridline.campaign.schedule.model.Schedule;
import gridline.campaign.schedule.persistence.Templates;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
 * 进度表接口.
 *
 * <pre>
 * GET  /schedules                                            list in the caller's grids
 * GET  /schedules/{communityId}                              one with its 17 items
 * POST /schedules/{communityId}/items/{number}/completion    hands an item in; 412, 422 with every reason
 * PUT  /schedules/{communityId}/items/{number}/assignee      gives an item to a person
 * POST /schedules/{communityId}/template                     takes over the city's newest template
 * </pre>
 */
@Tag(name = "schedules", description = "销售进度控制表 (CP-01 … CP-21)")
@RestController
@RequestMapping("/api/campaign/v1/schedules")
class ScheduleController {

    private final Aggregates<Schedule> schedules;
    private final CompleteItem completeItem;
    private final ScheduleViews views;
    private final Templates templates;
    private final Clock clock;

    ScheduleController(
            Aggregates<Schedule> schedules,
            CompleteItem completeItem,
            ScheduleViews views,
            Templates templates,
            Clock clock) {
        this.templates = templates;
        this.clock = clock;
        this.schedules = schedules;
        this.completeItem = completeItem;
        this.views = views;
    }

    /** What the list may be filtered and sorted by; {@code late} as progress counts it: with an item past its last day (CP-21). */
    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("schedules")
                    .within("gridPath", "state.gridPath")
                    .equal("status", "state.status", Schedule.Status.class)
                    .value("late", Boolean.class)
                    .range("openingDate", "state.openingDate", LocalDate.class)
                    .sortRequired("openingDate", "state.openingDate")
                    .sortRequired("nextDueOn", "state.nextDueOn")
                    .defaultSort("nextDueOn")
                    .build();
        }
    }

    @Operation(operationId = "listSchedules", summary = "Schedules of the caller's grids, the next due first")
    @GetMapping
    Listing<ScheduleViews.Summary> list(@Listed(Definition.class) ListQuery query, Caller caller) {
        Criteria scope = narrowed(query, caller.scopeCriteria("state.gridPath"));
        return Listing.of(
                query,
                () -> schedules.page(query, scope).map(views::summary),
                () -> schedules.stream(query, scope).map(views::summary),
                CsvColumns.of(ScheduleViews.Summary.class));
    }

    private Criteria narrowed(ListQuery query, Criteria scope) {
        LocalDate today = BusinessZone.today(clock);
        return query.value("late", Boolean.class)
                .map(late -> late
                        ? Criteria.where("state.nextDueOn").lt(today)
                        : Criteria.where("state.nextDueOn").gte(today))
                .map(due -> new Criteria().andOperator(scope, due))
                .orElse(scope);
    }

    @Operation(operationId = "getSchedule", summary = "A community's schedule with its items")
    @GetMapping("/{communityId}")
    ResponseEntity<ScheduleViews.Detail> get(@PathVariable String communityId, Caller caller, Locale language) {
        Versioned<Schedule> schedule = schedules.require(communityId);
        caller.requireCovers(schedule.state().community().gridPath());
        return Entities.ok(schedule, views.detail(schedule, language));
    }

    @Operation(operationId = "completeScheduleItem", summary = "Hands in that an item was done, with its evidence")
    @PostMapping("/{communityId}/items/{number}/completion")
    ResponseEntity<ScheduleViews.Detail> complete(
            @PathVariable String communityId,
            @PathVariable int number,
            @Valid @RequestBody CompletionRequest body,
            IfMatch ifMatch,
            Caller caller,
            Locale language) {
        var command =
                new CompleteItem.Command(communityId, number, body.doneOn(), body.noteOrEmpty(), body.toEvidence());
        Versioned<Schedule> changed = completeItem.complete(command, ifMatch.version(), caller);
        return Entities.ok(changed, views.detail(changed, language));
    }

    @Operation(operationId = "assignScheduleItem", summary = "Gives an item to a person; without one, back to the role")
    @PutMapping("/{communityId}/items/{number}/assignee")
    ResponseEntity<ScheduleViews.Detail> assign(
            @PathVariable String communityId,
            @PathVariable int number,
            @Valid @RequestBody AssigneeRequest body,
            IfMatch ifMatch,
            Caller caller,
            Locale language) {
        Versioned<Schedule> changed = schedules.change(communityId, ifMatch.version(), schedule -> {
            caller.requireCovers(schedule.community().gridPath());
            return schedule.assign(number, body.staffId());
        });
        return Entities.ok(changed, views.detail(changed, language));
    }

    @Operation(
            operationId = "adoptScheduleTemplate",
            summary = "Takes over the city's newest template; nothing is lost")
    @PostMapping("/{communityId}/template")
    ResponseEntity<ScheduleViews.Detail> adopt(
            @PathVariable String communityId, IfMatch ifMatch, Caller caller, Locale language) {
        Versioned<Schedule> changed = schedules.change(communityId, ifMatch.version(), schedule -> {
            caller.requireCovers(schedule.community().gridPath());
            return schedule.adopt(templates.current(schedule.community().gridPath()));
        });
        return Entities.ok(changed, views.detail(changed, language));
    }

    /** Whom an item is given to. */
    record AssigneeRequest(
            @Nullable @Size(min = 1, max = 100) String staffId) {}

    /**
     * What was done.
     *
     * @param doneOn day it was done; today if missing
     * @param evidence what shows it, of the kinds the item asks for
     */
    record CompletionRequest(
            @Nullable LocalDate doneOn,
            @Nullable @Size(max = 2_000) String note,
            @NotNull @Size(max = 20) List<@Valid EvidenceRequest> evidence) {

        private String noteOrEmpty() {
            return note == null ? "" : note;
        }

        private List<Evidence> toEvidence() {
            return evidence.stream()
                    .map(each -> new Evidence(each.kind(), each.note(), each.photo()))
                    .toList();
        }
    }

    /**
     * One piece of evidence.
     *
     * @param photo id of a photo of the community that shows it
     */
    record EvidenceRequest(
            @NotNull EvidenceKind kind,
            @NotBlank @Size(max = 500) String note,

            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,100}")
            String photo) {}
}
