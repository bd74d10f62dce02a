package gridline.community.map.web;

import gridline.community.assessment.model.Quadrant;
import gridline.community.community.model.Community;
import gridline.community.map.CoordinateSystem;
import gridline.community.map.MapContents;
import gridline.community.map.model.Clusters;
import gridline.community.map.model.Location;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.MarketingState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 地图 as it is shown: either clusters or points. */
@Schema(name = "MapData")
record MapView(
        CoordinateSystem system,

        @Schema(description = "Communities with a place in the box")
        int total,

        @Schema(
                description =
                        "Whether the whole filter was applied; where there are very many, clusters are of all states and grades")
        boolean filtered,

        List<ClusterView> clusters,

        @Schema(description = "Points; empty where clusters are shown")
        List<PointView> items) {

    static MapView of(MapContents.Shown shown, CoordinateSystem system, Map<String, String> gridNames) {
        return new MapView(
                system,
                shown.total(),
                shown.filtered(),
                shown.heaps().stream().map(heap -> ClusterView.of(heap, system)).toList(),
                shown.points().stream()
                        .map(point -> PointView.of(point, system, gridNames))
                        .toList());
    }

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
    record PointView(
            String id,
            String name,
            String gridPath,
            @Nullable String gridName,
            BuildState buildState,
            MarketingState marketingState,

            @Schema(description = "Null before it was assessed") @Nullable
            Quadrant quadrant,

            double longitude,
            double latitude) {

        static PointView of(MapContents.Point point, CoordinateSystem system, Map<String, String> gridNames) {
            Community community = point.community();
            Location shown = system.ofStored(point.place());
            return new PointView(
                    community.id(),
                    community.details().name(),
                    community.gridPath(),
                    gridNames.get(MapApi.gridId(community.gridPath())),
                    community.buildState(),
                    community.marketingState(),
                    point.quadrant(),
                    shown.longitude(),
                    shown.latitude());
        }
    }
}
