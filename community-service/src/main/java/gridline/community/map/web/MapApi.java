package gridline.community.map.web;

import gridline.community.assessment.model.Quadrant;
import gridline.community.community.model.Community;
import gridline.community.community.model.LocateCommunity;
import gridline.community.community.persistence.Communities;
import gridline.community.map.CoordinateSystem;
import gridline.community.map.MapContents;
import gridline.community.map.MapFilter;
import gridline.community.map.model.BoundingBox;
import gridline.community.map.model.Location;
import gridline.community.orgunit.OrgUnits;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.MarketingState;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 地图接口: the communities of a box as clusters or points, and the place of one community. */
@RestController
@RequestMapping("/api/community/v1")
@Tag(name = "map", description = "地图: clusters and points by bounding box, in WGS-84 or GCJ-02")
class MapApi {

    private final Communities communities;
    private final MapContents contents;
    private final OrgUnits orgUnits;

    MapApi(Communities communities, MapContents contents, OrgUnits orgUnits) {
        this.communities = communities;
        this.contents = contents;
        this.orgUnits = orgUnits;
    }

    @GetMapping("/map")
    @Operation(
            operationId = "showMap",
            summary = "地图数据: points where there are few, else clusters; bbox is west,south,east,north")
    MapView show(
            @RequestParam String bbox,
            @RequestParam(defaultValue = "WGS84") CoordinateSystem system,
            @RequestParam(required = false) @Nullable String gridPath,
            @RequestParam(required = false) @Nullable MarketingState marketingState,
            @RequestParam(required = false) @Nullable BuildState buildState,
            @RequestParam(required = false) @Nullable Quadrant quadrant,
            Caller caller) {
        if (gridPath != null && !GridPath.isValid(gridPath)) {
            throw BadRequestException.of(Violation.of("parameter-invalid", "gridPath")
                    .with("parameter", "gridPath")
                    .with("type", "path"));
        }
        MapFilter filter = new MapFilter(gridPath, marketingState, buildState, quadrant);
        MapContents.Shown shown = contents.show(box(bbox, system), filter, caller);
        return MapView.of(shown, system, gridNames(shown));
    }

    private Map<String, String> gridNames(MapContents.Shown shown) {
        Set<String> grids = new HashSet<>();
        shown.points().forEach(point -> grids.add(gridId(point.community().gridPath())));
        return orgUnits.names(grids);
    }

    /** Code of a grid, the last segment of its path. */
    static String gridId(String gridPath) {
        return gridPath.substring(gridPath.lastIndexOf('/') + 1);
    }

    /** A box of a shifted map is looked up a little wider, so that no point at its edge is lost. */
    private static BoundingBox box(String text, CoordinateSystem system) {
        try {
            BoundingBox stated = BoundingBox.parse(text);
            if (system == CoordinateSystem.WGS84) {
                return stated;
            }
            Location corner = system.toStored(stated.west(), stated.south());
            Location opposite = system.toStored(stated.east(), stated.north());
            return new BoundingBox(
                    Math.min(corner.longitude(), opposite.longitude()),
                    Math.min(corner.latitude(), opposite.latitude()),
                    Math.max(corner.longitude(), opposite.longitude()),
                    Math.max(corner.latitude(), opposite.latitude()));
        } catch (IllegalArgumentException noBox) {
            throw BadRequestException.of(Violation.of("CO-10.bounding-box", "bbox"));
        }
    }

    @PutMapping("/communities/{id}/location")
    @Operation(operationId = "locateCommunity", summary = "标注位置: where the community lies; outside China it is refused")
    ResponseEntity<LocationView> locate(
            @PathVariable String id, @Valid @RequestBody LocationBody body, IfMatch expected, Caller caller) {
        List<Violation> violations = Location.violations(body.longitude(), body.latitude());
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
        Location place = body.system().toStored(body.longitude(), body.latitude());
        Versioned<Community> located = communities.change(
                id, expected.version(), caller, community -> new LocateCommunity(place).decide(community));
        return Entities.ok(located, LocationView.of(place));
    }

    /** 位置请求. */
    @Schema(name = "LocationBody")
    record LocationBody(
            @NotNull @Schema(description = "Degrees east, 73.4 to 135.1", example = "114.514859")
            Double longitude,

            @NotNull @Schema(description = "Degrees north, 3.8 to 53.6", example = "38.042307")
            Double latitude,

            @NotNull CoordinateSystem system) {}

    /** 位置 as it is stored, in WGS-84. */
    @Schema(name = "CommunityLocation")
    record LocationView(double longitude, double latitude) {

        static LocationView of(Location place) {
            return new LocationView(place.longitude(), place.latitude());
        }
    }
}
