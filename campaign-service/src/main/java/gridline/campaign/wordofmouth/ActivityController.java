package gridline.campaign.wordofmouth;

import gridline.campaign.wordofmouth.model.Activity;
import gridline.campaign.wordofmouth.model.ActivityKind;
import gridline.campaign.wordofmouth.model.ActivityResult;
import gridline.campaign.wordofmouth.model.RiskAcceptance;
import gridline.platform.decision.Decision;
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
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 口碑活动接口 (CP-32): {@code GET|POST /word-of-mouth}, {@code GET /word-of-mouth/{id}}, {@code POST risk-acceptance},
 * {@code PUT|DELETE result}.
 */
@Tag(name = "word-of-mouth", description = "口碑营销 (CP-32)")
@RestController
@RequestMapping(ActivityController.PATH)
class ActivityController {

    static final String PATH = "/api/campaign/v1/word-of-mouth";

    private final Aggregates<Activity> activities;
    private final Clock clock;

    ActivityController(Aggregates<Activity> activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("word-of-mouth")
                    .within("gridPath", "state.gridPath")
                    .equal("communityId", "state.communityId", String.class)
                    .equal("kind", "state.kind", ActivityKind.class)
                    .range("plannedOn", "state.plannedOn", LocalDate.class)
                    .sortRequired("plannedOn", "state.plannedOn")
                    .defaultSort("-plannedOn")
                    .build();
        }
    }

    /** An activity, whether it is risky, and whether it still waits for somebody to accept the risk. */
    @Schema(name = "WordOfMouth")
    record View(
            String id,
            String communityId,
            String gridPath,
            ActivityKind kind,
            String name,
            LocalDate plannedOn,
            boolean risky,
            boolean waitsForAcceptance,
            String requestedBy,
            @Nullable RiskAcceptance acceptance,
            @Nullable ActivityResult result,
            long version) {

        static View of(Versioned<Activity> stored) {
            Activity activity = stored.state();
            return new View(
                    activity.id(),
                    activity.communityId(),
                    activity.gridPath(),
                    activity.kind(),
                    activity.name(),
                    activity.plannedOn(),
                    activity.kind().isRisky(),
                    activity.waitsForAcceptance(),
                    activity.requestedBy(),
                    activity.acceptance(),
                    activity.result(),
                    stored.version());
        }
    }

    /** What is planned where. */
    @Schema(name = "WordOfMouthRequest")
    record ActivityRequest(
            @NotBlank @Size(max = 100) String communityId,
            @NotBlank @Size(max = 100) String gridPath,
            @NotNull ActivityKind kind,
            @NotBlank @Size(max = 100) String name,
            @NotNull LocalDate plannedOn) {}

    /** How people are protected. */
    @Schema(name = "WordOfMouthRisk")
    record RiskRequest(@NotBlank @Size(max = 500) String precautions) {}

    /** What came of it. */
    @Schema(name = "WordOfMouthResult")
    record ResultRequest(
            @NotNull LocalDate heldOn,
            @Min(0) @Max(100_000) int reached,
            @Min(0) @Max(100_000) int enquiries,
            @NotNull @Size(max = 500) String note) {}

    @Operation(operationId = "listWordOfMouth", summary = "Activities of the caller's grids, the latest first")
    @GetMapping
    Listing<View> list(@Listed(Definition.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> activities.page(query, scope).map(View::of),
                () -> activities.stream(query, scope).map(View::of),
                CsvColumns.of(View.class, "acceptance", "result"));
    }

    @Operation(operationId = "getWordOfMouth", summary = "One activity")
    @GetMapping("/{id}")
    ResponseEntity<View> get(@PathVariable String id, Caller caller) {
        Versioned<Activity> activity = activities.require(id);
        caller.requireCovers(activity.state().gridPath());
        return Entities.ok(activity, View.of(activity));
    }

    @Operation(operationId = "planWordOfMouth", summary = "Plans an activity; risky kinds then wait for acceptance")
    @PostMapping
    ResponseEntity<View> plan(@Valid @RequestBody ActivityRequest body, Caller caller) {
        caller.requireCovers(body.gridPath());
        String id = "wm-" + UUID.randomUUID();
        var activity = new Activity(
                id,
                body.communityId(),
                body.gridPath(),
                body.kind(),
                body.name(),
                body.plannedOn(),
                caller.id(),
                null,
                null);
        Versioned<Activity> stored = activities.insert(id, activity, List.of());
        return Entities.created(URI.create(PATH + "/" + id), stored, View.of(stored));
    }

    @Operation(operationId = "acceptWordOfMouthRisk", summary = "A second person accepts the risk (CP-32)")
    @PostMapping("/{id}/risk-acceptance")
    ResponseEntity<View> acceptRisk(
            @PathVariable String id, IfMatch version, @Valid @RequestBody RiskRequest body, Caller caller) {
        return change(id, version, caller, each -> each.acceptRisk(body.precautions(), caller.id(), clock.instant()));
    }

    @Operation(operationId = "reportWordOfMouth", summary = "What came of an activity")
    @PutMapping("/{id}/result")
    ResponseEntity<View> report(
            @PathVariable String id, IfMatch version, @Valid @RequestBody ResultRequest body, Caller caller) {
        var result = new ActivityResult(body.heldOn(), body.reached(), body.enquiries(), body.note(), caller.id());
        return change(id, version, caller, each -> each.report(result, BusinessZone.today(clock)));
    }

    @Operation(operationId = "withdrawWordOfMouthResult", summary = "Takes back what was said to have come of it")
    @DeleteMapping("/{id}/result")
    ResponseEntity<View> withdraw(@PathVariable String id, IfMatch version, Caller caller) {
        return change(id, version, caller, Activity::unreported);
    }

    private ResponseEntity<View> change(
            String id, IfMatch version, Caller caller, Function<Activity, Decision<Activity>> decide) {
        Versioned<Activity> changed = activities.change(id, version.version(), activity -> {
            caller.requireCovers(activity.gridPath());
            return decide.apply(activity);
        });
        return Entities.ok(changed, View.of(changed));
    }
}
