package gridline.community.roadmap.web;

import gridline.community.roadmap.RoadMaps;
import gridline.community.roadmap.model.RoadMap;
import gridline.community.roadmap.model.RoadStep;
import gridline.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 总路线图接口: GET where a community stands on the road (CO-03). */
@RestController
@RequestMapping("/api/community/v1/communities/{id}/road-map")
@Tag(name = "communities")
class RoadMapApi {

    private final RoadMaps roadMaps;

    RoadMapApi(RoadMaps roadMaps) {
        this.roadMaps = roadMaps;
    }

    @GetMapping
    @Operation(
            operationId = "getRoadMap",
            summary = "总路线图: the steps of the road and where the community stands (CO-03)")
    RoadMapView one(@PathVariable String id, Caller caller) {
        RoadMap map = roadMaps.of(id, caller);
        return new RoadMapView(
                id,
                map.position(),
                map.steps().stream()
                        .map(each -> new RoadStepView(
                                each.step(), each.status(), each.step().goesOn()))
                        .toList());
    }

    /** 总路线图. */
    @Schema(name = "RoadMap")
    record RoadMapView(
            String communityId,

            @Schema(description = "The first step that is not done")
            RoadStep position,

            List<RoadStepView> steps) {}

    /** 路线步骤. */
    @Schema(name = "RoadStep")
    record RoadStepView(
            RoadStep step,
            RoadMap.Status status,
            @Schema(description = "Work that never ends") boolean goesOn) {}
}
