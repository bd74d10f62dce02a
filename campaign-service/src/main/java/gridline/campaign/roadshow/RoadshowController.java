package gridline.campaign.roadshow;

import gridline.campaign.lead.model.Lead;
import gridline.campaign.place.Place;
import gridline.campaign.place.Places;
import gridline.campaign.roadshow.model.Roadshow;
import gridline.campaign.roadshow.model.TimeSuggestion;
import gridline.campaign.schedule.model.WorkingCalendar;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.staff.SeenStaff;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 路演接口 (CP-30): {@code GET|POST /roadshows}, {@code GET /roadshows/{id}}, {@code PUT /roadshows/{id}/plan}, {@code POST
 * confirmation, reopening, cancellation, result}, {@code GET run-sheet} to print, {@code GET
 * /roadshows/suggestions/{communityId}}.
 */
@Tag(name = "roadshows", description = "现场路演 (CP-30)")
@RestController
@RequestMapping(RoadshowController.PATH)
class RoadshowController {

    static final String PATH = "/api/campaign/v1/roadshows";
    private static final int AHEAD = 21;

    private final Aggregates<Roadshow> roadshows;
    private final Aggregates<Lead> leads;
    private final BookRoadshow booking;
    private final RunSheet runSheet;
    private final Places places;
    private final WorkingCalendar calendar;
    private final SeenStaff staff;
    private final Clock clock;

    RoadshowController(
            Aggregates<Roadshow> roadshows,
            Aggregates<Lead> leads,
            BookRoadshow booking,
            RunSheet runSheet,
            Places places,
            WorkingCalendar calendar,
            SeenStaff staff,
            Clock clock) {
        this.roadshows = roadshows;
        this.leads = leads;
        this.booking = booking;
        this.runSheet = runSheet;
        this.places = places;
        this.calendar = calendar;
        this.staff = staff;
        this.clock = clock;
    }

