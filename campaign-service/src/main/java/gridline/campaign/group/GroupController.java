package gridline.campaign.group;

import gridline.campaign.lead.model.Interest;
import gridline.campaign.lead.model.Lead;
import gridline.campaign.lead.model.LeadKind;
import gridline.campaign.lead.model.Person;
import gridline.campaign.place.Place;
import gridline.campaign.place.Places;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.Masking;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 集体入网接口 (PR-08): {@code GET|POST /joining-groups}, {@code GET /joining-groups/{id}}, {@code POST
 * /joining-groups/{id}/members}, {@code GET /joining-groups/{id}/candidates}.
 */
@Tag(name = "joining groups", description = "集体入网 (PR-08)")
@RestController
@RequestMapping("/api/campaign/v1")
class GroupController {

    private static final int MOST_CANDIDATES = 100;
    /** Nobody waits longer for neighbours. */
    private static final int MOST_DAYS = 366;

    private final Aggregates<JoiningGroup> groups;
    private final Aggregates<ContractEndTask> tasks;
    private final Aggregates<Lead> leads;
    private final Places places;
    private final Clock clock;

    GroupController(
            Aggregates<JoiningGroup> groups,
            Aggregates<ContractEndTask> tasks,
            Aggregates<Lead> leads,
            Places places,
            Clock clock) {
        this.groups = groups;
        this.tasks = tasks;
        this.leads = leads;
        this.places = places;
        this.clock = clock;
    }

