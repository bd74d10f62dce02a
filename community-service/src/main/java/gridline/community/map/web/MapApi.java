package gridline.community.map.web;

import gridline.community.community.model.Community;
import gridline.community.community.model.LocateCommunity;
import gridline.community.community.persistence.Communities;
import gridline.community.map.CoordinateSystem;
import gridline.community.map.GridsOnMap;
import gridline.community.map.model.BoundingBox;
import gridline.community.map.model.Clusters;
import gridline.community.map.model.Location;
import gridline.contracts.community.MarketingState;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
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

    /** So many points a browser draws with ease. */
    private static final int MOST_POINTS = 1_000;
    /** Degrees; a box of a city's size or less may be shown point by point. */
    private static final double WIDEST_WITH_POINTS = 2.0;

    private final Communities communities;
    private final GridsOnMap grids;

    MapApi(Communities communities, GridsOnMap grids) {
        this.communities = communities;
        this.grids = grids;
    }

    @GetMapping("/map")
    @Operation(
            operationId = "showMap",
            summary = "地图数据: points where there are few, else clusters; bbox is west,south,east,north")
    MapView show(
            @RequestParam String bbox, @RequestParam(defaultValue = "WGS84") CoordinateSystem system, Caller caller) {
        BoundingBox box = box(bbox, system);
        Clusters clusters = grids.clusters(box, caller);
        boolean small = box.width() <= WIDEST_WITH_POINTS && box.height() <= WIDEST_WITH_POINTS;
        if (small) {
            List<PointView> points = communities
                    .within(box, caller)
                    .limit(MOST_POINTS + 1L)
                    .map(community -> PointView.of(community, system))
                    .toList();
            if (points.size() <= MOST_POINTS) {
                return new MapView(system, points.size(), List.of(), points);
            }
        }
        List<ClusterView> heaps = clusters.heaps().stream()
                .map(heap -> ClusterView.of(heap, system))
                .toList();
        return new MapView(system, clusters.total(), heaps, List.of());
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

    /** 地图 as it is shown: either clusters or points. */
    @Schema(name = "MapData")
    record MapView(
            CoordinateSystem system,

            @Schema(description = "Communities with a place in the box")
            int total,

            List<ClusterView> clusters,

            @Schema(description = "Points; empty where clusters are shown")
            List<PointView> items) {}

    /** 点群 as it is shown. */
    @Schema(name = "MapCluster")
    record ClusterView(int count, double longitude, double latitude) {

        static ClusterView of(Clusters.Heap heap, CoordinateSystem system) {
            Location shown = system.ofStored(new Location(heap.longitude(), heap.latitude()));
            return new ClusterView(heap.count(), shown.longitude(), shown.latitude());
        }
    }

    /** 点 as it is shown. */
    @Schema(name = "MapPoint")
    record PointView(String id, String name, MarketingState marketingState, double longitude, double latitude) {

        static PointView of(Community community, CoordinateSystem system) {
            Location stored = community.location();
            if (stored == null) {
                throw new IllegalStateException("found by a place it does not have: " + community.id());
            }
            Location shown = system.ofStored(stored);
            return new PointView(
                    community.id(),
                    community.details().name(),
                    community.marketingState(),
                    shown.longitude(),
                    shown.latitude());
        }
    }
}
