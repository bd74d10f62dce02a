package gridline.community.staff;

import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
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
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 任职接口: GET list, POST one, POST its end. */
@RestController
@RequestMapping(StaffApi.PATH)
@Tag(name = "staff", description = "任职: who works where and as what")
class StaffApi {

    static final String PATH = "/api/community/v1/staff-assignments";

    private final StaffAssignments assignments;

    StaffApi(StaffAssignments assignments) {
        this.assignments = assignments;
    }

    @GetMapping
    @Operation(operationId = "listStaff", summary = "查询任职: within the caller's grids")
    Listing<StaffView> list(@Listed(StaffList.class) ListQuery query, Caller caller) {
        return Listing.of(
                query,
                () -> assignments.page(query, caller).map(StaffView::of),
                () -> assignments.stream(query, caller).map(StaffView::of),
                CsvColumns.of(StaffView.class, "earlier"));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "assignStaff", summary = "任命: a role at a unit from a day on")
    ResponseEntity<StaffView> assign(@Valid @RequestBody AssignBody body, Caller caller) {
        var command = new AssignStaff(body.staffId(), body.name(), body.role(), body.since());
        Versioned<StaffAssignment> assigned = assignments.assign(body.orgUnitId(), command, caller);
        return Entities.created(URI.create(PATH), assigned, StaffView.of(assigned));
    }

    @PostMapping("/{id}/end")
    @Operation(operationId = "endAssignment", summary = "结束任职: its last day; it stays on file")
    ResponseEntity<StaffView> end(
            @PathVariable String id, @Valid @RequestBody EndBody body, IfMatch expected, Caller caller) {
        Versioned<StaffAssignment> ended = assignments.end(id, body.on(), expected, caller);
        return Entities.ok(ended, StaffView.of(ended));
    }

    /** 任命请求. */
    @Schema(name = "AssignStaffBody")
    record AssignBody(
            @NotNull @Schema(example = "u-gm-changan") String staffId,

            @NotNull @Schema(description = "1 to 50 characters")
            String name,

            @NotNull StaffAssignment.Duty role,
            @NotNull @Schema(example = "130102001") String orgUnitId,
            @NotNull LocalDate since) {}

    /** 结束任职请求. */
    @Schema(name = "EndAssignmentBody")
    record EndBody(
            @NotNull @Schema(description = "Last day") LocalDate on) {}

    /** 任职 as it is shown. */
    @Schema(name = "StaffAssignment", description = "任职: a role at a node of the org tree")
    record StaffView(
            String id,
            String staffId,
            String name,
            StaffAssignment.Duty role,
            String orgUnitId,
            String gridPath,
            LocalDate since,

            @Schema(description = "Last day; null while it goes on") @Nullable
            LocalDate until,

            @Schema(description = "Periods before, oldest first")
            List<PeriodView> earlier,

            @Schema(description = "The ETag") long version) {

        static StaffView of(Versioned<StaffAssignment> versioned) {
            StaffAssignment assignment = versioned.state();
            return new StaffView(
                    versioned.id(),
                    assignment.staffId(),
                    assignment.name(),
                    assignment.role(),
                    assignment.orgUnitId(),
                    assignment.gridPath(),
                    assignment.since(),
                    assignment.until(),
                    assignment.earlier().stream()
                            .map(period -> new PeriodView(period.since(), period.until()))
                            .toList(),
                    versioned.version());
        }
    }

    /** 任职时段 as it is shown. */
    @Schema(name = "StaffPeriod")
    record PeriodView(LocalDate since, LocalDate until) {}

    /** 任职列表: what assignments may be filtered and sorted by. */
    static final class StaffList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("staff-assignments")
                    .within("gridPath", StaffAssignments.GRID_PATH)
                    .equal("staffId", "state.staffId", String.class)
                    .equal("role", "state.role", StaffAssignment.Duty.class)
                    .equal("orgUnitId", "state.orgUnitId", String.class)
                    .range("since", "state.since", LocalDate.class)
                    .sortRequired("gridPath", StaffAssignments.GRID_PATH)
                    .sortRequired("since", "state.since")
                    .sortRequired("staffId", "state.staffId")
                    .defaultSort("gridPath")
                    .build();
        }
    }
}