    /** What the list may be filtered and sorted by. */
    static final class Groups implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("joining-groups")
                    .within("gridPath", "state.gridPath")
                    .equal("communityId", "state.communityId", String.class)
                    .range("deadline", "state.deadline", LocalDate.class)
                    .sortRequired("deadline", "state.deadline")
                    .defaultSort("deadline")
                    .build();
        }
    }

    /** Progress such as "2 of 3": {@code joined} of {@code least}. */
    @Schema(name = "JoiningGroup")
    record GroupView(
            String id,
            String communityId,
            String gridPath,
            String buildingId,
            JoiningGroup.Status status,
            int joined,
            int least,
            int missing,
            LocalDate deadline,
            List<String> leadIds,
            long version) {}

    /** A new group. */
    @Schema(name = "JoiningGroupRequest")
    record NewGroup(
            @NotBlank @Size(max = 100) String communityId,
            @NotBlank @Size(max = 100) String buildingId,
            @Min(3) @Max(4) int least,
            @NotNull LocalDate deadline) {}

    /** A household that joins. */
    @Schema(name = "JoiningGroupMember")
    record Member(@NotBlank @Size(max = 100) String leadId) {}

    /** Who may be asked next, the most likely first. */
    @Schema(name = "JoiningCandidate")
    record Candidate(
            String leadId,
            @Nullable String name,
            boolean askedForGroup,
            @Nullable YearMonth contractEndsIn) {}

    /** Candidates, and how many households of the building have a contract elsewhere that ends soon. */
    @Schema(name = "JoiningCandidates")
    record Candidates(List<Candidate> items, int contractsEnding) {}

    @Operation(operationId = "listJoiningGroups", summary = "Groups of the caller's grids, the next deadline first")
    @GetMapping("/joining-groups")
    Listing<GroupView> list(@Listed(Groups.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> groups.page(query, scope).map(this::view),
                () -> groups.stream(query, scope).map(this::view),
                CsvColumns.of(GroupView.class, "leadIds"));
    }

    @Operation(operationId = "getJoiningGroup", summary = "One group and how many are missing")
    @GetMapping("/joining-groups/{id}")
    ResponseEntity<GroupView> get(@PathVariable String id, Caller caller) {
        Versioned<JoiningGroup> group = visible(id, caller);
        return Entities.ok(group, view(group));
    }

    @Operation(operationId = "openJoiningGroup", summary = "Opens a group of a building")
    @PostMapping("/joining-groups")
    ResponseEntity<GroupView> open(@Valid @RequestBody NewGroup body, Caller caller) {
        Place place = places.require(body.communityId());
        caller.requireCovers(place.gridPath());
        LocalDate today = BusinessZone.today(clock);
        if (body.deadline().isBefore(today) || body.deadline().isAfter(today.plusDays(MOST_DAYS))) {
            throw RefusedException.of(Violation.of("PR-08.deadline-out-of-range", "deadline")
                    .with("from", today.toString())
                    .with("to", today.plusDays(MOST_DAYS).toString()));
        }
        String id = "g-" + UUID.randomUUID();
        var group = new JoiningGroup(
                id, place.id(), place.gridPath(), body.buildingId(), body.least(), body.deadline(), List.of(), false);
        Versioned<JoiningGroup> stored = groups.insert(id, group, List.of());
        return Entities.created(URI.create("/api/campaign/v1/joining-groups/" + id), stored, view(stored));
    }

    @Operation(operationId = "joinGroup", summary = "A household joins; when enough have, pricing is told (PR-08)")
    @PostMapping("/joining-groups/{id}/members")
    ResponseEntity<GroupView> join(@PathVariable String id, @Valid @RequestBody Member body, Caller caller) {
        JoiningGroup group = visible(id, caller).state();
        boolean neighbour = leads.find(body.leadId())
                .map(Versioned::state)
                .filter(lead -> lead.kind() == LeadKind.HOUSEHOLD && lead.status() != Lead.Status.ERASED)
                .filter(lead -> group.buildingId().equals(lead.buildingId()))
                .filter(lead -> group.communityId().equals(lead.communityId()))
                .isPresent();
        if (!neighbour) {
            throw RefusedException.of(Violation.of("PR-08.no-neighbour", "leadId"));
        }
        Versioned<JoiningGroup> changed =
                groups.change(id, null, each -> each.joined(body.leadId(), BusinessZone.today(clock)));
        return Entities.ok(changed, view(changed));
    }

    @Operation(operationId = "listJoiningCandidates", summary = "Who of the building may be asked next")
    @GetMapping("/joining-groups/{id}/candidates")
    Candidates candidates(@PathVariable String id, Caller caller) {
        JoiningGroup group = visible(id, caller).state();
        var building = new Criteria()
                .andOperator(
                        Criteria.where("state.communityId").is(group.communityId()),
                        Criteria.where("state.buildingId").is(group.buildingId()));
        List<Candidate> items = leads.stream(building)
                .filter(lead -> !group.leadIds().contains(lead.id()))
                .map(Versioned::state)
                .filter(lead -> lead.status() != Lead.Status.ERASED && lead.status() != Lead.Status.CLOSED)
                .map(GroupController::candidate)
                .sorted(Comparator.comparing(Candidate::askedForGroup)
                        .reversed()
                        .thenComparing(Candidate::contractEndsIn, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST_CANDIDATES)
                .toList();
        int ending = tasks.stream(Criteria.where("state.buildingId").is(group.buildingId()))
                .map(Versioned::state)
                .filter(task -> task.visitedOn() == null)
                .mapToInt(ContractEndTask::households)
                .sum();
        return new Candidates(items, ending);
    }

    private static Candidate candidate(Lead lead) {
        Person person = lead.person();
        return new Candidate(
                lead.id(),
                person == null ? null : Masking.name(person.name()),
                lead.interests().contains(Interest.GROUP_JOINING),
                lead.contractEndsIn());
    }

    private Versioned<JoiningGroup> visible(String id, Caller caller) {
        Versioned<JoiningGroup> group = groups.require(id);
        caller.requireCovers(group.state().gridPath());
        return group;
    }

    private GroupView view(Versioned<JoiningGroup> versioned) {
        JoiningGroup group = versioned.state();
        return new GroupView(
                group.id(),
                group.communityId(),
                group.gridPath(),
                group.buildingId(),
                group.status(BusinessZone.today(clock)),
                group.leadIds().size(),
                group.least(),
                group.missing(),
                group.deadline(),
                group.leadIds(),
                versioned.version());
    }
}
