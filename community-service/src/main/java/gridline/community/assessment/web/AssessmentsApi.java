package gridline.community.assessment.web;

import gridline.community.assessment.model.Assessment;
import gridline.community.assessment.model.Quadrant;
import gridline.community.assessment.persistence.Assessments;
import gridline.community.assessment.web.AssessmentViews.AssessmentView;
import gridline.community.assessment.web.AssessmentViews.Comparison;
import gridline.community.assessment.web.AssessmentViews.WorkOrderRow;
import gridline.community.assessment.web.WhatIf.WhatIfBody;
import gridline.community.community.PlacesAhead;
import gridline.community.community.persistence.Communities;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.MapListing;
import gridline.platform.web.NotFoundException;
import gridline.platform.web.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 小区评估接口: GET one with its explanation, GET the work order, GET several side by side, POST what if. */
@RestController
@RequestMapping(AssessmentsApi.ROOT)
@Tag(name = "assessments", description = "小区评估: value, capacity, grade and work order (CO-20 … CO-23)")
class AssessmentsApi {

    static final String ROOT = "/api/community/v1";

    private static final int MOST_COMPARED = 5;

    private final Assessments assessments;
    private final Communities communities;
    private final WhatIf whatIf;

    AssessmentsApi(Assessments assessments, Communities communities, WhatIf whatIf) {
        this.assessments = assessments;
        this.communities = communities;
        this.whatIf = whatIf;
    }

    @GetMapping("/communities/{id}/assessment")
    @Operation(
            operationId = "getAssessment",
            summary = "小区评估: each input with its value, date, weight and contribution (CO-23)")
    ResponseEntity<AssessmentView> one(@PathVariable String id, Caller caller) {
        communities.visible(id, caller);
        Versioned<Assessment> assessment =
                assessments.find(id).orElseThrow(() -> new NotFoundException("assessments", id));
        return Entities.ok(assessment, AssessmentView.of(assessment.state()));
    }

    @GetMapping("/work-order")
    @Operation(
            operationId = "getWorkOrder",
            summary = "工作顺序: by quadrant, then importance × urgency; of gridPath, or of all the caller may see (CO-22)")
    MapListing<WorkOrderRow> workOrder(@Listed(WorkOrderList.class) ListQuery query, Caller caller) {
        String node = query.value(WorkOrderList.NODE, String.class).orElse(null);
        if (node != null) {
            caller.requireCovers(node);
        }
        PlacesAhead places = new PlacesAhead(communities);
        return Listing.of(
                        query,
                        () -> assessments.page(query, node, caller).map(each -> WorkOrderRow.of(each.state())),
                        () -> places.watching(
                                assessments.stream(query, node, caller).map(each -> WorkOrderRow.of(each.state())),
                                WorkOrderRow::communityId),
                        CsvColumns.of(WorkOrderRow.class))
                .onMap(row -> places.of(row.communityId()));
    }

    @GetMapping("/assessments/comparison")
    @Operation(operationId = "compareCommunities", summary = "并排比较: two to five communities, input by input")
    Comparison compare(@RequestParam List<String> ids, Caller caller) {
        List<String> wanted = ids.stream().distinct().toList();
        if (wanted.size() < 2 || wanted.size() > MOST_COMPARED) {
            throw RefusedException.of(
                    Violation.of("CO-22.comparison-size", "ids").with("max", MOST_COMPARED));
        }
        wanted.forEach(id -> communities.visible(id, caller));
        Map<String, Versioned<Assessment>> found = assessments.findAll(wanted);
        return Comparison.of(wanted.stream()
                .map(id -> {
                    Versioned<Assessment> each = found.get(id);
                    if (each == null) {
                        throw new NotFoundException("assessments", id);
                    }
                    return each.state();
                })
                .toList());
    }

    @PostMapping("/work-order/what-if")
    @Operation(
            operationId = "whatIf",
            summary = "假设分析: the work order of a grid under other rules; nothing is stored (CO-20)")
    WhatIf.Outcome whatIf(@Valid @RequestBody WhatIfBody body, Caller caller) {
        caller.requireCovers(body.gridPath());
        return whatIf.of(body.gridPath(), body.policy().toPolicy());
    }

    /** 工作顺序: what it may be filtered by; its order is its own. */
    static final class WorkOrderList implements ListDefinition {

        static final String NODE = "gridPath";

        @Override
        public ListSpec spec() {
            return ListSpec.of("work-order")
                    .value(NODE, String.class)
                    .equal("quadrant", "state.quadrant", Quadrant.class)
                    .equal("complete", "state.complete", Boolean.class)
                    .sortRequired("priority", "state.priority")
                    .defaultSort("-priority")
                    .build();
        }
    }
}