    /** {@code staffId} shows where a person is wanted. */
    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("roadshows")
                    .ids()
                    .within("gridPath", "state.gridPath")
                    .equal("communityId", "state.communityId", String.class)
                    .equal("status", "state.status", Roadshow.Status.class)
                    .equal("staffId", "state.plan.staff.staffId", String.class)
                    .range("day", "state.plan.day", LocalDate.class)
                    .sortRequired("day", "state.plan.day")
                    .defaultSort("day")
                    .build();
        }
    }

    /** Times that suit, the best kind first. */
    @Schema(name = "RoadshowSuggestions")
    record Suggestions(List<TimeSuggestion> items) {}

    @Operation(operationId = "listRoadshows", summary = "Roadshows of the caller's grids, by day: the grid's calendar")
    @GetMapping
    Listing<RoadshowView> list(@Listed(Definition.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> roadshows.page(query, scope).map(this::view),
                () -> roadshows.stream(query, scope).map(this::view),
                CsvColumns.of(RoadshowView.class, "plan", "requiredKit", "missingKit", "result"));
    }

    @Operation(operationId = "getRoadshow", summary = "One roadshow: what is missing, or what it cost")
    @GetMapping("/{id}")
    ResponseEntity<RoadshowView> get(@PathVariable String id, Caller caller) {
        Versioned<Roadshow> show = visible(id, caller);
        return Entities.ok(show, view(show));
    }

    @Operation(operationId = "suggestRoadshowTimes", summary = "Times that suit in the next three weeks")
    @GetMapping("/suggestions/{communityId}")
    Suggestions suggest(@PathVariable String communityId, Caller caller) {
        caller.requireCovers(places.require(communityId).gridPath());
        LocalDate first = BusinessZone.today(clock).plusDays(1);
        return new Suggestions(TimeSuggestion.within(first, AHEAD, calendar::isFree));
    }

    @Operation(operationId = "planRoadshow", summary = "Plans a roadshow")
    @PostMapping
    ResponseEntity<RoadshowView> plan(@Valid @RequestBody RoadshowRequests.New body, Caller caller) {
        Place place = places.require(body.communityId());
        caller.requireCovers(place.gridPath());
        Roadshow.Plan plan = body.plan().toPlan(this::nameOf);
        List<Violation> faults = Roadshow.times(plan);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        String id = "r-" + UUID.randomUUID();
        var show =
                new Roadshow(id, place.id(), place.name(), place.gridPath(), plan, Roadshow.Status.PLANNED, null, null);
        Versioned<Roadshow> stored = roadshows.insert(id, show, List.of());
        return Entities.created(URI.create(PATH + "/" + id), stored, view(stored));
    }

    @Operation(operationId = "replanRoadshow", summary = "Plans it anew while it is not confirmed")
    @PutMapping("/{id}/plan")
    ResponseEntity<RoadshowView> replan(
            @PathVariable String id,
            @Valid @RequestBody RoadshowRequests.PlanRequest body,
            IfMatch ifMatch,
            Caller caller) {
        Versioned<Roadshow> changed = roadshows.change(id, ifMatch.version(), show -> {
            caller.requireCovers(show.gridPath());
            return show.planned(body.toPlan(this::nameOf));
        });
        return Entities.ok(changed, view(changed));
    }

    @Operation(operationId = "confirmRoadshow", summary = "Books people, kit and place; every clash is named")
    @PostMapping("/{id}/confirmation")
    ResponseEntity<RoadshowView> confirm(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        Versioned<Roadshow> changed = booking.confirm(id, ifMatch.version(), caller);
        return Entities.ok(changed, view(changed));
    }

    @Operation(operationId = "reopenRoadshow", summary = "Rain or a change of plan: back to planning")
    @PostMapping("/{id}/reopening")
    ResponseEntity<RoadshowView> reopen(
            @PathVariable String id, @Valid @RequestBody RoadshowRequests.Reason body, Caller caller) {
        Versioned<Roadshow> changed = booking.reopen(id, body.reason(), caller);
        return Entities.ok(changed, view(changed));
    }

    @Operation(operationId = "cancelRoadshow", summary = "Cancels it; what was booked is free again")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<RoadshowView> cancel(
            @PathVariable String id, @Valid @RequestBody RoadshowRequests.Reason body, Caller caller) {
        Versioned<Roadshow> changed = booking.cancel(id, body.reason(), caller);
        return Entities.ok(changed, view(changed));
    }

    @Operation(operationId = "reportRoadshow", summary = "Says what came of it")
    @PostMapping("/{id}/result")
    ResponseEntity<RoadshowView> report(
            @PathVariable String id, @Valid @RequestBody RoadshowRequests.ResultRequest body, Caller caller) {
        var result = new Roadshow.Result(body.attendance(), body.orders(), body.cost(), body.note());
        Versioned<Roadshow> changed = roadshows.change(id, null, show -> {
            caller.requireCovers(show.gridPath());
            return body.cost().isNegative()
                    ? Decision.refused(Violation.of("CP-50.cost-missing", "cost"))
                    : show.held(result, BusinessZone.today(clock));
        });
        return Entities.ok(changed, view(changed));
    }

    @Operation(operationId = "printRunSheet", summary = "The run sheet to print")
    @GetMapping(path = "/{id}/run-sheet", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> runSheet(@PathVariable String id, Caller caller, Locale language) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(runSheet.print(visible(id, caller).state(), language));
    }

    private @Nullable String nameOf(String staffId) {
        return staff.nameOf(staffId).orElse(null);
    }

    private Versioned<Roadshow> visible(String id, Caller caller) {
        Versioned<Roadshow> show = roadshows.require(id);
        caller.requireCovers(show.state().gridPath());
        return show;
    }

    private RoadshowView view(Versioned<Roadshow> show) {
        boolean held = show.state().result() != null;
        return RoadshowView.of(
                show, held ? leads.count(Criteria.where("state.campaignId").is(show.id())) : 0);
    }
}
